// Why the standard settings may be in force although a team has its own.

/** Nobody could look for them yet; they cannot be read; a copy of them is damaged; another installation's wait for a word. */
export type StandardInstead = 'not-looked' | 'unreadable' | 'copy-damaged' | 'not-taken';

/** What every place says that an agent looks at. */
export const STANDARD_INSTEAD_WORDS: Readonly<Record<StandardInstead, string>> = {
  'not-looked':
    'Vigie n’a pas encore pu chercher vos réglages dans cette boîte\u00a0: en attendant, les valeurs standard s’appliquent.',
  unreadable: 'Les réglages enregistrés sont illisibles\u00a0: les valeurs standard s’appliquent.',
  'copy-damaged':
    'Les réglages ont disparu, et leur copie dans cette boîte est abîmée\u00a0: les valeurs standard s’appliquent. Saisissez-les de nouveau.',
  'not-taken':
    'Cette boîte garde les réglages d’une autre installation de Vigie\u00a0: tant que vous n’avez pas choisi, les valeurs standard ou celles saisies ici s’appliquent.',
};
