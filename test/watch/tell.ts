// A played week in plain words, in the order in which it went.
import { HOUR, type Instant, MINUTE } from '../../src/domain/terms/time';
import { inParis } from '../helpers/times';
import type { Logged } from './log';
import type { Complaint } from './oracle';
import type { Played } from './player';
import type { Outcome } from './simulate';
import type { Happening, MachineHappening, Where } from './story';
import { toldIn } from './told';

interface Line {
  readonly at: Instant;
  readonly text: string;
}

/** Complaints of one rule that are told in full; the others are counted. */
const TOLD_IN_FULL = 3;

export function tell({ played, complaints }: Outcome): string {
  const { story, runs } = played;
  const lines = [
    ...story.happenings.flatMap(({ at, ...happening }): Line[] => {
      const text = happeningInWords(happening as Happening);
      return text === null ? [] : [{ at, text }];
    }),
    ...peopleLines(played),
    ...runs.flatMap(({ from, outcome }): Line[] =>
      outcome === 'done' || outcome === 'aside' ? [] : [{ at: from, text: `run of the watch: ${outcome}` }],
    ),
    ...digestLines(played),
    ...complaintLines(played, complaints),
  ];
  const worlds = Object.entries(story.worlds).map(([world, answer]) => `${world} ${answer}`);
  const about = [`seed ${story.seed}`, `trigger: ${story.trigger}`, ...worlds].join(', ');
  const sorted = lines.sort((a, b) => a.at - b.at).map(({ at, text }) => `${when(at)}  ${text}`);
  return [about, ...sorted].join('\n');
}

function peopleLines(played: Played): readonly Line[] {
  return played.people.log
    .filter((event) => !(event.kind === 'received' && event.flood))
    .map((event) => ({ at: event.at, text: `${nameIn(played, event.thread)}: ${spoken(event)}` }));
}

/** One line for each conversation that a digest names, and one for all those of a flood. */
function digestLines(played: Played): readonly Line[] {
  const floods = new Map<Instant, number>();
  const lines = toldIn(played.runtime.mailbox).flatMap(({ at, thread, since, promise, stage }): Line[] => {
    if (played.people.models.get(thread)?.flood !== true)
      return [{ at, text: `digest: ${nameIn(played, thread)}, ${stage}, ${promise} since ${when(since)}` }];
    floods.set(at, (floods.get(at) ?? 0) + 1);
    return [];
  });
  return [...lines, ...[...floods].map(([at, count]) => ({ at, text: `digest: ${count} of a flood` }))];
}

function complaintLines(played: Played, complaints: readonly Complaint[]): readonly Line[] {
  const seen = new Map<string, Complaint[]>();
  for (const complaint of complaints)
    seen.set(complaint.rule, [...(seen.get(complaint.rule) ?? []), complaint]);
  return [...seen.values()].flatMap((alike) => {
    const told = alike.slice(0, TOLD_IN_FULL).map(({ at, rule, thread, expected, found }) => ({
      at: at + 1,
      text: `WRONG (${rule}) ${nameIn(played, thread)}: expected ${expected}; there is ${found}`,
    }));
    const [last] = told.slice(-1);
    const rest = alike.length - told.length;
    return rest === 0 || last === undefined
      ? told
      : [...told, { at: last.at, text: `WRONG: ${rest} more alike` }];
  });
}

function nameIn({ people }: Played, thread: string | null): string {
  return thread === null ? 'the desk' : `« ${people.subjectOf(thread)} »`;
}

const when = (at: Instant) => inParis(at).slice(0, 19);

function spoken(event: Logged): string {
  switch (event.kind) {
    case 'received':
      if (event.what !== 'request') return `${event.what} comes in`;
      return `the customer writes, ${event.level}${event.escalates === 'no' ? '' : `, asks for an escalation ${event.escalates}`}`;
    case 'closed':
      return `closed, as far as ${when(event.seen)}`;
    case 'no-request':
      return `said to be no request, as far as ${when(event.seen)}`;
    case 'priority':
      return `given the priority ${event.level}`;
    case 'type':
      return `given the type ${event.type}`;
    case 'moved':
      return `moved to ${event.to}`;
    case 'answered':
      if (event.promises === null) return 'answered';
      return `answered, and more is promised${event.promises.by === null ? '' : ` by ${when(event.promises.by)}`}`;
    case 'owed':
      return `said to be owed something by ${event.date}`;
    case 'owed-by-hand':
      return 'given `En cours` by hand';
    case 'owes-nothing':
      return 'said to be owed nothing more';
    case 'to-be-closed':
      return 'to be closed once it is answered';
    case 'not-yet-closed':
      return 'not closed so far, though answered';
    case 'reopened':
      return event.kind;
    case 'escalated':
      return 'marked [ESCALADE]';
    case 'lifted':
      return 'no longer marked [ESCALADE]';
    default:
      return event satisfies never;
  }
}

/** Null for what people do one by one: the log says what came of it. */
function happeningInWords(happening: Omit<Happening, 'at'>): string | null {
  const machine = happening as MachineHappening | (Happening & { readonly kind: 'flood' });
  switch (machine.kind) {
    case 'kill':
      return `the next run is killed ${machine.when} ${spokenWhere(machine.where)}`;
    case 'service-error':
      return `the next run is refused ${spokenWhere(machine.where)}: ${machine.refusal}`;
    case 'error':
      return `the next run is answered ${machine.code} at ${machine.method} (${machine.nth})${machine.done ? ', though it was done' : ''}`;
    case 'outage':
      return `for ${machine.lasts / MINUTE} minutes Gmail answers ${machine.code} to ${machine.method ?? 'everything'}`;
    case 'sick-conversation':
      return `for ${machine.lasts / HOUR} hours Gmail answers ${machine.code} about conversation ${machine.conversation} (${machine.methods})`;
    case 'flood':
      return `${machine.count} mails within ${machine.during / MINUTE} minutes, ${machine.level}${machine.hostile ? ', all [ESCALADE] and of one domain' : ''}`;
    case 'locked':
      return 'another run holds the lock during the next';
    case 'doubled':
      return 'the next run comes twice';
    case 'history-expires':
      return 'the history of the mailbox expires';
    case 'late':
      return `the next run is late by ${machine.by / MINUTE} minutes`;
    case 'missing':
      return `no run for ${machine.by / HOUR} hours`;
    case 'loss':
      return `properties are lost: ${machine.of}`;
    case 'second-begins':
      return 'a second installation begins';
    case 'takes-over':
      return `the ${machine.who} installation takes over`;
    case 'stops':
      return `the ${machine.who} installation stops`;
    case 'rollback':
      return `the properties are what they were ${machine.by / MINUTE} minutes ago`;
    default:
      return null;
  }
}

function spokenWhere(where: Where): string {
  return 'call' in where ? `call ${where.call}` : where.name;
}
