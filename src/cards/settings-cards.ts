// The settings: the list of sections, and a form for each.
import { civil } from '../domain/calendar/civil-date';
import { ON } from '../domain/settings/forms/form';
import { RETENTION_WORDS } from '../domain/terms/retention';
import { escapeHtml } from '../domain/text/escape';
import type { FormField, FormView, SettingsView } from '../domain/view/settings-view';
import { DAMAGED_WARNING } from '../domain/view/settings-view';
import { type ActionName, type ActionParameters, newAction } from './actions';
import { line, materialIcon, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;
type CardSection = GoogleAppsScript.Card_Service.CardSection;
type Widget = GoogleAppsScript.Card_Service.Widget;

const ERROR_COLOR = '#b3261e';

export interface WordingLine {
  readonly id: string;
  readonly title: string;
  /** True when the team uses a text of its own. */
  readonly own: boolean;
}

export function settingsCard(view: SettingsView, wordings: readonly WordingLine[]): Card {
  const main = CardService.newCardSection();
  if (view.damaged) {
    const text = `${DAMAGED_WARNING} Leur texte est conservé sous «\u00a0Exporter ou importer\u00a0».`;
    main.addWidget(line(escapeHtml(text)).setStartIcon(materialIcon('warning')));
  }
  for (const { id, title, summary } of view.sections) {
    main.addWidget(
      line(escapeHtml(title))
        .setBottomLabel(summary)
        .setOnClickAction(newAction('open-section', { section: id })),
    );
  }
  main.addWidget(
    line('Exporter ou importer')
      .setBottomLabel('Tous les réglages, en un texte')
      .setOnClickAction(newAction('open-file')),
  );
  main.addWidget(
    line('Bilan du support')
      .setBottomLabel('Délais tenus, premières réponses, heures chargées')
      .setOnClickAction(newAction('open-report')),
  );
  main.addWidget(
    line('Conservation')
      .setBottomLabel(`Conversations closes depuis plus de ${RETENTION_WORDS}`)
      .setOnClickAction(newAction('open-retention')),
  );
  main.addWidget(
    line('Diagnostic')
      .setBottomLabel('Vérifie que ce compte permet tout ce que fait Vigie')
      .setOnClickAction(newAction('open-diagnostic')),
  );
  const replies = CardService.newCardSection().setHeader('Textes des réponses');
  for (const { id, title, own } of wordings) {
    replies.addWidget(
      line(escapeHtml(title))
        .setBottomLabel(own ? 'Texte de l’équipe' : 'Texte standard')
        .setOnClickAction(newAction('open-wording', { reply: id })),
    );
  }
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Réglages').setSubtitle('Communs à toute l’équipe'))
    .addSection(main)
    .addSection(replies)
    .build();
}

export interface FormButtons {
  readonly save: {
    readonly text: string;
    readonly action: ActionName;
    readonly parameters: ActionParameters;
  };
  /** A second way out, e.g. back to the standard text. */
  readonly other?: {
    readonly text: string;
    readonly action: ActionName;
    readonly parameters: ActionParameters;
  };
}

export function formCard(view: FormView, { save, other }: FormButtons): Card {
  const section = CardService.newCardSection();
  for (const problem of view.problems) section.addWidget(problemLine(problem));
  if (view.intro !== null)
    section.addWidget(CardService.newTextParagraph().setText(escapeHtml(view.intro).replace(/\n/g, '<br>')));
  for (const field of view.fields) addField(section, field);
  const buttons = CardService.newButtonSet().addButton(
    textButton(save.text, newAction(save.action, save.parameters)).setTextButtonStyle(
      CardService.TextButtonStyle.FILLED,
    ),
  );
  if (other !== undefined)
    buttons.addButton(textButton(other.text, newAction(other.action, other.parameters)));
  const builder = CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle(view.title));
  if (view.closures.length > 0) builder.addSection(closuresSection(view));
  return builder.addSection(section.addWidget(buttons)).build();
}

/** A card shows 100 widgets; the form under the list takes fewer than 20. */
const SHOWN_CLOSURES = 60;

function closuresSection({ closures }: FormView): CardSection {
  const section = CardService.newCardSection().setHeader('À venir');
  for (const { key, text, reason } of closures.slice(0, SHOWN_CLOSURES)) {
    section.addWidget(
      line(escapeHtml(text))
        .setBottomLabel(reason)
        .setButton(textButton('Retirer', newAction('remove-closure', { closure: key }))),
    );
  }
  const hidden = closures.length - SHOWN_CLOSURES;
  return hidden > 0 ? section.addWidget(line(`et ${hidden}\u00a0de plus, dans l’export`)) : section;
}

function addField(section: CardSection, field: FormField): void {
  section.addWidget(inputOf(field));
  if (field.problem !== null) section.addWidget(problemLine(field.problem));
}

function problemLine(problem: string): Widget {
  return line(`<font color="${ERROR_COLOR}">${escapeHtml(problem)}</font>`).setStartIcon(
    materialIcon('warning'),
  );
}

function inputOf(field: FormField): Widget {
  const { name, title, value } = field;
  switch (field.kind) {
    case 'line':
    case 'text': {
      const input = CardService.newTextInput()
        .setFieldName(name)
        .setTitle(title)
        .setValue(value)
        .setMultiline(field.kind === 'text');
      return field.hint === undefined ? input : input.setHint(field.hint);
    }
    case 'date': {
      const picker = CardService.newDatePicker().setFieldName(name).setTitle(title);
      return value === '' ? picker : picker.setValueInMsSinceEpoch(civil(value).toMillis());
    }
    case 'switch':
      return line(escapeHtml(title)).setSwitchControl(
        CardService.newSwitch()
          .setFieldName(name)
          .setValue(ON)
          .setSelected(value === ON),
      );
    case 'choice': {
      const input = CardService.newSelectionInput()
        .setType(CardService.SelectionInputType.DROPDOWN)
        .setFieldName(name)
        .setTitle(title);
      for (const option of field.options) input.addItem(option.text, option.value, option.value === value);
      return input;
    }
    default:
      return field satisfies never;
  }
}
