import { mainActions } from '../../../src/domain/view/main-actions';

const USABLE = { id: 'donnees-perdues', obstacle: null } as const;
const OBSTRUCTED = { id: 'infos-manquantes', obstacle: 'Rien ne manque.' } as const;

describe('mainActions', () => {
  it.each([
    ['a suggested reply', 'a-traiter', false, USABLE, 'Ouvrir le brouillon', 'donnees-perdues', 'close'],
    ['a reply that cannot be used', 'a-traiter', false, OBSTRUCTED, 'Ouvrir le brouillon', null, 'close'],
    ['nothing to suggest', 'a-traiter', false, null, 'Ouvrir le brouillon', null, 'close'],
    ['a date of ours to keep', 'en-cours', true, null, 'Ouvrir le brouillon', null, 'change-date'],
    ['a customer who owes us a word', 'attente-client', false, null, 'Relancer', 'relance', 'close'],
  ] as const)('offers what comes first with %s', (_label, state, owed, suggested, text, reply, second) => {
    expect(mainActions({ state, owed, suggested })).toEqual({ text, reply, second });
  });

  it('offers nothing for what is closed', () => {
    expect(mainActions({ state: 'clos', owed: true, suggested: USABLE })).toBeNull();
  });
});
