// Conversations kept longer than the policy says, and the one click that moves them to the bin.
import { cardText } from '../domain/text/escape';
import type { RetentionView } from '../domain/view/retention-view';
import { type Card, filled, line, linkLine, newCard, newSection, textButton } from './widgets';

const TITLE = 'Conservation';

export function retentionCard({ headline, conversations, more, mayConfirm }: RetentionView): Card {
  const section = newSection(
    line(`<b>${cardText(headline)}</b>`),
    ...conversations.map(linkLine),
    more && linkLine(more),
    mayConfirm ? textButton('Mettre à la corbeille…', 'confirm-trash') : null,
  );
  return newCard({ title: TITLE }, section);
}

export function confirmTrashCard(total: number, more: boolean): Card {
  const what = more
    ? `Mettre toutes ces conversations (plus de ${total})`
    : total > 1
      ? `Mettre ces ${total}\u00a0conversations`
      : 'Mettre cette conversation';
  const section = newSection(
    line(`<b>${what} à la corbeille\u00a0?</b>`),
    line(
      'Gmail les y garde 30\u00a0jours, puis les supprime pour de bon. Ce qui a été rouvert est gardé. Une confirmation suffit\u00a0: les rondes continuent.',
    ),
    filled(textButton('Confirmer', 'trash-marked')),
  );
  return newCard({ title: TITLE }, section);
}
