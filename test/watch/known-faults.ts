// What the watch is known not to hold yet. Stories leave out what would meet it, so that everything else is watched over;
// whoever mends one of these takes it off the list, and in the end the list is empty.
import { isOpen } from './opening-hours';
import type { Happening, Story } from './story';
import { triggerTimes } from './story-times';

type Meets = (happening: Happening, story: Story) => boolean;

const MEETS = {
  /** One kill in the run that first notes a cycle, and it is told twice. */
  'told-twice-after-a-kill': ({ kind, at }) => kind === 'kill' && (isOpen(at) || isOpen(at + 16 * 3_600_000)),
  /** A conversation that cannot be read, and is to be told again, keeps the others from being told. */
  'one-silences-all': ({ kind }) => kind === 'sick-conversation',
  /** What was told since an older state of the properties is told again. */
  'told-again-after-rollback': ({ kind }) => kind === 'rollback',
  /** What was told is told again when the conversation comes back to the queue. */
  'told-again-after-return': (happening) =>
    happening.kind === 'reopen' ||
    happening.kind === 'move' ||
    happening.kind === 'hand-no-request' ||
    (happening.kind === 'click' && ['reopen', 'no-request'].includes(happening.button)),
  /** A label that an agent sets before the watch has read the mail hides what else the mail says. */
  'hand-before-reading': (happening, story) =>
    (happening.kind === 'hand-priority' || happening.kind === 'hand-type') &&
    triggerTimes(story).filter((at) => at <= happening.at && at > lastMail(happening, story)).length < 3,
  /** A lock that cannot be given back is taken for a fault of our own. */
  'lock-not-given-back': (happening) =>
    happening.kind === 'service-error' && 'call' in happening.where && happening.where.call > 4,
} as const satisfies Readonly<Record<string, Meets>>;

type KnownFault = keyof typeof MEETS;

/** A digest names forty, and does not say how many more there are: all the rest counts as told. */
export const FORTY_AND_NO_COUNT = true;

export const KNOWN_FAULTS: readonly KnownFault[] = Object.keys(MEETS) as KnownFault[];

export function leavingOut(story: Story, faults: readonly KnownFault[]): Story {
  const met = faults.map((fault): Meets => MEETS[fault]);
  return {
    ...story,
    happenings: story.happenings.filter((happening) => !met.some((meets) => meets(happening, story))),
  };
}

/** When the customer last wrote before something happened. */
function lastMail(
  { at, ...rest }: Happening & { readonly conversation: number },
  { happenings }: Story,
): number {
  const mails = happenings.filter(
    (happening) =>
      (happening.kind === 'request' || happening.kind === 'follow-up') &&
      happening.conversation === rest.conversation &&
      happening.at <= at,
  );
  return Math.max(0, ...mails.map((mail) => mail.at));
}
