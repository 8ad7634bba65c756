import { HOLIDAY_REGIONS } from '../check-settings';
import { ON, onOff, type Section, typed } from './form';

const REGION_WORDS = {
  metropole: 'France, 11\u00a0jours fériés',
  'alsace-moselle': 'Alsace-Moselle, 13\u00a0jours fériés',
  none: 'Aucun jour férié',
} as const;

/** Which public holidays are kept. */
export const holidays: Section = {
  title: 'Jours fériés',
  summary: ({ schedule: { holidays } }) =>
    REGION_WORDS[holidays.region] + (holidays.whitMondayWorked ? ' · lundi de Pentecôte travaillé' : ''),
  fields: ({ schedule: { holidays } }) => [
    {
      kind: 'choice',
      name: 'holidays.region',
      title: 'Jours fériés chômés',
      options: HOLIDAY_REGIONS.map((value) => ({ value, text: REGION_WORDS[value] })),
      value: holidays.region,
    },
    onOff('holidays.whitMondayWorked', 'Lundi de Pentecôte travaillé', holidays.whitMondayWorked),
  ],
  change: (file, inputs) => ({
    ...file,
    holidays: {
      region: HOLIDAY_REGIONS.find((region) => region === typed(inputs, 'holidays.region')),
      whitMondayWorked: typed(inputs, 'holidays.whitMondayWorked') === ON,
    },
  }),
};
