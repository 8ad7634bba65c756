// Leaving: what is taken away, the confirmation, and what is left.
import {
  buttonRow,
  type Card,
  dropdown,
  filled,
  line,
  newCard,
  newSection,
  paragraph,
  textButton,
  type Widget,
} from './widgets';

const TITLE = 'Quitter Vigie';

/** The field that says which labels go. */
export const LABELS_FIELD = 'leaving.labels';

const GOING: readonly { readonly what: string; readonly how: string }[] = [
  { what: 'Relève et rappels', how: 'Arrêtés d’abord\u00a0: plus personne n’est prévenu.' },
  {
    what: 'Rappels envoyés et copie des réglages',
    how: 'Mis à la corbeille, que Gmail vide au bout de 30\u00a0jours.',
  },
  { what: 'Libellés cachés', how: 'Dates de clôture, d’escalade et de suites promises.' },
  {
    what: 'Réglages, file et bilan',
    how: 'Effacés. Exportez d’abord ce que vous voulez garder.',
  },
];

export function leavingCard(): Card {
  return newCard(
    { title: TITLE },
    newSection(
      paragraph('Vigie retire de cette boîte ce qu’elle y a mis. Les courriels et les brouillons restent.'),
      ...GOING.map(({ what, how }) => line(what, { below: how })),
      dropdown({ name: LABELS_FIELD, title: 'Libellés visibles', value: 'hidden' }, [
        { value: 'hidden', text: 'Les garder\u00a0: priorité, type, état' },
        { value: 'all', text: 'Les retirer de toutes les conversations' },
      ]),
      buttonRow(textButton('Exporter les réglages', 'open-file'), textButton('Quitter…', 'confirm-leaving')),
    ),
  );
}

/** `all`: the labels that everybody sees go too. */
export function confirmLeavingCard(all: boolean): Card {
  const labels = all
    ? 'Tous les libellés de Vigie sont retirés des conversations.'
    : 'Les libellés visibles restent sur les conversations.';
  return newCard(
    { title: TITLE },
    newSection(
      line('<b>Tout retirer de cette boîte\u00a0?</b>'),
      line(`${labels} Les réglages, la file et le bilan sont effacés. C’est définitif.`),
      filled(textButton('Confirmer', 'leave', { labels: all ? 'all' : 'hidden' })),
    ),
  );
}

/** Said once everything is gone. */
export function leftCard(all: boolean): Card {
  return newCard(
    { title: TITLE },
    newSection(
      line('<b>Vigie n’a plus rien dans cette boîte, sauf\u00a0:</b>', { icon: 'passed' }),
      all ? null : line('Les libellés visibles', { below: 'Ils se suppriment comme tout libellé.' }),
      line('Ce qui est à la corbeille', { below: 'Gmail le supprime au bout de 30\u00a0jours.' }),
      line('Les bilans et les messages à un responsable', { below: 'Comme les autres messages envoyés.' }),
      moduleLine(),
    ),
  );
}

/** Said of one of two installations: the mailbox is the other's. */
export function otherGoesOnCard(): Card {
  return newCard(
    { title: TITLE },
    newSection(
      line('<b>Cette installation n’a plus rien ici.</b>', { icon: 'passed' }),
      line('Une autre installation veille sur cette boîte', {
        below: 'Libellés et rappels sont les siens\u00a0: ils restent.',
      }),
      moduleLine(),
    ),
  );
}

function moduleLine(): Widget {
  return line('Le module lui-même', {
    below:
      'Retirez-le dans les paramètres de Gmail, onglet Modules complémentaires, puis supprimez le projet sur script.google.com. L’ouvrir avant recommence tout.',
  });
}
