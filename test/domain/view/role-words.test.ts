import { EVIDENCE_WORDS, type EvidenceCause } from '../../../src/domain/roles/evidence-words';
import { evidenceNote, ROLE_NAMES, ROLE_WORDS } from '../../../src/domain/view/role-words';

describe('the words of roles', () => {
  it('are those of the data that other programs read (R15)', () => {
    const names = `client merci reponse accuse interne tiers non-remis reaction en-attente automatique probable`;
    expect(Object.values(ROLE_NAMES)).toEqual(names.split(' '));
  });

  it('are one for each role on a card', () => {
    expect(Object.keys(ROLE_WORDS)).toEqual(Object.keys(ROLE_NAMES));
    expect(new Set(Object.values(ROLE_WORDS)).size).toBe(Object.keys(ROLE_NAMES).length);
  });
});

describe('the note of a message', () => {
  it.each<[EvidenceCause, string]>([
    ['wrote', ''],
    ['to-customer', ''],
    ['only-thanks', ''],
    ['reaction', ''],
    ['failed', ''],
    ['not-to-customer', 'pas envoyé au client'],
    ['colleague-unproven', 'adresse de l’équipe non authentifiée\u00a0: ne compte pas comme réponse'],
    ['dated-later', 'envoi programmé'],
  ])('says of « %s » only what one would not expect: « %s »', (cause, note) => {
    expect(evidenceNote({ cause, words: '' })).toBe(note);
  });

  it('never quotes the mail', () => {
    for (const cause of Object.keys(EVIDENCE_WORDS) as EvidenceCause[])
      expect(evidenceNote({ cause, words: 'secret' })).not.toContain('secret');
  });
});
