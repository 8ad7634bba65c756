// What goes wrong in a week, beside the people: killed runs, refused calls, a trigger that is late, knowledge that is lost.
import { DAY, HOUR, type Instant, MINUTE } from '../../src/domain/terms/time';
import type { Random } from './random';
import type { ErrorCode, MachineHappening, PeopleHappening, Story, Where } from './story';
import { busyUntil, someTime } from './story-times';

/** What is decided for a whole week, not drawn one by one. */
type Drawn = Exclude<MachineHappening['kind'], 'second-begins' | 'takes-over' | 'stops'>;

const KINDS: Readonly<Record<Drawn, number>> = {
  kill: 34,
  error: 22,
  'service-error': 5,
  outage: 7,
  'sick-conversation': 8,
  locked: 3,
  doubled: 3,
  'history-expires': 4,
  late: 4,
  missing: 5,
  loss: 8,
  rollback: 4,
};

/** Where a run can be cut off for the worst. */
const GRAVE_CALLS = [
  'Properties.setProperties',
  'Gmail.Users.Drafts.create',
  'Gmail.Users.Drafts.send',
  'Gmail.Users.Threads.modify',
  'Gmail.Users.Threads.get',
  'Lock.releaseLock',
] as const;

const METHODS = [
  'History.list',
  'Threads.get',
  'Threads.modify',
  'Threads.list',
  'Messages.list',
  'Messages.get',
  'Labels.list',
  'Labels.create',
  'Drafts.create',
  'Drafts.send',
  'Drafts.list',
  'getProfile',
] as const;

const CODES: readonly ErrorCode[] = [400, 403, 429, 500, 503];
/** Elsewhere 404 is the truth: what is said to be gone is gone, and a run that believes it does right. */
const MAY_LIE: readonly string[] = ['History.list', 'Drafts.send'];

export function writeMisfortunes(
  random: Random,
  story: Omit<Story, 'happenings'>,
  people: readonly PeopleHappening[],
): readonly MachineHappening[] {
  const count = random.chance(0.1) ? 0 : random.between(1, 6);
  const end = busyUntil(story);
  return Array.from({ length: count }, () => {
    // Most go wrong just when something is to be done.
    const moved = random.chance(0.7)
      ? random.one(people).at + random.between(0, 90) * 1_000
      : someTime(random, story);
    return write(random, random.weighed(KINDS), Math.min(moved, end), people);
  });
}

function write(
  random: Random,
  kind: Drawn,
  at: Instant,
  people: readonly PeopleHappening[],
): MachineHappening {
  const lasts = random.one([30 * MINUTE, 2 * HOUR, 7 * HOUR]);
  switch (kind) {
    case 'kill':
      return { kind, at, where: whereIn(random), when: random.one(['before', 'after']) };
    case 'service-error':
      return {
        kind,
        at,
        where: random.one([
          { name: 'Properties.setProperties' },
          { name: 'Cache.putAll' },
          { call: random.between(1, 5) },
        ]),
        refusal: random.one(['transient', 'quota']),
      };
    case 'error': {
      const method = random.one(METHODS);
      return {
        kind,
        at,
        method,
        nth: random.chance(0.7) ? 1 : random.between(2, 4),
        code: random.one(MAY_LIE.includes(method) ? [...CODES, 404, 404] : CODES),
        done: random.chance(0.2),
      };
    }
    case 'outage':
      return {
        kind,
        at,
        lasts,
        method: random.chance(0.3) ? null : random.one(METHODS),
        code: random.one([403, 429, 500, 503]),
      };
    case 'sick-conversation':
      return {
        kind,
        at,
        lasts: random.one([lasts, DAY, 20 * DAY]),
        conversation: random.one(people).conversation,
        methods: random.one(['get', 'modify', 'both']),
        code: random.one([400, 403, 500, 503]),
      };
    case 'locked':
    case 'doubled':
    case 'history-expires':
      return { kind, at };
    case 'late':
      return { kind, at, by: random.between(2, 40) * MINUTE };
    case 'missing':
      return { kind, at, by: random.one([HOUR, 3 * HOUR, 20 * HOUR]) };
    case 'loss':
      return {
        kind,
        at,
        of: random.one(['everything', 'index', 'shard', 'state']),
        shard: random.between(0, 63),
      };
    case 'rollback':
      return { kind, at, by: random.one([20 * MINUTE, 2 * HOUR, 20 * HOUR]) };
    default:
      return kind satisfies never;
  }
}

function whereIn(random: Random): Where {
  return random.chance(0.5)
    ? { name: random.one(GRAVE_CALLS) }
    : { call: random.between(1, random.chance(0.5) ? 8 : 36) };
}
