// Reading a reply before it is used, and choosing one in the compose window.
import { LANGUAGES, type Language } from '../domain/terms/languages';
import { cardText } from '../domain/text/escape';
import type { CardTarget, ReplyChoice } from '../domain/view/ticket-view';
import { type ActionName, type ActionParameters, CALLBACKS, targetParameters } from './actions';
import {
  buttonRow,
  type Card,
  composeButton,
  fixedFooter,
  line,
  newCard,
  newSection,
  noticeLine,
  paragraph,
  textButton,
  textHtml,
  type Widget,
} from './widgets';

export interface ReplyPreview extends Pick<ReplyChoice, 'id' | 'title' | 'text' | 'obstacle'> {
  readonly target: CardTarget;
  /** What its text is written in. */
  readonly language: Language;
  /** It ends the request: closing with it comes first. */
  readonly closes: boolean;
  /** To be known before anything is written. */
  readonly notices: readonly string[];
}

export function replyCard(reply: ReplyPreview): Card {
  const { target, id, language, title, text, obstacle, closes, notices } = reply;
  const open = draftButton('Ouvrir le brouillon', target, id, { language });
  const close = closingButton(target, id, { language });
  const footer = obstacle === null && (closes ? fixedFooter(close, open) : fixedFooter(open, close));
  const section = newSection(
    ...notices.map(noticeLine),
    paragraph(textHtml(text)),
    obstacle === null ? null : noticeLine(obstacle),
    languageButtons('show-reply', language, { ...targetParameters(target), reply: id }),
  );
  return newCard({ title, subtitle: 'Texte de la réponse', footer }, section);
}

/** The card of the compose window: a click inserts a reply at the cursor. */
export function composeCard(replies: readonly ReplyChoice[], language: Language): Card {
  const lines = replies.map((reply) =>
    replyLine(
      reply,
      CardService.newAction()
        .setFunctionName(CALLBACKS.insertReply)
        .setParameters({ reply: reply.id, language }),
    ),
  );
  const section = newSection(languageButtons('show-replies', language), ...lines);
  return newCard({ title: 'Réponses de l’équipe' }, section.setHeader('Insérer une réponse'));
}

const LANGUAGE_BUTTONS: Readonly<Record<Language, string>> = { fr: 'En français', en: 'En anglais' };

/** The same in the other languages. */
function languageButtons(action: ActionName, shown: Language, parameters: ActionParameters = {}): Widget {
  const others = LANGUAGES.filter((language) => language !== shown);
  return buttonRow(
    ...others.map((language) => textButton(LANGUAGE_BUTTONS[language], action, { ...parameters, language })),
  );
}

/** A reply in a list: a click uses it, or the line says why it cannot be used. */
export function replyLine(
  { title, use, obstacle }: ReplyChoice,
  action: GoogleAppsScript.Card_Service.Action,
): Widget {
  return obstacle === null
    ? line(cardText(title), { below: use }).setOnClickAction(action)
    : line(`<i>${cardText(title)}</i>`, { below: obstacle });
}

/** The conversation is closed once the draft was sent. */
export const closingButton = (target: CardTarget, reply: string, more: ActionParameters = {}) =>
  draftButton('Répondre et clore', target, reply, { ...more, closing: 'yes' });

/** Opens a reply as a draft in the conversation; of none the greeting and the signature alone. */
export const draftButton = (
  text: string,
  target: CardTarget,
  reply: string | null,
  more: ActionParameters = {},
) => composeButton(text, 'composeReply', { ...targetParameters(target), reply: reply ?? '', ...more });
