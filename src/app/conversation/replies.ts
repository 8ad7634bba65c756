// The canned replies as they stand for one conversation: suggested first, values filled in.
import { addressee } from '../../domain/roles/addressee';
import { silenceOf } from '../../domain/sla/silence';
import type { Language } from '../../domain/terms/languages';
import type { ReplyId } from '../../domain/terms/reply-ids';
import type { ReplyChoice } from '../../domain/view/ticket-view';
import type { CannedReply, Variable } from '../../replies/canned-reply';
import { REPLIES } from '../../replies/registry';
import { type RenderedReply, type ReplyValues, renderReply } from '../../replies/render-reply';
import { suggestReply } from '../../replies/suggest-reply';
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { languageOf, replyLanguage, replyValues, textToAnswer } from './reply-values';

/** A reply filled in. `obstacle`: what keeps it from being inserted, in French; null when nothing does. */
export interface PreparedReply {
  readonly rendered: RenderedReply;
  readonly obstacle: string | null;
}

/** Every reply filled in, the suggested one on top; `assessed` is null in the compose window. */
export function replyChoices(
  desk: Desk,
  assessed: Assessed | null,
  language: Language = replyLanguage(languageOf(assessed)),
): readonly ReplyChoice[] {
  const suggested = assessed === null ? null : suggestedReply(desk, assessed);
  const values = replyValues(desk, assessed, language);
  const choices = REPLIES.map((reply) => {
    const { id, title, use } = reply;
    const { rendered, obstacle } = filledIn(assessed, textIn(desk, reply, language), values);
    return { id, title, use, suggested: id === suggested, text: rendered.text, obstacle };
  });
  return [...choices.filter((choice) => choice.suggested), ...choices.filter((choice) => !choice.suggested)];
}

/** What the conversation calls for now; null where no reply fits, and where it is no request. */
export function suggestedReply(desk: Desk, assessed: Assessed): ReplyId | null {
  const { decision, status } = assessed;
  const { triage } = decision;
  const silence = status?.turn == null ? null : silenceOf(status.turn, desk.settings.silence, desk);
  if (!decision.ticket || !triage.ticket) return null;
  return suggestReply({
    silence,
    escalation: decision.escalation,
    type: decision.type,
    guide: triage.reply,
    cause: triage.cause,
    text: textToAnswer(assessed),
  });
}

/** A reply filled in for a conversation, or for none (`assessed` null); in the mail's language where none was chosen. */
export function prepareReply(
  desk: Desk,
  assessed: Assessed | null,
  reply: CannedReply,
  chosen: Language | null = null,
): PreparedReply {
  const language = chosen ?? replyLanguage(languageOf(assessed));
  return filledIn(assessed, textIn(desk, reply, language), replyValues(desk, assessed, language));
}

/** A team words its replies in French. */
function textIn({ settings }: Desk, { id, texts }: CannedReply, language: Language): string {
  return (language === 'fr' ? settings.replies[id] : undefined) ?? texts[language];
}

function filledIn(assessed: Assessed | null, text: string, values: ReplyValues): PreparedReply {
  const rendered = renderReply(text, values);
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
  if (missing === 'fermeture_debut' || missing === 'fermeture_fin')
    return 'Aucune fermeture n’est annoncée dans les réglages.';
  if (missing === 'details_manquants') {
    return assessed === null
      ? 'Elle dépend de ce que le client a écrit\u00a0: ouvrez-la depuis la carte de la conversation.'
      : 'Rien ne manque\u00a0: le client a donné toutes les informations.';
  }
  return `Il manque une valeur pour {${missing}}.`;
}
