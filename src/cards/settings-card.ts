// The settings: a home with what is in force, and a card for each part.
import { type FormId, ON } from '../domain/settings-form';
import type { ReplyId } from '../domain/triage/triage';
import { escapeHtml } from '../domain/view/escape';
import type {
  ClosuresView,
  FieldView,
  FormView,
  SectionLine,
  SettingsHomeView,
} from '../domain/view/settings-view';
import { type ActionParameters, newAction, type SettingsActionName } from './actions';
import { line, materialIcon, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;
type CardSection = GoogleAppsScript.Card_Service.CardSection;
type Widget = GoogleAppsScript.Card_Service.Widget;

export function settingsHomeCard(view: SettingsHomeView): Card {
  const section = CardService.newCardSection();
  for (const warning of view.warnings)
    section.addWidget(line(escapeHtml(warning)).setStartIcon(materialIcon('warning')));
  for (const { id, title, summary } of view.forms)
    section.addWidget(entry(title, summary, 'open-form', { form: id }));
  section
    .addWidget(entry('Fermetures exceptionnelles', view.closures, 'open-closures'))
    .addWidget(entry('Textes des réponses', view.wordings, 'open-wordings'))
    .addWidget(entry('Exporter ou importer', 'Tous les réglages en un texte (JSON)', 'open-exchange'));
  return cardOf('Réglages', 'Communs à toute l’équipe', section);
}

export function formCard(id: FormId, title: string, intro: string | null, view: FormView): Card {
  const section = CardService.newCardSection();
  if (intro !== null) section.addWidget(CardService.newTextParagraph().setText(escapeHtml(intro)));
  addForm(section, view);
  return cardOf(title, 'Réglages', section.addWidget(saveButton('save-form', { form: id })));
}

export function closuresCard({ lines, more }: ClosuresView, view: FormView): Card {
  const known = CardService.newCardSection().setHeader('Annoncées');
  if (lines.length === 0) known.addWidget(line('Aucune fermeture exceptionnelle.'));
  for (const { key, when, reason } of lines) {
    known.addWidget(
      line(escapeHtml(when))
        .setBottomLabel(reason)
        .setButton(textButton('Retirer', newAction('remove-closure', { closure: key }))),
    );
  }
  if (more !== null) known.addWidget(line(more));
  const form = CardService.newCardSection().setHeader('Ajouter une fermeture');
  addForm(form, view);
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Fermetures exceptionnelles').setSubtitle('Réglages'))
    .addSection(known)
    .addSection(form.addWidget(saveButton('add-closure', {}, 'Ajouter')))
    .build();
}

export function wordingsCard(replies: readonly SectionLine<ReplyId>[]): Card {
  const section = CardService.newCardSection();
  for (const { id, title, summary } of replies)
    section.addWidget(entry(title, summary, 'open-wording', { reply: id }));
  return cardOf('Textes des réponses', 'Réglages', section);
}

export interface WordingView {
  readonly id: ReplyId;
  readonly title: string;
  readonly form: FormView;
  /** True when the team has its own text. */
  readonly own: boolean;
  readonly variables: readonly { readonly name: string; readonly meaning: string }[];
}

export function wordingCard({ id, title, form, own, variables }: WordingView): Card {
  const section = CardService.newCardSection();
  addForm(section, form);
  const buttons = saveButton('save-wording', { reply: id });
  if (own)
    buttons.addButton(textButton('Revenir au texte standard', newAction('reset-wording', { reply: id })));
  const help = CardService.newCardSection()
    .setHeader('Variables')
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(1)
    .addWidget(
      CardService.newTextParagraph().setText(
        'Une partie entre doubles crochets [[…]] est omise quand sa variable n’a pas de valeur.',
      ),
    );
  for (const { name, meaning } of variables)
    help.addWidget(line(escapeHtml(`{${name}}`)).setBottomLabel(meaning));
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(title).setSubtitle('Texte de la réponse'))
    .addSection(section.addWidget(buttons))
    .addSection(help)
    .build();
}

export function exchangeCard(form: FormView, damaged: FormView | null): Card {
  const section = CardService.newCardSection().addWidget(
    CardService.newTextParagraph().setText(
      'Copiez ce texte pour le garder, ou remplacez-le et importez-le. Ce qu’il ne nomme pas prend sa valeur standard.',
    ),
  );
  addForm(section, form);
  section.addWidget(saveButton('import-settings', {}, 'Importer'));
  const builder = CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Exporter ou importer').setSubtitle('Réglages'))
    .addSection(section);
  if (damaged !== null) {
    const kept = CardService.newCardSection().setHeader('Réglages illisibles');
    kept.addWidget(
      CardService.newTextParagraph().setText(
        'Ce texte n’a pas pu être lu. Recopiez-en ce qui est utile, corrigez-le et importez-le.',
      ),
    );
    addForm(kept, damaged);
    builder.addSection(
      kept.addWidget(
        CardService.newButtonSet().addButton(textButton('Ne plus le garder', newAction('forget-damaged'))),
      ),
    );
  }
  return builder.build();
}

function entry(
  title: string,
  summary: string,
  action: SettingsActionName,
  parameters: ActionParameters = {},
): Widget {
  return line(escapeHtml(title))
    .setBottomLabel(summary)
    .setEndIcon(materialIcon('chevron_right'))
    .setOnClickAction(newAction(action, parameters));
}

function saveButton(
  action: SettingsActionName,
  parameters: ActionParameters,
  text = 'Enregistrer',
): GoogleAppsScript.Card_Service.ButtonSet {
  return CardService.newButtonSet().addButton(
    textButton(text, newAction(action, parameters)).setTextButtonStyle(CardService.TextButtonStyle.FILLED),
  );
}

/** The fields of a form, each with what is wrong right below it. */
function addForm(section: CardSection, { fields, problems }: FormView): void {
  for (const problem of problems) section.addWidget(problemLine(problem));
  for (const view of fields) {
    section.addWidget(fieldWidget(view));
    if (view.problem !== null) section.addWidget(problemLine(view.problem));
  }
}

function problemLine(text: string): Widget {
  return line(`<font color="#b3261e">${escapeHtml(text)}</font>`).setStartIcon(materialIcon('error'));
}

function fieldWidget({ field, value }: FieldView): Widget {
  switch (field.kind) {
    case 'text': {
      const input = CardService.newTextInput()
        .setFieldName(field.name)
        .setTitle(field.title)
        .setMultiline(field.multiline)
        .setValue(value);
      return field.hint === null ? input : input.setHint(field.hint);
    }
    case 'choice': {
      const input = CardService.newSelectionInput()
        .setType(CardService.SelectionInputType.DROPDOWN)
        .setFieldName(field.name)
        .setTitle(field.title);
      for (const option of field.options) input.addItem(option.text, option.value, option.value === value);
      return input;
    }
    case 'switch':
      return line(escapeHtml(field.title)).setSwitchControl(
        CardService.newSwitch()
          .setFieldName(field.name)
          .setValue(ON)
          .setSelected(value === ON)
          .setControlType(CardService.SwitchControlType.SWITCH),
      );
    case 'date': {
      const input = CardService.newDatePicker().setFieldName(field.name).setTitle(field.title);
      return value === '' ? input : input.setValueInMsSinceEpoch(Date.parse(`${value}T00:00:00Z`));
    }
    default:
      return field satisfies never;
  }
}

function cardOf(title: string, subtitle: string, section: CardSection): Card {
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(title).setSubtitle(subtitle))
    .addSection(section)
    .build();
}
