// The canned replies as they stand for one conversation: suggested first, values filled in.
import { addressee } from '../../domain/roles/addressee';
import { silenceOf } from '../../domain/sla/silence';
import type { Language } from '../../domain/terms/languages';
import type { ReplyChoice } from '../../domain/view/ticket-view';
import type { Variable } from '../../replies/canned-reply';
import { type DeskReply, libraryOf } from '../../replies/library';
import { type RenderedReply, type ReplyValues, renderReply } from '../../replies/render-reply';
import { replyExcerpt } from '../../replies/reply-excerpt';
import { suggestReply } from '../../replies/suggest-reply';
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { languageOf, replyLanguage, replyValues, textToAnswer } from './reply-values';

/** A reply filled in. `obstacle`: what keeps it from being inserted, in French; null when nothing does. */
export interface PreparedReply {
  readonly rendered: RenderedReply;
  readonly obstacle: string | null;
}

/**
 * Every reply that is offered, filled in: the suggested one on top, then those that the team wants for such a request;
 * `assessed` is null in the compose window.
 */
export function replyChoices(
  desk: Desk,
  assessed: Assessed | null,
  language: Language = replyLanguage(languageOf(assessed)),
): readonly ReplyChoice[] {
  const suggested = assessed === null ? null : suggestedReply(desk, assessed);
  const type = assessed?.decision.ticket ? assessed.decision.type : null;
  const values = replyValues(desk, assessed, language);
  const place = ({ id, types }: DeskReply) => {
    if (id === suggested) return 0;
    return type !== null && types.includes(type) ? 1 : 2;
  };
  return offered(desk)
    .sort((a, b) => place(a) - place(b))
    .map((reply) => {
      const { id, title, use } = reply;
      const { rendered, obstacle } = filledIn(assessed, reply.texts[language], values);
      const { text } = rendered;
      return { id, title, use, suggested: id === suggested, text, excerpt: replyExcerpt(text), obstacle };
    });
}

const offered = ({ settings }: Desk): DeskReply[] => libraryOf(settings).filter(({ hidden }) => !hidden);

/**
 * What the conversation calls for now; null where no reply fits, and where it is no request. Where the standard one is
 * hidden, or none fits, the first of the team's own for that type stands in.
 */
export function suggestedReply(desk: Desk, assessed: Assessed): string | null {
  const { decision, status } = assessed;
  const { triage } = decision;
  const silence = status?.turn == null ? null : silenceOf(status.turn, desk.settings.silence, desk);
  if (!decision.ticket || !triage.ticket) return null;
  const called = suggestReply({
    silence,
    escalation: decision.escalation,
    type: decision.type,
    guide: triage.reply,
    cause: triage.cause,
    text: textToAnswer(assessed),
  });
  const replies = offered(desk);
  if (replies.some(({ id }) => id === called)) return called;
  // Silence and escalation call for words of their own.
  if (silence !== null || decision.escalation) return null;
  return replies.find(({ origin, types }) => origin === 'own' && types.includes(decision.type))?.id ?? null;
}

/** Greets and signs; what stands between is the agent's. */
export function blankReply(desk: Desk, assessed: Assessed): PreparedReply {
  const values = replyValues(desk, assessed, replyLanguage(languageOf(assessed)));
  return filledIn(assessed, '{salutation},\n\n\n\n[[{signature}]]', values);
}

/** A reply filled in for a conversation, or for none (`assessed` null); in the mail's language where none was chosen. */
export function prepareReply(
  desk: Desk,
  assessed: Assessed | null,
  reply: DeskReply,
  chosen: Language | null = null,
): PreparedReply {
  const language = chosen ?? replyLanguage(languageOf(assessed));
  return filledIn(assessed, reply.texts[language], replyValues(desk, assessed, language));
}

function filledIn(assessed: Assessed | null, text: string | null, values: ReplyValues): PreparedReply {
  const rendered = renderReply(text ?? '', values);
  if (text === null) return { rendered, obstacle: 'L’équipe ne l’a pas écrite dans cette langue.' };
  const [missing] = rendered.missing;
  return { rendered, obstacle: missing === undefined ? null : obstacleWords(missing, assessed) };
}

/** The reply of that id, hidden or not; null where the team has deleted it. */
export function findReply({ settings }: Pick<Desk, 'settings'>, id: string): DeskReply | null {
  return libraryOf(settings).find((candidate) => candidate.id === id) ?? null;
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
