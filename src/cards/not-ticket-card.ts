// The card beside mail that is no request, or that may be none.
import { cardText } from '../domain/text/escape';
import type { OtherView } from '../domain/view/other-view';
import { asideWidgets } from './aside-card';
import { senderSection } from './ticket-card';
import { type Card, fixedFooter, line, newCard, newSection, noticeLine, targetButton } from './widgets';

/** Reasons beyond these explain nothing more. */
const MAX_REASONS = 10;

export function notTicketCard(view: OtherView): Card {
  const { target, sender, subject, review, notices, whyHtml } = view;
  const isRequest = targetButton('C’est une demande', 'is-a-ticket', target);
  const section = newSection(
    ...asideWidgets(view.asideNotice, target),
    ...notices.map(noticeLine),
    review === null
      ? line('<b>Ce n’est pas une demande</b>', { below: 'Hors de la file du support' })
      : line('<b>À vérifier</b>', {
          icon: 'doubt',
          below: 'Ressemble à un courrier automatique ou commercial, sans preuve',
        }),
    review && line(review.headlineHtml, { icon: 'clock', below: review.dueLine }),
    ...whyHtml.slice(0, MAX_REASONS).map((html) => line(html)),
    view.answerLine === '' ? null : line(cardText(view.answerLine), { icon: 'answer' }),
    review || !view.mayBeRequest ? null : isRequest,
  );
  const rules =
    review === null ? (['always-a-ticket'] as const) : (['always-a-ticket', 'never-a-ticket'] as const);
  const footer =
    review && fixedFooter(isRequest, targetButton('Ce n’en est pas une', 'not-a-ticket', target));
  return newCard(
    { title: sender, subtitle: subject, footer },
    section,
    senderSection(target, view.senderLine, rules),
  );
}
