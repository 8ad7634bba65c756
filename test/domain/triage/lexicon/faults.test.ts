import { FAULTS, PAYMENTS } from '../../../../src/domain/triage/lexicon/faults';
import { triageConversation } from '../../../../src/domain/triage/triage-conversation';
import { aMessage } from '../a-message';
import { ideasOf } from './ideas';

const kinds = [...FAULTS, ...PAYMENTS];

describe('the kinds of fault', () => {
  it('are of these levels, and call for these replies', () => {
    expect(
      kinds.map(
        ({ signal, priority, reply, suggests }) =>
          `${signal}: ${priority}, ${suggests ?? reply ?? 'no reply'}`,
      ),
    ).toEqual([
      'lost: critique, donnees-perdues',
      'unusable: critique, infos-manquantes',
      'login: critique, connexion',
      'stuck: critique, infos-manquantes',
      'lostweak: critique, donnees-perdues',
      'fsync: elevee, synchronisation',
      'fblock: elevee, infos-manquantes',
      'ftimer: elevee, infos-manquantes',
      'fnotif: elevee, infos-manquantes',
      'fstats: elevee, infos-manquantes',
      'fwidget: elevee, infos-manquantes',
      'fexport: elevee, infos-manquantes',
      'fsyncdev: elevee, synchronisation',
      'ffeature: elevee, infos-manquantes',
      'slow: moyenne, infos-manquantes',
      'minor: moyenne, infos-manquantes',
      'appfail: critique, infos-manquantes',
      'double: critique, paiement-double',
      'aftercancel: critique, annulation-abonnement',
      'inactive: critique, premium-absent',
      'unknowncharge: critique, no reply',
      'refused: critique, no reply',
    ]);
  });

  it.each(kinds)('give a mail that reports « $says » ($signal) their level', (kind) => {
    const triages = ideasOf(kind.phrases)
      .flatMap(({ caught }) => caught)
      .map((text) => triageConversation([aMessage({ text })]));
    const told = triages.flatMap((triage) =>
      triage.ticket && triage.cause === kind.cause ? triage.priority : [],
    );
    expect(new Set(told)).toEqual(new Set([kind.priority]));
    expect(told.length).toBeGreaterThanOrEqual(triages.length / 2);
  });
});
