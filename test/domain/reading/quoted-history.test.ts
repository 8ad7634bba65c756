import { splitHistory } from '../../../src/domain/reading/quoted-history';

const LEAD = 'Le lun. 3 nov. 2025 à 10:12, Support <s@ex.fr> a écrit :';

describe('splitHistory', () => {
  it.each([
    ['no history', 'un\ndeux', ['un', 'deux'], []],
    ['history below its lead', `un\n${LEAD}\n> deux`, ['un'], []],
    ['history that is not marked', `un\n${LEAD}\ndeux`, ['un'], []],
    ['answers between marked lines', `${LEAD}\n> Version ?\n4.5\n> Compte ?\nPF-1`, ['4.5', 'PF-1'], []],
    ['a forward', 'un\nDébut du message réexpédié :\nDe : a\n\ndeux', ['un'], ['deux']],
    [
      'a block of headers under a rule',
      'un\n____\nDe : a\nEnvoyé : 3 novembre 2025\nObjet : b\n\ndeux',
      ['un'],
      ['deux'],
    ],
    ['headers without a date', 'De : a\nÀ : b\nmerci', ['De : a', 'À : b', 'merci'], []],
    ['words of one’s own', 'je vous ai déjà écrit :\nrien', ['je vous ai déjà écrit :', 'rien'], []],
  ])('takes apart %s', (_what, text, own, forwarded) => {
    expect(splitHistory(text)).toEqual({ own, forwarded });
  });
});
