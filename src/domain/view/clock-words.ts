// The clocks of a conversation in the words of its card.
import type { BusinessCalendar } from '../calendar/business-calendar';
import { formatRemaining } from '../french/duration';
import { formatInstant } from '../french/instant';
import { capitalized, NBSP, typeset } from '../french/typography';
import type { ConversationSnapshot } from '../mailbox/conversation';
import type { ConversationRoles } from '../roles/role';
import type { DeskContext } from '../settings/settings';
import type { RunningClock, SlaStatus, Standing } from '../sla/sla-status';
import type { Instant } from '../terms/time';
import { cardText } from '../text/escape';

const BAR_CELLS = 10;

/** What the line below a clock is made of. */
export interface ClockLineInput extends Pick<DeskContext, 'settings' | 'now'> {
  readonly snapshot: ConversationSnapshot;
  readonly roles: ConversationRoles;
  readonly status: SlaStatus;
}

/**
 * When a response is due or, while it is the customer's turn, when ours was sent.
 * @example dueLine({ ...input, status: answered }) //=> 'Répondu aujourd’hui à 10\u00a0h\u00a015'
 */
export function dueLine({ snapshot, roles, status, settings, now }: ClockLineInput): string | null {
  const when = (at: Instant) => formatInstant(at, now, settings.schedule.zone);
  const [first] = status.clocks;
  if (first !== undefined) {
    const due = `${dueWords(first)} ${when(first.due)}`;
    const older = first.kind === 'response' ? status.older : undefined;
    return older === undefined ? due : typeset(`${due} : le client attend depuis ${when(older.since)}`);
  }
  const ours = snapshot.messages.filter((message) => roles.of(message).role === 'answer');
  const last = ours[ours.length - 1];
  return last === undefined || status.state !== 'attente-client' ? null : `Répondu ${when(last.at)}`;
}

/**
 * Where the clock stands, as HTML.
 * @example headline({ ...status, state: 'clos' }, calendar) //=> '<b>Conversation close</b>'
 */
export function headline({ state, clocks }: SlaStatus, calendar: BusinessCalendar): string {
  switch (state) {
    case 'a-traiter':
    case 'en-cours': {
      const [first] = clocks;
      return first === undefined ? '' : clockHtml(first, calendar);
    }
    case 'attente-client':
      return '<b>En attente du client</b>';
    case 'clos':
      return '<b>Conversation close</b>';
    default:
      return state satisfies never;
  }
}

/** What is to be done, and what was to be done. */
const DUE_WORDS: Readonly<Record<RunningClock['kind'], readonly [ahead: string, late: string]>> = {
  response: ['Réponse à donner', 'Réponse due'],
  'follow-up': ['Suite à donner', 'Suite due'],
  resolution: ['À résoudre', 'Résolution due'],
};

function dueWords({ kind, standing }: RunningClock): string {
  const [ahead, late] = DUE_WORDS[kind];
  // The last instant of a deadline is still in time.
  return standing === 'late' ? late : `${ahead} au plus tard`;
}

const KIND_WORDS: Readonly<Record<RunningClock['kind'], string>> = {
  response: '',
  'follow-up': 'Suite promise\u00a0: ',
  resolution: 'Résolution\u00a0: ',
};

/** What a promise's colour says beside its words. */
export const STANDING_COLORS: Readonly<Record<Standing, string>> = {
  late: '#b3261e',
  'at-risk': '#c4460b',
  'on-time': '#146c2e',
};

/** What is left of a promise, in its colour. */
function clockHtml({ kind, standing, remaining }: RunningClock, calendar: BusinessCalendar): string {
  // Late, and not a minute of open time has passed since.
  const words =
    standing === 'late' && remaining >= 0 ? 'en retard' : formatRemaining(remaining, calendar.usualDay);
  const text = kind === 'response' ? capitalized(words) : `${KIND_WORDS[kind]}${words}`;
  return `<b><font color="${STANDING_COLORS[standing]}">${cardText(typeset(text))}</font></b>`;
}

/**
 * A promise that is due after the first one.
 * @example laterClock(resolution, desk).dueLine //=> 'À résoudre au plus tard demain à 18\u00a0h'
 */
export function laterClock(
  clock: RunningClock,
  { calendar, settings, now }: DeskContext,
): { readonly headlineHtml: string; readonly dueLine: string } {
  const until = formatInstant(clock.due, now, settings.schedule.zone);
  return { headlineHtml: clockHtml(clock, calendar), dueLine: `${dueWords(clock)} ${until}` };
}

/**
 * The share of a target that is used: ten cells; one at least is full as soon as time runs, and only a target that is used up
 * fills the last. By how much it is missed is said in open time, beside it.
 * @example bar(0.25) //=> '▰▰▰▱▱▱▱▱▱▱ 25\u00a0% du délai'
 */
export function bar(share: number): string {
  const cells = share >= 1 ? BAR_CELLS : Math.min(BAR_CELLS - 1, Math.max(0, Math.ceil(share * BAR_CELLS)));
  const words = share > 1 ? 'délai dépassé' : `${Math.max(0, Math.floor(share * 100))}${NBSP}% du délai`;
  return `${'▰'.repeat(cells)}${'▱'.repeat(BAR_CELLS - cells)} ${words}`;
}
