// What is kept about one customer, and the confirmation that moves their conversations to the bin.
import { cardText } from '../domain/text/escape';
import type { CustomerDataView } from '../domain/view/customer-data-view';
import type { ErasureView } from '../domain/view/erasure-view';
import type { ActionParameters } from './actions';
import { type Card, filled, line, linkLine, newCard, newSection, textButton } from './widgets';

export const DATA_TITLE = 'Données de ce client';

export function customerDataCard(view: CustomerDataView): Card {
  const { address, headline, conversations, kept, named, mayErase } = view;
  return newCard(
    { title: DATA_TITLE, subtitle: address },
    newSection(line(`<b>${cardText(headline)}</b>`), ...conversations.map(linkLine), linkLine(view.all)),
    newSection(
      ...kept.map(({ text, note }) => line(cardText(text), { below: note })),
      linkLine(named),
    ).setHeader('Ailleurs'),
    mayErase ? newSection(textButton('Mettre à la corbeille…', 'prepare-erasure', { address })) : null,
  );
}

/** `shown` is what a click on it is about. */
export function erasureCard(address: string, view: ErasureView, shown: ActionParameters): Card {
  const { question, waiting, terms, shared, mayConfirm } = view;
  const [apart] = shared;
  return newCard(
    { title: DATA_TITLE, subtitle: address },
    newSection(
      line(`<b>${cardText(question)}</b>`),
      ...terms.map((term) => line(cardText(term))),
      waiting[0] === undefined
        ? null
        : line('<b>Attendent encore une réponse</b>', { icon: 'warning', below: 'Et partent aussi' }),
      ...waiting.map(linkLine),
      mayConfirm ? filled(textButton('Confirmer', 'confirm-erasure', { ...shown, address })) : null,
    ),
    apart === undefined
      ? null
      : newSection(
          line('Une autre personne y prend part\u00a0: à décider dans Gmail, une par une.'),
          ...shared.map(linkLine),
        ).setHeader('Gardées'),
  );
}
