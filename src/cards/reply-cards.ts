// Reading a reply before it is used, and choosing one in the compose window.
import { LANGUAGES, type Language } from '../domain/terms/languages';
import { cardText } from '../domain/text/escape';
import type { CardTarget, ReplyChoice } from '../domain/view/ticket-view';
import { type ActionName, type ActionParameters, CALLBACKS, targetParameters } from './actions';
import {
  buttonRow,
  type Card,
  filled,
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
  /** To be known before anything is written. */
  readonly notices: readonly string[];
}

export function replyCard({ notices, ...reply }: ReplyPreview): Card {
  const { id, target, language } = reply;
  const section = newSection(
    ...notices.map(noticeLine),
    ...replyWidgets(target, reply, language),
    languageButtons('show-reply', language, { ...targetParameters(target), reply: id }),
  );
  return newCard({ title: reply.title, subtitle: 'Texte de la réponse' }, section);
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

/** A reply's text, and the button that opens it as a draft in the conversation or why there is none. */
export function replyWidgets(
  target: CardTarget,
  { id, text, obstacle }: Pick<ReplyChoice, 'id' | 'text' | 'obstacle'>,
  language: Language | null = null,
): readonly Widget[] {
  // Without one, the mail's own.
  const parameters: ActionParameters = language === null ? { reply: id } : { reply: id, language };
  // « Répondre et clore »: the conversation is closed once the draft was sent.
  const end =
    obstacle === null
      ? buttonRow(
          filled(draftButton('Ouvrir le brouillon', target, parameters)),
          draftButton('Répondre et clore', target, { ...parameters, closing: 'yes' }),
        )
      : noticeLine(obstacle);
  return [paragraph(textHtml(text)), end];
}

function draftButton(
  text: string,
  target: CardTarget,
  more: ActionParameters,
): GoogleAppsScript.Card_Service.TextButton {
  const action = CardService.newAction()
    .setFunctionName(CALLBACKS.composeReply)
    .setParameters({ ...targetParameters(target), ...more });
  return CardService.newTextButton()
    .setText(text)
    .setComposeAction(action, CardService.ComposedEmailType.REPLY_AS_DRAFT);
}
