import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOrdinaryMails, scoreSuggestions } from '../../../tools/triage/suggestion-score';

const FILE = join(__dirname, '../../fixtures/replies/ordinary.jsonl');
/** A little below what was reached when the rules were last changed. */
const FLOOR = 55;

describe('the score of suggestions', () => {
  const mails = parseOrdinaryMails(readFileSync(FILE, 'utf8')) ?? [];

  it('stays where it was on ordinary mails over all kinds of the policy', () => {
    expect(mails).toHaveLength(60);
    expect(scoreSuggestions(mails).fitting).toBeGreaterThanOrEqual(FLOOR);
  });

  it('names what does not fit, and counts the rest', () => {
    const { fitting, unfit } = scoreSuggestions([
      { id: 'a', subject: 'Facture', body: 'Pouvez-vous m’envoyer une facture ?', fits: ['offre'] },
      {
        id: 'b',
        subject: 'Facture',
        body: 'Pouvez-vous m’envoyer une facture ?',
        fits: ['offre', 'facture'],
      },
    ]);
    expect(fitting).toBe(1);
    expect(unfit).toEqual([{ id: 'a', fits: ['offre'], got: 'facture', cause: expect.any(String) }]);
  });

  it('leaves files of another kind alone, and says which line is wrong', () => {
    expect(parseOrdinaryMails('{"id":"a","expect":{}}')).toBeNull();
    expect(() => parseOrdinaryMails('{"id":"a","subject":"","body":"","fits":["facturation"]}')).toThrow(
      /^line 1: fits/,
    );
  });
});
