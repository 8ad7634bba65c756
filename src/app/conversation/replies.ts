// The canned replies as they stand for one conversation: suggested first, values filled in.
import { formatInstant } from '../../domain/french/instant';
import { typeset } from '../../domain/french/typography';
import { addressee } from '../../domain/roles/addressee';
import { silenceOf } from '../../domain/sla/silence';
import type { ReplyId } from '../../domain/terms/reply-ids';
import type { ReplyChoice } from '../../domain/view/ticket-view';
import type { CannedReply, Variable } from '../../replies/canned-reply';
import { firstName } from '../../replies/first-name';
import { REPLIES } from '../../replies/registry';
import { type RenderedReply, type ReplyValues, renderReply } from '../../replies/render-reply';
import type { Desk } from '../desk';
import type { Assessed } from './assess';

/** A reply filled in. `obstacle`: what keeps it from being inserted, in French; null when nothing does. */
export interface PreparedReply {
  readonly rendered: RenderedReply;
  readonly obstacle: string | null;
}

const IDENTIFIER = typeset(
  'votre identifiant d’utilisateur (Réglages › Compte) ou l’adresse e-mail de votre compte',
);
const PROOF = typeset(
  'une preuve d’achat : capture d’écran du reçu ou numéro de transaction (Apple ou Google)',
);
const SCREENSHOT = 'une capture d’écran';

/** Every reply filled in, the one that triage suggests on top; `assessed` is null in the compose window. */
export function replyChoices(desk: Desk, assessed: Assessed | null): readonly ReplyChoice[] {
  const suggested = assessed === null ? null : suggestedFor(desk, assessed);
  const values = replyValues(desk, assessed);
  const choices = REPLIES.map((reply) => {
    const { id, title, use } = reply;
    const { rendered, obstacle } = prepareReply(desk, assessed, reply, values);
    return { id, title, use, suggested: id === suggested, text: rendered.text, obstacle };
  });
  return [...choices.filter((choice) => choice.suggested), ...choices.filter((choice) => !choice.suggested)];
}

/** What the conversation calls for now: asking a silent customer again, else what an escalation or triage asks for. */
function suggestedFor(desk: Desk, { status, decision }: Assessed): ReplyId | null {
  const silence = status?.turn == null ? null : silenceOf(status.turn, desk.settings.silence, desk);
  if (silence !== null) return silence === 'ask-again' ? 'relance' : null;
  if (decision.ticket && decision.escalation) return 'escalade';
  return decision.triage.ticket ? decision.triage.reply : null;
}

/** A reply filled in for a conversation, or for none (`assessed` null, in the compose window). */
export function prepareReply(
  desk: Desk,
  assessed: Assessed | null,
  reply: CannedReply,
  values: ReplyValues = replyValues(desk, assessed),
): PreparedReply {
  const rendered = renderReply(desk.settings.replies[reply.id] ?? reply.text, values);
  const [missing] = rendered.missing;
  return { rendered, obstacle: missing === undefined ? null : obstacleWords(missing, assessed) };
}

/** The reply of that id. @throws RangeError when there is none */
export function findReply(id: string): CannedReply {
  const reply = REPLIES.find((candidate) => candidate.id === id);
  if (reply === undefined) throw new RangeError(`no such reply. id=${JSON.stringify(id)}`);
  return reply;
}

/** The message that a response goes to: the last of whoever has waited longest. */
export function messageToAnswer({ snapshot, roles }: Assessed): string {
  return addressee(snapshot.messages, roles)?.message.id ?? snapshot.key;
}

function obstacleWords(missing: Variable, assessed: Assessed | null): string {
  if (missing === 'details_manquants') {
    return assessed === null
      ? 'Elle dépend de ce que le client a écrit\u00a0: ouvrez-la depuis la carte de la conversation.'
      : 'Rien ne manque\u00a0: le client a donné toutes les informations.';
  }
  return `Il manque une valeur pour {${missing}}.`;
}

function replyValues({ settings, calendar, now }: Desk, assessed: Assessed | null): ReplyValues {
  const zone = settings.schedule.zone;
  const customer = assessed === null ? null : addressee(assessed.snapshot.messages, assessed.roles)?.message;
  const due = assessed?.status?.responseDue ?? null;
  const when = (instant: number) => formatInstant(instant, now, zone);
  return {
    produit: settings.team.product,
    signature: settings.team.signature,
    responsable: settings.team.managerName,
    dpo: settings.team.dpoName,
    mediateur: settings.team.mediator,
    prenom: (customer == null || customer.fromUs ? null : firstName(customer.from)) ?? '',
    ...missingDetails(assessed),
    // A deadline that has passed can no longer be promised.
    echeance: due !== null && due > now ? when(due) : '',
    prochaine_ouverture: calendar.isOpenAt(now) ? '' : when(calendar.nextOpening(now)),
  };
}

/** What is still to be asked for. Where no mail has been read, that is the account and a proof, and nothing else. */
function missingDetails(assessed: Assessed | null): ReplyValues {
  const triage = assessed?.decision.triage;
  const details = triage?.ticket ? triage.details : null;
  const identifier = details === null || details.userId === null ? IDENTIFIER : '';
  const proven = details !== null && (details.screenshot || details.orderNumbers.length > 0);
  return {
    identifiant_manquant: identifier,
    preuve_manquante: proven ? '' : PROOF,
    capture_manquante: details?.screenshot ? '' : SCREENSHOT,
    details_manquants:
      details === null
        ? ''
        : inWords([
            identifier,
            details.device === null ? 'votre appareil (iOS ou Android, et le modèle)' : '',
            details.version === null ? typeset('la version de l’application (Réglages › À propos)') : '',
          ]),
  };
}

/** A list in words; empty items are left out. */
function inWords(items: readonly string[]): string {
  const given = items.filter((item) => item !== '');
  const last = given.pop() ?? '';
  return given.length === 0 ? last : `${given.join(', ')} et ${last}`;
}
