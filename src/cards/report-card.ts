// The report of a month, and its CSV to copy.
import { escapeHtml } from '../domain/text/escape';
import type { FigureLine, ReportView, ScoreLine } from '../domain/view/report-view';
import { newAction } from './actions';
import { line, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;
type CardSection = GoogleAppsScript.Card_Service.CardSection;
type Widget = GoogleAppsScript.Card_Service.Widget;

const TITLE = 'Bilan du support';

export function reportCard(view: ReportView): Card {
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(TITLE))
    .addSection(choiceSection(view))
    .addSection(linesSection('En bref', view.summary.map(figureLine)))
    .addSection(linesSection('Par priorité', view.priorities.map(scoreLine)))
    .addSection(linesSection('Par type de demande', view.types.map(scoreLine)))
    .build();
}

/** Before the first count. */
export function emptyReportCard(): Card {
  const text =
    'Rien n’est encore compté. Vigie compte la nuit quand les rappels sont activés, ou dès maintenant\u00a0:';
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(TITLE))
    .addSection(
      CardService.newCardSection()
        .addWidget(line(escapeHtml(text)))
        .addWidget(countButton()),
    )
    .build();
}

export function csvCard(csv: string): Card {
  const section = CardService.newCardSection()
    .addWidget(line('Copiez ce texte dans un fichier .csv, ou collez-le dans un tableur.'))
    .addWidget(
      CardService.newTextInput().setFieldName('csv').setTitle('CSV').setMultiline(true).setValue(csv),
    );
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(TITLE).setSubtitle('CSV'))
    .addSection(section)
    .build();
}

function choiceSection(view: ReportView): CardSection {
  const choice = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setFieldName('month')
    .setTitle('Mois')
    .setOnChangeAction(newAction('choose-month'));
  for (const { value, text } of view.choices) choice.addItem(text, value, value === view.month);
  return CardService.newCardSection()
    .addWidget(choice)
    .addWidget(line(escapeHtml(view.extent)))
    .addWidget(countButton().addButton(textButton('CSV', newAction('open-csv', { month: view.month }))));
}

function countButton(): GoogleAppsScript.Card_Service.ButtonSet {
  return CardService.newButtonSet().addButton(textButton('Compter maintenant', newAction('count-now')));
}

function linesSection(title: string, widgets: readonly Widget[]): CardSection {
  const section = CardService.newCardSection().setHeader(title);
  for (const widget of widgets) section.addWidget(widget);
  return section;
}

function figureLine({ title, text, before }: FigureLine): Widget {
  return labelled(line(escapeHtml(text), title), before);
}

function scoreLine({ title, text, before, color, bar }: ScoreLine): Widget {
  const cells = bar === null ? '' : `${color === null ? bar : `<font color="${color}">${bar}</font>`} `;
  return labelled(line(cells + escapeHtml(text), title), before);
}

function labelled(widget: GoogleAppsScript.Card_Service.DecoratedText, before: string): Widget {
  return before === '' ? widget : widget.setBottomLabel(before);
}
