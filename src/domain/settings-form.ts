// The forms in which a team changes its settings: their fields, what these show, and what is made of what was typed.
import { readHours, readList, readNumber } from './form-text';
import { PRIORITIES } from './levels';
import type { Settings } from './settings';
import { formatInterval } from './settings-export';
import { DAYS, type Problem } from './settings-file';
import { PRIORITY_WORDS } from './view/words';

/** What stands in a form by name of field; '' where nothing does. A switch that is on says ON, a day is `YYYY-MM-DD`. */
export type FormValues = Readonly<Record<string, string>>;

export const ON = 'oui';

interface Named {
  /** Path in the settings file, so that a problem finds its field. */
  readonly name: string;
  readonly title: string;
}

export type FieldDefinition =
  | (Named & { readonly kind: 'text'; readonly multiline: boolean; readonly hint: string | null })
  | (Named & {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly text: string }[];
    })
  | (Named & { readonly kind: 'switch' })
  | (Named & { readonly kind: 'date' });

export const FORM_IDS = ['heures', 'feries', 'delais', 'rappels', 'equipe'] as const;
export type FormId = (typeof FORM_IDS)[number];

export interface SettingsForm {
  readonly title: string;
  readonly intro: string | null;
  readonly fields: readonly FieldDefinition[];
  values(settings: Settings): FormValues;
  /** The part of the settings file that the form stands for, not yet checked. */
  read(values: FormValues): Readonly<Record<string, unknown>>;
}

const DAY_TITLES = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];

const hours: SettingsForm = {
  title: 'Heures d’ouverture',
  intro: 'Une plage par période, par exemple «\u00a09h-12h30, 14h-18h\u00a0». Une ligne vide\u00a0: fermé.',
  fields: DAYS.map((day, i) => text(`hours.${day}`, DAY_TITLES[i] ?? day)),
  values: ({ schedule }) =>
    byName(
      DAYS.map(
        (day, i) => [`hours.${day}`, (schedule.week[i] ?? []).map(formatInterval).join(', ')] as const,
      ),
    ),
  read: (values) => ({ hours: byName(DAYS.map((day) => [day, readHours(values[`hours.${day}`] ?? '')])) }),
};

const holidays: SettingsForm = {
  title: 'Jours fériés',
  intro: 'Le support est fermé ces jours-là, et les délais n’y courent pas.',
  fields: [
    choice('holidays.region', 'Jours fériés', [
      ['metropole', 'France métropolitaine (11\u00a0jours)'],
      ['alsace-moselle', 'Alsace-Moselle (13\u00a0jours)'],
      ['none', 'Aucun'],
    ]),
    { kind: 'switch', name: 'holidays.whitMondayWorked', title: 'Lundi de Pentecôte travaillé' },
  ],
  values: ({ schedule }) => ({
    'holidays.region': schedule.holidays.region,
    'holidays.whitMondayWorked': schedule.holidays.whitMondayWorked ? ON : '',
  }),
  read: (values) => ({
    holidays: {
      region: values['holidays.region'],
      whitMondayWorked: values['holidays.whitMondayWorked'] === ON,
    },
  }),
};

const targets: SettingsForm = {
  title: 'Délais de réponse',
  intro: 'Un changement vaut aussitôt pour toutes les conversations ouvertes.',
  fields: [
    ...PRIORITIES.flatMap((priority) => [
      text(`targets.${priority}`, `${PRIORITY_WORDS[priority]}\u00a0: délai`),
      choice(`unit.${priority}`, `${PRIORITY_WORDS[priority]}\u00a0: unité`, [
        ['hours', 'heures ouvrées'],
        ['days', 'jours ouvrés'],
      ]),
    ]),
    {
      kind: 'switch',
      name: 'capByLowerLevels',
      title: 'Une priorité plus haute n’est jamais due après une plus basse',
    },
    text('atRiskShare', 'À risque à partir de (%\u00a0du délai)'),
  ],
  values: ({ policy }) => ({
    ...byName(
      PRIORITIES.flatMap((priority) => {
        const target = policy.response[priority];
        const inHours = target.kind === 'open-hours';
        return [
          [`targets.${priority}`, french(inHours ? target.hours : target.days)] as const,
          [`unit.${priority}`, inHours ? 'hours' : 'days'] as const,
        ];
      }),
    ),
    capByLowerLevels: policy.capByLowerLevels ? ON : '',
    // Two shares that differ by less than this show alike: 0.29 * 100 is 28.999999999999996.
    atRiskShare: french(Math.round(policy.atRiskShare * 10_000) / 100),
  }),
  read: (values) => {
    const share = readNumber(values.atRiskShare ?? '');
    return {
      targets: byName(
        PRIORITIES.map((priority) => {
          const amount = readNumber(values[`targets.${priority}`] ?? '');
          return [
            priority,
            values[`unit.${priority}`] === 'hours' ? { openHours: amount } : { businessDays: amount },
          ];
        }),
      ),
      capByLowerLevels: values.capByLowerLevels === ON,
      atRiskShare: typeof share === 'number' ? share / 100 : share,
    };
  },
};

const reminders: SettingsForm = {
  title: 'Rappels',
  intro: 'Un seul message par passage, pendant les heures d’ouverture.',
  fields: [
    {
      kind: 'text',
      name: 'reminders.recipients',
      title: 'Destinataires',
      multiline: true,
      hint: 'Une adresse par ligne. Vide\u00a0: la boîte elle-même.',
    },
    text('reminders.manager', 'Adresse du responsable', 'Prévenu aussi des escalades. Vide\u00a0: personne.'),
    text('reminders.lateRepeats', 'Rappels d’un retard, au plus', 'Un par jour ouvré. 0\u00a0: aucun.'),
  ],
  values: ({ reminders: { recipients, manager, lateRepeats } }) => ({
    'reminders.recipients': recipients.join('\n'),
    'reminders.manager': manager ?? '',
    'reminders.lateRepeats': french(lateRepeats),
  }),
  read: (values) => ({
    reminders: {
      recipients: readList(values['reminders.recipients'] ?? ''),
      manager: values['reminders.manager']?.trim() || null,
      lateRepeats: readNumber(values['reminders.lateRepeats'] ?? ''),
    },
  }),
};

const TEAM_FIELDS = ['product', 'signature', 'managerName', 'dpoName'] as const;

const team: SettingsForm = {
  title: 'Équipe et signature',
  intro: 'Ces noms paraissent dans les réponses.',
  fields: [
    text('team.product', 'Produit'),
    { kind: 'text', name: 'team.signature', title: 'Signature', multiline: true, hint: null },
    text('team.managerName', 'Responsable du support', 'Tel qu’une phrase le nomme.'),
    text('team.dpoName', 'Délégué à la protection des données'),
  ],
  values: (settings) => byName(TEAM_FIELDS.map((name) => [`team.${name}`, settings.team[name]])),
  read: (values) => ({
    team: byName(TEAM_FIELDS.map((name) => [name, (values[`team.${name}`] ?? '').trim()])),
  }),
};

export const SETTINGS_FORMS: Readonly<Record<FormId, SettingsForm>> = {
  heures: hours,
  feries: holidays,
  delais: targets,
  rappels: reminders,
  equipe: team,
};

/**
 * The field that a problem of the settings file belongs to: the one it names, or the first one within what it names;
 * null when the form has none.
 *
 * @example fieldOf({ field: 'hours.lundi.0', message: '' }, hours.fields) //=> 'hours.lundi'
 */
export function fieldOf({ field }: Problem, fields: readonly FieldDefinition[]): string | null {
  const found = fields.find(
    ({ name }) => field === name || field.startsWith(`${name}.`) || name.startsWith(`${field}.`),
  );
  return found?.name ?? null;
}

function text(name: string, title: string, hint: string | null = null): FieldDefinition {
  return { kind: 'text', name, title, multiline: false, hint };
}

function choice(
  name: string,
  title: string,
  options: readonly (readonly [string, string])[],
): FieldDefinition {
  return { kind: 'choice', name, title, options: options.map(([value, label]) => ({ value, text: label })) };
}

function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}

function french(value: number): string {
  return String(value).replace('.', ',');
}
