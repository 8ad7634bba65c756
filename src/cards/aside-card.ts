// What is shown while another installation watches this mailbox.
import { EDITION } from '../domain/terms/edition';
import { cardText } from '../domain/text/escape';
import type { CardTarget } from '../domain/view/ticket-view';
import { targetParameters } from './actions';
import {
  buttonRow,
  type Card,
  filled,
  line,
  newCard,
  newSection,
  paragraph,
  textButton,
  type Widget,
} from './widgets';

const TAKE_OVER = 'Prendre le relais';

/** The homepage of an installation that stands aside: what it knows of the queue is not kept up. */
export function asideCard(notice: string, remindersOn: boolean): Card {
  return newCard(
    { name: 'home', title: 'Installation en retrait' },
    newSection(
      line(cardText(notice), { icon: 'warning' }),
      filled(textButton(TAKE_OVER, 'take-over')),
      line(
        'L’autre se taira alors à son tour. Une boîte n’a besoin que d’une installation\u00a0: désinstallez celle qui ne sert pas.',
      ),
      line(
        'Ce qui attend\u00a0: dans l’autre installation, et sous les libellés «\u00a0Support\u00a0» de Gmail.',
      ),
      remindersOn ? textButton('Désactiver les rappels', 'disable-reminders') : null,
      buttonRow(textButton('Actualiser', 'open-home'), textButton('Réglages', 'open-settings')),
      paragraph(EDITION),
    ),
  );
}

/** The same in a few lines, on the card of a conversation. */
export function asideWidgets(notice: string | null, target: CardTarget): readonly Widget[] {
  if (notice === null) return [];
  return [
    line(cardText(notice), { icon: 'warning' }),
    textButton(TAKE_OVER, 'take-over', targetParameters(target)),
  ];
}
