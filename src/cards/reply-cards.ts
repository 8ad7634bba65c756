// Reading a reply before it is used, and choosing one in the compose window.
import type { ReplyId } from '../domain/terms/reply-ids';
import { cardText } from '../domain/text/escape';
import type { CardTarget, ReplyChoice } from '../domain/view/ticket-view';
import { type ActionParameters, CALLBACKS, targetParameters } from './actions';
import {
  buttonRow,
  type Card,
  filled,
  line,
  newCard,
  newSection,
  noticeLine,
  paragraph,
  textHtml,
  type Widget,
} from './widgets';

export interface ReplyPreview extends Pick<ReplyChoice, 'id' | 'title' | 'text' | 'obstacle'> {
  readonly target: CardTarget;
  /** To be known before anything is written. */
  readonly notices: readonly string[];
}

export function replyCard({ notices, ...reply }: ReplyPreview): Card {
  const section = newSection(...notices.map(noticeLine), ...replyWidgets(reply.target, reply));
  return newCard({ title: reply.title, subtitle: 'Texte de la réponse' }, section);
}

/** The card of the compose window: a click inserts a reply at the cursor. */
export function composeCard(replies: readonly ReplyChoice[]): Card {
  const lines = replies.map((reply) =>
    replyLine(
      reply,
      CardService.newAction().setFunctionName(CALLBACKS.insertReply).setParameters({ reply: reply.id }),
    ),
  );
  return newCard({ title: 'Réponses de l’équipe' }, newSection(...lines).setHeader('Insérer une réponse'));
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
): readonly Widget[] {
  const end =
    obstacle === null
      ? buttonRow(
          filled(draftButton('Ouvrir le brouillon', target, { reply: id })),
          closingButton(target, id),
        )
      : noticeLine(obstacle);
  return [paragraph(textHtml(text)), end];
}

/** The conversation is closed once the draft was sent. */
const closingButton = (target: CardTarget, reply: ReplyId) =>
  draftButton('Répondre et clore', target, { reply, closing: 'yes' });

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
