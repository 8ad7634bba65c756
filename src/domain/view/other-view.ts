// What the card says beside mail that is no request, or that may be none.
import type { OtherDecision } from '../decision/decision';
import { senderToRule } from '../roles/addressee';
import type { EvidenceCause } from '../roles/evidence-words';
import type { SlaStatus } from '../sla/sla-status';
import { asideWords } from '../watch/standing-aside';
import { dueLine, headline } from './clock-words';
import { peopleView } from './people-view';
import { conversationTitle, notices, reasonHtml, type TicketView, type TicketViewInput } from './ticket-view';

const PUT_AWAY = 'Retirée de la file par l’équipe';
/** Reminders and reports, and what was said of them. */
const OURS: readonly EvidenceCause[] = ['own-reminder', 'own-report', 'about-reminder'];

/** The card of a conversation that is no request; texts as in `TicketView`. */
export interface OtherView
  extends Pick<
    TicketView,
    'target' | 'sender' | 'subject' | 'answerLine' | 'senderLine' | 'notices' | 'asideNotice'
  > {
  readonly whyHtml: readonly string[];
  /** False for what we sent ourselves: nobody wrote it. */
  readonly mayBeRequest: boolean;
  /** The clock of doubtful mail; null where nothing waits. */
  readonly review: Pick<TicketView, 'headlineHtml' | 'dueLine'> | null;
}

/** What that card is made of. */
export interface OtherViewInput extends Omit<TicketViewInput, 'decision' | 'status' | 'replies'> {
  readonly decision: OtherDecision;
  /** Null where no clock runs. */
  readonly status: SlaStatus | null;
}

/**
 * Words the card of mail that is no request; nobody answers a machine.
 * @example otherView({ ...input, status: null }).review //=> null
 */
export function otherView(input: OtherViewInput): OtherView {
  const { target, snapshot, roles, decision, status, calendar } = input;
  const { answerLine, warnings } = peopleView(input);
  const waits = decision.review && status?.state === 'a-traiter';
  return {
    target,
    ...conversationTitle(snapshot),
    answerLine: waits ? answerLine : '',
    senderLine: senderToRule(snapshot.messages, roles),
    asideNotice: asideWords(input.aside ?? null, input.now, input.settings.schedule.zone),
    notices: waits ? [...notices(input), ...warnings] : [],
    // What was put away by hand has only reasons why it is a request.
    whyHtml: decision.triage.ticket ? [PUT_AWAY] : decision.triage.reasons.map(reasonHtml),
    mayBeRequest: !snapshot.messages.every((message) => OURS.includes(roles.of(message).evidence.cause)),
    review: waits
      ? { headlineHtml: headline(status, calendar), dueLine: dueLine({ ...input, status }) }
      : null,
  };
}
