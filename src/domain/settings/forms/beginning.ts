import { civil } from '../../calendar/civil-date';
import { type Section, typed } from './form';

/** The day from which on mail is watched. */
export const beginning: Section = {
  title: 'Date de début',
  intro:
    'Vigie surveille ce qui attend une réponse depuis cette date. Ce qui attendait déjà est rangé sous «\u00a0Avant Vigie\u00a0»\u00a0: compté sur l’accueil, sans échéance ni rappel. Si le client écrit de nouveau, son message est surveillé comme un autre. Vide\u00a0: 30\u00a0jours avant l’installation.',
  summary: ({ beginning: day }) =>
    day === null ? '30\u00a0jours avant l’installation' : `Le ${civil(day).toFormat('dd/MM/yyyy')}`,
  fields: ({ beginning: day }) => [
    { kind: 'date', name: 'beginning', title: 'Surveiller depuis le', value: day ?? '' },
  ],
  change: (file, inputs) => ({ ...file, beginning: typed(inputs, 'beginning') || null }),
};
