// Holds a played story against the promise: what each conversation should look like now that all is quiet, and what should
// have been told, when, and how often.
import { LABELS, type LabelKey } from '../../src/domain/mailbox/labels';
import { HOUR, type Instant, MINUTE } from '../../src/domain/terms/time';
import { inParis } from '../helpers/times';
import type { ConversationModel } from './conversation-model';
import type { Run } from './log';
import { dateOf, isOpen } from './opening-hours';
import { labelName, PRIORITY_KEYS, TYPE_KEYS } from './people';
import type { Played } from './player';
import { deadlinesOf, may, NOTHING_WAITS, promisesOf, stagesDue, standingsOf, toldSince } from './stages';
import { countedIn, digestsIn, type Told, toldIn } from './told';
import type { Turn } from './turn';

export type Rule =
  | 'unread'
  | 'labels'
  | 'told-twice'
  | 'told-falsely'
  | 'told-outside-hours'
  | 'not-told'
  | 'draft-left'
  | 'internal-error';

/** Something that is not as promised. */
export interface Complaint {
  readonly rule: Rule;
  readonly at: Instant;
  /** Null where it is about no single conversation. */
  readonly thread: string | null;
  readonly expected: string;
  readonly found: string;
}

/** A digest that is being sent at closing time. */
const SENDING = MINUTE;

export function complaintsAbout(played: Played): readonly Complaint[] {
  const told = toldIn(played.runtime.mailbox);
  const counted = countedIn(played.runtime.mailbox);
  const end = played.runs.filter(({ outcome }) => outcome !== 'aside').at(-1) ?? { from: 0, to: 0 };
  return [
    ...aboutRuns(played),
    ...aboutDrafts(played, end.to),
    ...toldTwice(played, told),
    ...toldWrongly(played, told),
    ...[...played.people.models.values()].flatMap((model) => [
      ...(model.forged ? [] : aboutLabels(played, model, end)),
      ...(model.forged || model.flood ? [] : notTold(played, model, told, counted)),
    ]),
  ].sort((a, b) => a.at - b.at);
}

function aboutRuns({ runs }: Played): readonly Complaint[] {
  return runs.flatMap(({ from, outcome }) =>
    outcome === 'internal'
      ? [
          {
            rule: 'internal-error',
            at: from,
            thread: null,
            expected: 'a run without a fault of its own',
            found: 'internal',
          },
        ]
      : [],
  );
}

function aboutDrafts({ runtime }: Played, at: Instant): readonly Complaint[] {
  return digestsIn(runtime.mailbox, 'DRAFT').map((): Complaint => {
    return { rule: 'draft-left', at, thread: null, expected: 'no draft of a digest', found: 'one' };
  });
}

/** Each stage once a cycle; late once a day, so many times. */
function toldTwice({ people }: Played, told: readonly Told[]): readonly Complaint[] {
  const seen = new Map<string, Instant>();
  return told.flatMap(({ at, thread, since, promise, stage }): Complaint[] => {
    const key = `${thread} ${promise} ${since} ${stage} ${stage === 'late' ? dateOf(at) : ''}`;
    const before = seen.get(key);
    seen.set(key, at);
    if (before === undefined) return [];
    const dueIn = (turn: Turn | undefined) =>
      turn === undefined ? '' : JSON.stringify(deadlinesOf(turn, { promise, since }));
    const changed = people.models.get(thread)?.turns.some((turn, i, turns) => {
      return turn.from > before && turn.from <= at && dueIn(turn) !== dueIn(turns[i - 1]);
    });
    // A new level, or an escalation taken back, has a deadline of its own to warn of. A solution that rested has a later one.
    if (stage === 'at-risk' && (changed === true || promise === 'resolution')) return [];
    return [
      {
        rule: 'told-twice',
        at,
        thread,
        expected: `${stage} once`,
        found: `the same at ${inParis(before).slice(0, 19)}`,
      },
    ];
  });
}

function toldWrongly({ people, period }: Played, told: readonly Told[]): readonly Complaint[] {
  return told.flatMap(({ at, thread, since, promise, stage }): Complaint[] => {
    if (!isOpen(at) && !isOpen(at - SENDING))
      return [{ rule: 'told-outside-hours', at, thread, expected: 'silence', found: stage }];
    const model = people.models.get(thread);
    if (model?.forged === true) return [];
    // A digest that a killed run had written may go out with the next one.
    const turns = model === undefined ? [] : turnsWithin(model, at - Math.max(2.5 * period, HOUR), at);
    const isTrue = turns.some((turn) =>
      since === NOTHING_WAITS
        ? turn.state === 'answered' && stage === 'escalation' && turn.escalated !== 'no'
        : [...promisesOf(turn), { promise: 'answer', names: [turn.orSince] }].some(
            (made) => made.promise === promise && made.names.includes(since),
          ) && may(turn, { promise, since, names: [since] }, stage, at, period),
    );
    return isTrue ? [] : [{ rule: 'told-falsely', at, thread, expected: 'nothing', found: stage }];
  });
}

function turnsWithin({ turns }: ConversationModel, from: Instant, to: Instant): readonly Turn[] {
  return turns.filter(
    (turn, i) => turn.from <= to && (turns[i + 1]?.from ?? Number.POSITIVE_INFINITY) > from,
  );
}

function aboutLabels(
  played: Played,
  model: ConversationModel,
  { from, to }: Pick<Run, 'from' | 'to'>,
): readonly Complaint[] {
  const { thread, now } = model;
  if (now.state === 'away') return [];
  if (played.troubles.some((trouble) => trouble.thread === thread && trouble.until > from)) return [];
  const worn = wornBy(played, thread);
  const complain = (rule: Rule, expected: string): Complaint => {
    return { rule, at: to, thread, expected, found: [...worn].sort().join(', ') || 'no label' };
  };
  if (worn.size === 0) return [complain('unread', 'labels')];
  const has = (key: LabelKey) => worn.has(labelName(key));
  const found: Complaint[] = [];
  const must = (keys: readonly LabelKey[], isRight: (count: number) => boolean, what: string) => {
    if (!isRight(keys.filter(has).length)) found.push(complain('labels', what));
  };
  const states: readonly LabelKey[] = ['late', 'at-risk', 'in-progress', 'waiting-customer'];
  if (now.state === 'none') {
    must(['automatic'], (n) => n === 1, 'automatic');
    must([...PRIORITY_KEYS, ...TYPE_KEYS, ...states], (n) => n === 0, 'nothing of a request');
    return found;
  }
  const priorities = now.levels.map((level): LabelKey => `priority/${level}`);
  must(PRIORITY_KEYS, (n) => n === 1, 'one priority');
  must(priorities, (n) => n === 1, `priority ${now.levels.join(' or ')}`);
  must(TYPE_KEYS, (n) => n === 1, 'one type');
  if (now.type !== null) must([`type/${now.type}`], (n) => n === 1, `type ${now.type}`);
  must(['automatic', 'review'], (n) => n === 0, 'nothing of automatic mail');
  if (now.escalated !== 'maybe')
    must(['escalation'], (n) => n === Number(now.escalated === 'yes'), `escalated: ${now.escalated}`);
  const owes = now.state === 'answered' && now.owed !== null;
  const whose = now.state !== 'answered' ? null : owes ? 'in-progress' : 'waiting-customer';
  const expected = [...new Set([...standingsAt(now, from), ...standingsAt(now, to)])];
  for (const key of states) {
    if (expected.includes(key as 'late') && expected.length > 1) continue;
    must(
      [key],
      (n) => n === Number(key === whose || expected.includes(key as 'late')),
      `${now.state}, ${whose ?? ''} ${expected[0] ?? 'on time'}`,
    );
  }
  return [...found, ...aboutClosing(played, model, complain)];
}

/** How it may stand: the worst of its promises, of each that the log leaves open. */
function standingsAt(turn: Turn, now: Instant): readonly ('late' | 'at-risk' | null)[] {
  const { since, orSince } = turn;
  const starts = since === null ? [turn] : [turn, { ...turn, since: orSince ?? since }];
  return starts.flatMap((one) => {
    const each = promisesOf(one).map((made) => standingsOf(one, made, now));
    return each
      .filter((standings) => standings.length > 0)
      .reduce<readonly ('late' | 'at-risk' | null)[]>(
        (worst, standings) => worst.flatMap((a) => standings.map((b) => worse(a, b))),
        [null],
      );
  });
}

function worse<S extends 'late' | 'at-risk' | null>(a: S, b: S): S {
  if (a === 'late' || b === null) return a;
  return b === 'late' || a === null ? b : a;
}

/** What was closed wears the label, and what came since does not. */
function aboutClosing(
  { runtime }: Played,
  model: ConversationModel,
  complain: (rule: Rule, expected: string) => Complaint,
): readonly Complaint[] {
  const id = runtime.mailbox.labelByName(labelName('closed'))?.id ?? '';
  const closed = new Set(model.closedMessages);
  const asked = new Set(model.asked);
  const wrong = (runtime.mailbox.thread(model.thread)?.messages ?? []).filter(
    ({ internalDate, labelIds }) => asked.has(internalDate) && labelIds.has(id) !== closed.has(internalDate),
  );
  return wrong.length === 0 ? [] : [complain('labels', `closed: ${closed.size} messages`)];
}

function wornBy({ runtime }: Played, thread: string): ReadonlySet<string> {
  const { mailbox } = runtime;
  const ours = new Set(LABELS.map(({ name }) => name));
  const names = new Map(mailbox.labels().map(({ id, name }) => [id, name]));
  const messages = (mailbox.thread(thread)?.messages ?? []).filter(({ labelIds }) => !labelIds.has('DRAFT'));
  const worn = messages.flatMap(({ labelIds }) => [...labelIds].map((id) => names.get(id) ?? ''));
  return new Set(worn.filter((name) => ours.has(name)));
}

/** What a run without a fault, that could speak, should have told and did not. */
function notTold(
  played: Played,
  model: ConversationModel,
  told: readonly Told[],
  counted: readonly Instant[],
): readonly Complaint[] {
  const { runs, troubles, period } = played;
  const own = told.filter(({ thread }) => thread === model.thread);
  const found = new Map<string, Complaint>();
  for (const { from, to, outcome } of runs) {
    if (outcome !== 'done' || !isOpen(from)) continue;
    if (
      troubles.some(
        (trouble) =>
          (trouble.thread ?? model.thread) === model.thread && from >= trouble.from && from < trouble.until,
      )
    )
      continue;
    const turns = turnsWithin(model, from - 1, to);
    const [turn] = turns;
    if (turn === undefined || turns.length > 1 || turn.from > from) continue;
    const { raisedAt } = turn;
    if (raisedAt !== null && raisedAt < from - period && !toldSince(own, raisedAt, to))
      found.set('raised', {
        rule: 'not-told',
        at: from,
        thread: model.thread,
        expected: 'escalation of what waits for the customer',
        found: 'nothing told',
      });
    if (turn.orSince !== turn.since) continue;
    for (const made of promisesOf(turn)) {
      const { promise, since, names } = made;
      // Counted is told, and nobody can say who was; a customer who writes again has waited since before.
      if (counted.some((at) => at >= Math.min(turn.from, since) && at <= to)) continue;
      const before = own.filter(
        (one) => one.promise === promise && names.includes(one.since) && one.at <= to,
      );
      for (const stage of stagesDue(turn, made, from, { before, period })) {
        const key = `${promise} ${since} ${stage}`;
        if (found.has(key)) continue;
        found.set(key, {
          rule: 'not-told',
          at: from,
          thread: model.thread,
          expected: `${promise}: ${stage}`,
          found: 'nothing told',
        });
      }
    }
  }
  return [...found.values()];
}
