// Plays a story over the local Gmail: the trigger comes, people act before and between the calls of its runs, things go
// wrong. What is left at the end is for the oracle.

import { createAddonHost } from '../../local/host/host';
import type { Fault } from '../../local/platform/contract';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime, RunOptions, RunResult } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../local/sample/sample-mailbox';
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '../../src/domain/terms/time';
import * as functions from '../../src/main';
import { buttonAction } from './card-parts';
import { Clicks, type OpenCard } from './clicks';
import { lose, type Machine, outage, sickness } from './lasting-trouble';
import type { Run, Trouble } from './log';
import { People } from './people';
import { type GmailCall, meetingRefusals, type Refusal } from './refusing-gmail';
import type { AtCard, Happening, Installation, MachineHappening, PeopleHappening, Story } from './story';
import { triggerTimes } from './story-times';

/** Conversations that a run is sure to get through. */
const READ_IN_A_RUN = 40;
/** Google's for an add-on; the product does not know whether it binds. */
const TIME_LIMIT = 30_000;

export interface Played {
  readonly story: Story;
  readonly runtime: LocalRuntime;
  readonly people: People;
  readonly runs: readonly Run[];
  readonly troubles: readonly Trouble[];
  readonly period: Duration;
}

interface Planned {
  readonly at: Instant;
  act(): void;
}

export function play(story: Story): Played {
  return new Player(story).play();
}

class Player {
  private readonly runtime: LocalRuntime;
  private readonly people: People;
  private readonly clicks: Clicks;
  private readonly period: Duration;
  private readonly runs: Run[] = [];
  private readonly troubles: Trouble[] = [];
  private readonly agenda: Planned[] = [];
  private readonly cards = new Map<Happening, OpenCard>();
  /** Of the properties, after each run. */
  private readonly kept: { readonly at: Instant; readonly properties: ReadonlyMap<string, string> }[] = [];
  /** What is wrong with Gmail for a while. */
  private readonly lasting: ((call: GmailCall, now: Instant) => Refusal | null)[] = [];
  /** What waits for the next run. */
  private faults: Fault[] = [];
  private errors: Machine<'error'>[] = [];
  private between: PeopleHappening[] = [];
  private next = { locked: false, doubled: false };
  /** Runs before that instant do not come. */
  private absentUntil = 0;
  private lateBy = 0;
  /** On the same mailbox, with what it stores of its own; null while there is none. */
  private second: LocalRuntime | null = null;
  private readonly stopped = new Set<Installation>();

  constructor(private readonly story: Story) {
    const { code: _, manifest } = readBundle();
    const met = meetingRefusals(functions as never, () => this.refusing());
    const options = { manifest, address: SAMPLE_ADDRESS, now: story.start, worlds: story.worlds };
    this.runtime = createRuntime({ ...options, functions: met as never });
    this.people = new People(this.runtime);
    this.clicks = new Clicks(this.runtime, this.people);
    this.period = story.trigger === 'hourly' ? HOUR : 10 * MINUTE;
    this.setUp(this.runtime);
  }

  private setUp(installation: LocalRuntime): void {
    this.keepPeriod(installation);
    installation.run('importSettings', [JSON.stringify(this.story.settings)]);
  }

  play(): Played {
    const { story, runtime, people, runs, troubles, period } = this;
    for (const happening of story.happenings) this.plan(happening);
    this.run();
    for (const time of triggerTimes(story)) {
      this.goTo(time);
      this.runFirst(time);
      this.runSecond();
    }
    return { story, runtime, people, runs, troubles, period };
  }

  private runFirst(time: Instant): void {
    if (time < this.absentUntil || this.stopped.has('first')) return;
    if (this.lateBy > 0) this.goTo(time + this.lateBy);
    this.lateBy = 0;
    this.keepPeriod(this.runtime);
    const doubled = this.next.doubled;
    this.run();
    if (doubled) this.run();
  }

  private runSecond(): void {
    const { second } = this;
    if (second === null || this.stopped.has('second')) return;
    this.keepPeriod(second);
    this.run(second);
  }

  private plan(happening: Happening): void {
    const { at } = happening;
    if (isAtCard(happening)) {
      this.agenda.push({ at: at - happening.age, act: () => this.openCard(happening) });
    }
    if (happening.kind === 'flood') {
      for (let n = 0; n < happening.count; n += 1) {
        const when = at + Math.floor((happening.during * n) / happening.count);
        this.agenda.push({ at: when, act: () => this.people.flood(happening, n) });
      }
      const until = at + (3 + Math.ceil(happening.count / READ_IN_A_RUN)) * this.period;
      this.trouble(at, until);
      return;
    }
    this.agenda.push({ at, act: () => this.happen(happening) });
  }

  /** Lets happen what happens until an instant. */
  private goTo(instant: Instant): void {
    for (;;) {
      this.agenda.sort((a, b) => a.at - b.at);
      const [first] = this.agenda;
      if (first === undefined || first.at > instant) break;
      this.agenda.shift();
      this.waitUntil(first.at);
      first.act();
    }
    this.waitUntil(instant);
  }

  private waitUntil(instant: Instant): void {
    if (this.runtime.clock.now() < instant) this.runtime.clock.set(instant);
  }

  private happen(happening: Happening): void {
    if (isMachine(happening)) this.goWrong(happening);
    else if ('call' in happening && happening.call !== undefined) this.between.push(happening);
    else this.act(happening);
  }

  private act(happening: PeopleHappening): void {
    const { people } = this;
    switch (happening.kind) {
      case 'request':
      case 'machine-mail':
        people.begin(happening);
        return;
      case 'follow-up':
        people.followUp(happening);
        return;
      case 'forged-digest':
        people.forge(happening);
        return;
      case 'answer': {
        const send = people.write(happening);
        if (send !== null) this.later(happening.open, send);
        return;
      }
      case 'draft':
        people.write({ ...happening, kind: 'answer', open: 0, says: 'done', ahead: 0 });
        return;
      case 'click':
      case 'owe':
      case 'reply':
        this.atCard(happening);
        return;
      case 'flood':
        return;
      default:
        people.act(happening);
        return;
    }
  }

  private atCard(happening: AtCard): void {
    const card = this.cards.get(happening);
    if (card === undefined) return;
    switch (happening.kind) {
      case 'click':
        this.clicks.click(card, happening);
        return;
      case 'owe':
        this.clicks.owe(card, happening);
        return;
      case 'reply': {
        const send = this.clicks.reply(card, happening);
        if (send !== null) this.later(happening.open, send);
        return;
      }
      default:
        happening satisfies never;
    }
  }

  private later(after: Duration, act: () => void): void {
    if (after === 0) act();
    else this.agenda.push({ at: this.runtime.clock.now() + after, act });
  }

  private openCard(click: AtCard): void {
    const card = this.clicks.open(click);
    if (card !== null) this.cards.set(click, card);
  }

  private trouble(from: Instant, until: Instant): void {
    this.troubles.push({ from, until, thread: null });
  }

  private goWrong(happening: MachineHappening): void {
    const { at } = happening;
    const soon = at + 3 * this.period;
    switch (happening.kind) {
      case 'kill':
        this.faults.push({ ...faultAt(happening.where), kind: `kill-${happening.when}` });
        return;
      case 'service-error':
        this.faults.push({ ...faultAt(happening.where), kind: happening.refusal });
        return;
      case 'error':
        this.errors.push(happening);
        return;
      case 'outage':
        this.lasting.push(outage(happening));
        // Who was tried in vain is left alone as long again.
        this.trouble(at, at + 2 * happening.lasts + 3 * this.period);
        return;
      case 'sick-conversation':
        this.fallIll(happening);
        return;
      case 'locked':
      case 'doubled':
        this.next[happening.kind] = true;
        return;
      case 'late':
        this.lateBy = happening.by;
        return;
      case 'missing':
        this.absentUntil = at + happening.by;
        return;
      case 'history-expires':
        this.runtime.mailbox.expireHistory();
        this.trouble(at, soon + this.readingAll());
        return;
      case 'loss':
        lose(this.runtime.properties('user'), happening);
        this.trouble(at, soon + this.readingAll());
        return;
      case 'second-begins':
        this.second = this.runtime.beside('local-project-2');
        this.setUp(this.second);
        return;
      case 'takes-over':
        this.takeOver(happening.who);
        // What the other one has not read yet it reads first.
        this.trouble(at, soon + this.readingAll());
        return;
      case 'stops':
        // Not both: nobody would be left.
        if (this.second === null || this.stopped.size > 0) return;
        this.stopped.add(happening.who);
        this.trouble(at, markEnds(at) + 3 * this.period + this.readingAll());
        return;
      case 'rollback':
        this.rollBack(at - happening.by);
        this.trouble(at, soon + this.readingAll());
        return;
      default:
        happening satisfies never;
    }
  }

  /** A click on the homepage of the one that stands aside. */
  private takeOver(who: Installation): void {
    const installation = who === 'first' ? this.runtime : this.second;
    if (installation === null || this.stopped.has(who)) return;
    const host = createAddonHost(installation);
    const action = buttonAction(host.openHomepage(), ['Prendre le relais']);
    if (action === null) return;
    host.act(action);
    this.keepPeriod(installation);
  }

  /** Of a trigger that a click made the week knows nothing. */
  private keepPeriod(installation: LocalRuntime): void {
    installation.properties('user').set('period', String(this.period));
  }

  /** How long it may take to read every conversation. */
  private readingAll(): Duration {
    return Math.ceil(this.people.models.size / READ_IN_A_RUN) * this.period;
  }

  /** A conversation that has not begun may be ill from its beginning. */
  private fallIll(happening: Machine<'sick-conversation'>): void {
    const { at, lasts, conversation } = happening;
    const threadOf = () => this.people.threadOf(conversation) ?? 'none yet';
    this.lasting.push(sickness(this.runtime, threadOf, happening));
    this.troubles.push({
      from: at,
      until: at + lasts + DAY + 3 * this.period,
      get thread() {
        return threadOf();
      },
    });
  }

  private rollBack(to: Instant): void {
    const then = this.kept.filter(({ at }) => at <= to).at(-1);
    if (then === undefined) return;
    const properties = this.runtime.properties('user');
    properties.clear();
    for (const [key, value] of then.properties) properties.set(key, value);
  }

  /** What Gmail refuses at this moment; null where it refuses nothing. */
  private refusing() {
    const { errors, lasting } = this;
    if (errors.length === 0 && lasting.length === 0) return null;
    const times = new Map<string, number>();
    return (call: GmailCall): Refusal | null => {
      const nth = (times.get(call.method) ?? 0) + 1;
      times.set(call.method, nth);
      const error = errors.find((planned) => planned.method === call.method && planned.nth === nth);
      if (error !== undefined) return error;
      for (const rule of lasting) {
        const refusal = rule(call, this.runtime.clock.now());
        if (refusal !== null) return refusal;
      }
      return null;
    };
  }

  /** Whichever installation runs next meets what waits for the next run. */
  private run(installation = this.runtime): void {
    const { runtime, faults } = this;
    const [meanwhile, ...others] = this.between;
    this.between = [];
    for (const happening of others) this.act(happening);
    let happened = meanwhile === undefined;
    const happens = () => {
      happened = true;
      if (meanwhile !== undefined) this.act(meanwhile);
    };
    const call = meanwhile !== undefined && 'call' in meanwhile ? (meanwhile.call ?? 1) : 1;
    const options: RunOptions = {
      as: 'trigger',
      timeLimit: TIME_LIMIT,
      faults,
      ...(meanwhile === undefined ? {} : { meanwhile: { call, happens } }),
    };
    const release = this.next.locked ? installation.holdLock('user') : () => {};
    const from = runtime.clock.now();
    const result = installation.run('watch', [], options);
    release();
    this.runs.push({ from, to: runtime.clock.now(), outcome: outcomeOf(result) });
    if (faults.length > 0 || this.errors.length > 0 || this.next.locked)
      this.trouble(from, from + 2.5 * this.period);
    this.faults = [];
    this.errors = [];
    this.next = { locked: false, doubled: false };
    if (!happened) happens();
    if (installation === runtime)
      this.kept.push({ at: from, properties: new Map(runtime.properties('user')) });
  }
}

/** When what stopped that day is taken for gone: at eight the next morning, or where it had stopped before its first run. */
function markEnds(at: Instant): Instant {
  return at + 34 * HOUR;
}

function isAtCard(happening: Happening): happening is AtCard {
  return ['click', 'owe', 'reply'].includes(happening.kind);
}

function isMachine(happening: Happening): happening is MachineHappening {
  return !('conversation' in happening) || happening.kind === 'sick-conversation';
}

function faultAt(where: Machine<'kill'>['where']): Pick<Fault, 'at'> {
  return { at: 'call' in where ? where : { ...where, times: 1 } };
}

function outcomeOf({ killed, error, value }: RunResult): Run['outcome'] {
  if (killed) return 'killed';
  if (error !== null) return 'refused';
  const report = value as { readonly error?: string; readonly ran?: boolean; readonly aside?: boolean };
  if (report.error !== undefined) return report.error === 'internal' ? 'internal' : 'refused';
  if (report.aside === true) return 'aside';
  return report.ran === false ? 'locked' : 'done';
}
