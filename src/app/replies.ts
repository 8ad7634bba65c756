// The canned replies as they stand for one conversation: suggested first, values filled in.
import { formatInstant } from '../domain/french/instant';
import type { ReplyChoice } from '../domain/view/ticket-view';
import type { CannedReply, Variable } from '../replies/canned-reply';
import { firstName } from '../replies/first-name';
import { REPLIES } from '../replies/registry';
import { type RenderedReply, type ReplyValues, renderReply } from '../replies/render-reply';
import type { Assessed } from './conversation';
import type { Desk } from './desk';

const OBSTACLES: Readonly<Partial<Record<Variable, string>>> = {
  details_manquants: 'Rien ne manque : le client a donné toutes les informations.',
};

/** Every reply, with the one that triage suggests marked and on top. */
export function replyChoices(assessed: Assessed | null): readonly ReplyChoice[] {
  const triage = assessed?.decision.triage;
  const suggested = triage?.ticket ? triage.reply : null;
  const choices = REPLIES.map(({ id, title, use }) => ({ id, title, use, suggested: id === suggested }));
  return [...choices.filter((choice) => choice.suggested), ...choices.filter((choice) => !choice.suggested)];
}

/** A reply filled in for a conversation, or for none (`assessed` null, in the compose window). */
export function prepareReply(
  desk: Desk<unknown>,
  assessed: Assessed | null,
  id: string,
): { readonly reply: CannedReply; readonly rendered: RenderedReply; readonly obstacle: string | null } {
  const reply = REPLIES.find((candidate) => candidate.id === id);
  if (reply === undefined) throw new RangeError(`no such reply. id=${JSON.stringify(id)}`);
  const template = desk.settings.replies[reply.id] ?? reply.text;
  const rendered = renderReply(template, replyValues(desk, assessed));
  const [missing] = rendered.missing;
  const obstacle =
    missing === undefined ? null : (OBSTACLES[missing] ?? `Il manque une valeur pour {${missing}}.`);
  return { reply, rendered, obstacle: obstacle?.replace(/ :/g, '\u00a0:') ?? null };
}

/** The message that an answer goes to: the customer's last one that a person wrote, else the last from outside. */
export function messageToAnswer({ snapshot }: Assessed): string {
  const outside = snapshot.messages.filter((message) => !message.fromUs);
  const human = outside.filter((message) => message.headers['auto-submitted'] === undefined);
  const last =
    human[human.length - 1] ?? outside[outside.length - 1] ?? snapshot.messages[snapshot.messages.length - 1];
  return last?.id ?? snapshot.key;
}

function replyValues({ settings, calendar, now }: Desk<unknown>, assessed: Assessed | null): ReplyValues {
  const zone = settings.schedule.zone;
  const customer = assessed?.snapshot.messages.find((message) => !message.fromUs);
  const due = assessed?.status?.responseDue ?? null;
  const when = (instant: number) => formatInstant(instant, now, zone);
  return {
    produit: settings.team.product,
    signature: settings.team.signature,
    responsable: settings.team.managerName,
    dpo: settings.team.dpoName,
    prenom: (customer === undefined ? null : firstName(customer.from)) ?? '',
    details_manquants: assessed === null ? '' : missingDetails(assessed),
    // A deadline that has passed is nothing to promise.
    echeance: due !== null && due > now ? when(due) : '',
    prochaine_ouverture: calendar.isOpenAt(now) ? '' : when(calendar.nextOpening(now)),
  };
}

function missingDetails({ decision }: Assessed): string {
  if (!decision.triage.ticket) return '';
  const { userId, device, version } = decision.triage.details;
  const missing = [
    userId === null ? 'votre identifiant d’utilisateur ou l’adresse e-mail de votre compte' : null,
    device === null ? 'votre appareil (iOS ou Android, et le modèle)' : null,
    version === null ? 'la version de l’application' : null,
  ].filter((text): text is string => text !== null);
  const last = missing.pop();
  if (last === undefined) return '';
  return missing.length === 0 ? last : `${missing.join(', ')} et ${last}`;
}
