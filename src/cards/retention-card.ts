// Conversations kept longer than the policy says, and the one click that moves them to the bin.
import { escapeHtml } from '../domain/text/escape';
import type { RetentionView } from '../domain/view/retention-view';
import { newAction } from './actions';
import { line, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;

const TITLE = 'Conservation';

export function retentionCard({ headline, conversations, more, total }: RetentionView): Card {
  const section = CardService.newCardSection().addWidget(line(`<b>${escapeHtml(headline)}</b>`));
  for (const { text, note, link } of conversations)
    section.addWidget(
      line(escapeHtml(text)).setBottomLabel(note).setOpenLink(CardService.newOpenLink().setUrl(link)),
    );
  if (more !== null)
    section.addWidget(line(escapeHtml(more.text)).setOpenLink(CardService.newOpenLink().setUrl(more.link)));
  if (total > 0)
    section.addWidget(
      CardService.newButtonSet().addButton(textButton('Mettre à la corbeille…', newAction('confirm-trash'))),
    );
  return cardOf(section);
}

export function confirmTrashCard(total: number): Card {
  const what = total > 1 ? `Mettre ces ${total}\u00a0conversations` : 'Mettre cette conversation';
  const section = CardService.newCardSection()
    .addWidget(line(`<b>${what} à la corbeille\u00a0?</b>`))
    .addWidget(
      line('Gmail les y garde 30\u00a0jours, puis les supprime pour de bon. Ce qui a été rouvert est gardé.'),
    )
    .addWidget(
      CardService.newButtonSet().addButton(
        textButton('Confirmer', newAction('trash-marked')).setTextButtonStyle(
          CardService.TextButtonStyle.FILLED,
        ),
      ),
    );
  return cardOf(section);
}

function cardOf(section: GoogleAppsScript.Card_Service.CardSection): Card {
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(TITLE))
    .addSection(section)
    .build();
}
