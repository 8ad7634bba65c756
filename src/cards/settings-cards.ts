// The settings: the list of sections, and a form for each.
import { civil } from '../domain/calendar/civil-date';
import { ON } from '../domain/settings/forms/form';
import { STANDARD_INSTEAD_WORDS } from '../domain/settings/standard-instead';
import { RETENTION_WORDS } from '../domain/terms/retention';
import { cardText } from '../domain/text/escape';
import type { FormField, FormView, OfferedView, SettingsView } from '../domain/view/settings-view';
import type { DeskReply } from '../replies/library';
import { type ActionName, type ActionParameters, newAction } from './actions';
import {
  buttonRow,
  type Card,
  type CardSection,
  dropdown,
  filled,
  line,
  newCard,
  newSection,
  paragraph,
  textButton,
  textHtml,
  type Widget,
} from './widgets';

const ERROR_COLOR = '#b3261e';

/** One reply in the list of them. */
export type ReplyLine = Pick<DeskReply, 'id' | 'title' | 'origin' | 'hidden'>;

const ORIGIN_WORDS: Readonly<Record<ReplyLine['origin'], string>> = {
  standard: 'Texte standard',
  changed: 'Adaptée par l’équipe',
  own: 'De l’équipe',
};

/** What stands below the sections of the settings. */
const OTHER_CARDS: readonly { readonly title: string; readonly use: string; readonly action: ActionName }[] =
  [
    { title: 'Exporter ou importer', use: 'Tous les réglages, en un texte', action: 'open-file' },
    {
      title: 'Bilan du support',
      use: 'Délais tenus, premières réponses, heures chargées',
      action: 'open-report',
    },
    {
      title: 'Conservation',
      use: `Conversations closes depuis plus de ${RETENTION_WORDS}`,
      action: 'open-retention',
    },
    {
      title: 'Données d’un client',
      use: 'Ce qui en est gardé, et sa mise à la corbeille',
      action: 'open-data',
    },
    {
      title: 'Diagnostic',
      use: 'Vérifie que ce compte permet tout ce que fait Vigie',
      action: 'open-diagnostic',
    },
    {
      title: 'Quitter Vigie',
      use: 'Retire de la boîte ce que Vigie y a mis',
      action: 'open-leaving',
    },
  ];

export function settingsCard({ damaged, sections }: SettingsView, replies: readonly ReplyLine[]): Card {
  const warning = `${STANDARD_INSTEAD_WORDS.unreadable} Leur texte est conservé sous «\u00a0Exporter ou importer\u00a0».`;
  const main = newSection(
    damaged ? line(cardText(warning), { icon: 'warning' }) : null,
    ...sections.map(({ id, title, summary }) =>
      line(cardText(title), { below: summary }).setOnClickAction(newAction('open-section', { section: id })),
    ),
    ...OTHER_CARDS.map(({ title, use, action }) =>
      line(title, { below: use }).setOnClickAction(newAction(action)),
    ),
  );
  const lines = replies.map(({ id, title, origin, hidden }) =>
    line(cardText(title), {
      below: hidden ? `${ORIGIN_WORDS[origin]} · masquée` : ORIGIN_WORDS[origin],
    }).setOnClickAction(newAction('edit-reply', { reply: id })),
  );
  return newCard(
    { title: 'Réglages', subtitle: 'Communs à toute l’équipe' },
    main,
    newSection(line('Ajouter une réponse').setOnClickAction(newAction('new-reply')), ...lines).setHeader(
      'Réponses',
    ),
  );
}

/** Another installation's settings, before they are taken over. */
export function offeredCard({ id, written, sections }: OfferedView): Card {
  return newCard(
    { title: 'Réglages d’une autre installation', subtitle: written },
    newSection(
      ...sections.map(({ title, summary }) => line(cardText(title), { below: summary })),
      paragraph('Les reprendre remplace tous les réglages d’ici, textes des réponses compris.'),
      buttonRow(filled(textButton('Reprendre ces réglages', 'take-settings', { copy: id }))),
    ),
  );
}

interface FormButton {
  readonly text: string;
  readonly action: ActionName;
  readonly parameters?: ActionParameters;
}

/** A form; `others` are further ways out, e.g. back to the standard text. */
export function formCard(view: FormView, save: FormButton, others: readonly FormButton[] = []): Card {
  const { list, notes } = view;
  const section = newSection(
    ...view.problems.map(problemLine),
    view.intro === null ? null : paragraph(textHtml(view.intro)),
    ...view.fields.flatMap((field) =>
      field.problem === null ? [inputOf(field)] : [inputOf(field), problemLine(field.problem)],
    ),
    buttonRow(
      filled(textButton(save.text, save.action, save.parameters)),
      ...others.map((other) => textButton(other.text, other.action, other.parameters)),
    ),
  );
  return newCard(
    { title: view.title },
    list && listSection(list, save.parameters),
    section,
    notes && newSection(paragraph(textHtml(notes.text))).setHeader(notes.title),
  );
}

/** A card shows 100 widgets; the form under the list takes fewer than 20. */
const SHOWN_ITEMS = 60;

/** The parameters of the form say whose list it is. */
function listSection(
  { title, items }: NonNullable<FormView['list']>,
  form: ActionParameters = {},
): CardSection {
  const hidden = items.length - SHOWN_ITEMS;
  return newSection(
    ...items
      .slice(0, SHOWN_ITEMS)
      .map(({ key, text, note }) =>
        line(cardText(text), { below: note }).setButton(
          textButton('Retirer', 'remove-item', { ...form, item: key }),
        ),
      ),
    hidden > 0 ? line(`et ${hidden}\u00a0de plus, dans l’export`) : null,
  ).setHeader(title);
}

function problemLine(problem: string): Widget {
  return line(`<font color="${ERROR_COLOR}">${cardText(problem)}</font>`, { icon: 'warning' });
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
      return line(cardText(title)).setSwitchControl(
        CardService.newSwitch()
          .setFieldName(name)
          .setValue(ON)
          .setSelected(value === ON),
      );
    case 'choice':
      return dropdown(field, field.options);
    default:
      return field satisfies never;
  }
}
