import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOrdinaryMails, scoreSuggestions } from '../../../tools/triage/suggestion-score';

const FOLDER = join(__dirname, '../../fixtures/replies');
/** A little below what was reached when the rules were last changed. */
const FLOORS = [
  { file: 'ordinary.jsonl', mails: 60, floor: 55 },
  { file: 'ordinary-second.jsonl', mails: 30, floor: 27 },
];

describe('the score of suggestions', () => {
  it.each(FLOORS)('stays where it was on $file', ({ file, mails, floor }) => {
    const score = scoreSuggestions(parseOrdinaryMails(readFileSync(join(FOLDER, file), 'utf8')) ?? []);
    expect(score.mails).toBe(mails);
    expect(score.fitting).toBeGreaterThanOrEqual(floor);
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
