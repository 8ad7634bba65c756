// The report of a month, and its CSV to copy.

import type { FigureLine } from '../domain/report/summary';
import { cardText } from '../domain/text/escape';
import type { ReportView, ScoreLine } from '../domain/view/report-view';
import { newAction } from './actions';
import {
  buttonRow,
  type Card,
  type CardSection,
  dropdown,
  line,
  newCard,
  newSection,
  textButton,
  type Widget,
} from './widgets';

const TITLE = 'Bilan du support';

export function reportCard(view: ReportView): Card {
  return newCard(
    { title: TITLE },
    choiceSection(view),
    newSection(...view.summary.map(figureLine)).setHeader('En bref'),
    ...view.groups.map(({ title, lines }) => newSection(...lines.map(scoreLine)).setHeader(title)),
  );
}

/** Before the first count. */
export function emptyReportCard(): Card {
  const text =
    'Rien n’est encore compté. Vigie compte la nuit quand les rappels sont activés, ou dès maintenant\u00a0:';
  return newCard({ title: TITLE }, newSection(line(cardText(text)), countButton()));
}

export function csvCard(csv: string): Card {
  const section = newSection(
    line('Copiez ce texte dans un fichier .csv, ou collez-le dans un tableur.'),
    CardService.newTextInput().setFieldName('csv').setTitle('CSV').setMultiline(true).setValue(csv),
  );
  return newCard({ title: TITLE, subtitle: 'CSV' }, section);
}

function choiceSection({ month, choices, extent }: ReportView): CardSection {
  return newSection(
    dropdown({ name: 'month', title: 'Mois', value: month }, choices).setOnChangeAction(
      newAction('choose-month'),
    ),
    line(cardText(extent)),
    buttonRow(countButton(), textButton('CSV', 'open-csv', { month })),
  );
}

const countButton = () => textButton('Compter maintenant', 'count-now');

function figureLine({ title, text, before }: FigureLine): Widget {
  return line(cardText(text), { above: title, below: before || null });
}

function scoreLine({ title, text, before, color, bar }: ScoreLine): Widget {
  const cells = bar === null ? '' : `${color === null ? bar : `<font color="${color}">${bar}</font>`} `;
  return line(cells + cardText(text), { above: title, below: before || null });
}
