// A week from a number: who writes, what the team does about it, and what goes wrong.
import type { Worlds } from '../../local/platform/worlds/worlds';
import { PRIORITIES, TICKET_TYPES } from '../../src/domain/terms/levels';
import type { ReplyId } from '../../src/domain/terms/reply-ids';
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '../../src/domain/terms/time';
import { REPLIES } from '../../src/replies/registry';
import { writeMisfortunes } from './misfortunes';
import { isOpen, OPEN_DAYS } from './opening-hours';
import { PROMISING } from './our-words';
import { Random } from './random';
import type { PeopleHappening, Story } from './story';
import { busyUntil, someTime } from './story-times';
import { writeInstallations } from './two-installations';

/** First numbers of the conversations of floods. */
const FLOOD = 100;
const FLOODS_APART = 500;

/** How long a draft lies there, and a card. */
const OPEN: readonly Duration[] = [0, 0, 5 * MINUTE, 40 * MINUTE];
const AGES: readonly Duration[] = [0, 0, 10 * MINUTE, 2 * HOUR];
/** Those that promise something, and some that end a matter. */
const CANNED: readonly ReplyId[] = [
  ...REPLIES.filter(({ promises }) => promises).map(({ id }) => id),
  'suggestion',
  'annulation-abonnement',
];

type Weights<K extends string> = Readonly<Record<K, number>>;

const NEXT: Weights<PeopleHappening['kind'] | 'nothing'> = {
  request: 0,
  'machine-mail': 0,
  flood: 0,
  'forged-digest': 3,
  'follow-up': 22,
  answer: 26,
  draft: 4,
  close: 12,
  reopen: 5,
  'hand-priority': 8,
  'hand-type': 3,
  'hand-escalation': 3,
  'hand-no-request': 3,
  'hand-owes': 5,
  'hand-owes-nothing': 4,
  owe: 7,
  reply: 9,
  move: 7,
  click: 16,
  nothing: 25,
};

export function writeStory(seed: number): Story {
  const random = new Random(seed);
  const first = OPEN_DAYS[random.between(5, OPEN_DAYS.length - 15)]?.opens ?? 0;
  const start = first - HOUR - random.between(0, 2) * DAY;
  const trigger = random.chance(0.4) ? 'ten-minutes' : 'hourly';
  const story = {
    seed,
    start,
    trigger,
    minute: random.between(0, trigger === 'hourly' ? 59 : 9),
    denseDay: random.between(0, 2),
    worlds: writeWorlds(random),
    settings: random.chance(0.5) ? { silence: { askAfter: 1, closeAfter: 1 } } : {},
  } as const;
  const people = writePeople(random, story);
  const machines = writeMisfortunes(random, story, people);
  const installations = writeInstallations(story);
  return { ...story, happenings: [...people, ...machines, ...installations].sort((a, b) => a.at - b.at) };
}

function writeWorlds(random: Random): Partial<Worlds> {
  const maybe = <T extends Partial<Worlds>>(world: T) => (random.chance(0.3) ? world : {});
  return {
    ...maybe({ threadOrder: 'none' as const }),
    ...maybe({ pageToken: 'kept' as const }),
    ...maybe({ fromMe: 'sent-and-named' as const }),
    ...maybe({ sentAs: 'label' as const }),
    ...maybe({ eventIds: random.one(['composed', 'absent'] as const) }),
    ...maybe({ consentPrompt: random.one(['required', 'nobody'] as const) }),
  };
}

function writePeople(random: Random, story: Omit<Story, 'happenings'>): readonly PeopleHappening[] {
  const conversations = random.between(3, 8);
  const found: PeopleHappening[] = [];
  for (let conversation = 0; conversation < conversations; conversation += 1)
    found.push(...writeConversation(random, story, conversation));
  if (random.chance(0.13)) found.push(...writeFloods(random, story));
  return found;
}

function writeConversation(
  random: Random,
  story: Omit<Story, 'happenings'>,
  conversation: number,
): readonly PeopleHappening[] {
  const end = busyUntil(story);
  let at = someTime(random, story);
  const opening: PeopleHappening = random.chance(0.1)
    ? { kind: 'machine-mail', at, conversation }
    : {
        kind: 'request',
        at,
        conversation,
        level: random.one([...PRIORITIES, 'critique']),
        asks: random.weighed({ nothing: 8, 'escalation-in-subject': 1, 'escalation-in-text': 1 }),
        ...maybeBetween(random),
      };
  const found: PeopleHappening[] = [opening];
  for (;;) {
    at += random.one([10, 45, 45, 180, 180, 900]) * MINUTE;
    at += random.between(0, 50) * MINUTE + random.between(0, 59) * 1_000;
    // People of the team work in opening hours, for the most part.
    if (!isOpen(at) && random.chance(0.6)) at += random.between(1, 15) * HOUR;
    const kind = random.weighed(NEXT);
    if (kind === 'nothing' || at >= end) return found;
    found.push(writeNext(random, kind, { at, conversation, ...maybeBetween(random) }));
  }
}

function writeNext(
  random: Random,
  kind: PeopleHappening['kind'],
  base: { readonly at: Instant; readonly conversation: number; readonly call?: number },
): PeopleHappening {
  switch (kind) {
    case 'forged-digest':
      return { kind, ...base, place: random.one(['INBOX', 'SPAM']) };
    case 'follow-up':
      return {
        kind,
        ...base,
        says: random.one([...PRIORITIES, 'escalation', 'thanks', 'thanks', 'absence']),
      };
    case 'answer':
      return {
        kind,
        ...base,
        open: random.one(OPEN),
        says: random.chance(0.5) ? random.one(PROMISING) : 'done',
        ahead: random.between(2, 6),
      };
    case 'reply':
      return {
        kind,
        ...base,
        reply: random.one(CANNED),
        closes: random.chance(0.5),
        open: random.one(OPEN),
        age: random.one(AGES),
      };
    case 'owe':
      return {
        kind,
        ...base,
        day: random.one(['today', 'next', 'second', 'resolution', 'other']),
        ahead: random.between(0, 5),
        age: random.one(AGES),
      };
    case 'draft':
    case 'close':
    case 'reopen':
    case 'hand-escalation':
    case 'hand-no-request':
    case 'hand-owes':
    case 'hand-owes-nothing':
      return { kind, ...base };
    case 'hand-priority':
      return { kind, ...base, steps: random.one([1, 2, 3]) };
    case 'hand-type':
      return { kind, ...base, type: random.one(TICKET_TYPES) };
    case 'move':
      return { kind, ...base, to: random.one(['TRASH', 'SPAM', 'INBOX', 'INBOX']) };
    case 'click':
      return {
        kind,
        ...base,
        button: random.one([
          'close',
          'close',
          'reopen',
          'priority',
          'priority',
          'escalate',
          'lift',
          'no-request',
          'followed-up',
          'followed-up',
        ]),
        age: random.one(AGES),
      };
    case 'request':
    case 'machine-mail':
    case 'flood':
      throw new RangeError(`no conversation goes on with it: ${kind}`);
    default:
      return kind satisfies never;
  }
}

function maybeBetween(random: Random): { readonly call?: number } {
  return random.chance(0.3) ? { call: random.between(1, random.chance(0.5) ? 6 : 30) } : {};
}

function writeFloods(random: Random, story: Omit<Story, 'happenings'>): readonly PeopleHappening[] {
  const at = someTime(random, story);
  const flood = (after: number, count: number, n: number): PeopleHappening => ({
    kind: 'flood',
    at: at + after,
    conversation: FLOOD + n * FLOODS_APART,
    count,
    during: 5 * MINUTE,
    level: random.one(PRIORITIES),
    hostile: random.chance(0.2),
  });
  const size = random.weighed({ small: 6, large: 2, twice: 2 });
  if (size === 'small') return [flood(0, random.between(12, 45), 0)];
  if (size === 'large') return [flood(0, 100, 0)];
  const next = story.trigger === 'hourly' ? HOUR : 10 * MINUTE;
  return [flood(0, 100, 0), flood(next, 180, 1)];
}
