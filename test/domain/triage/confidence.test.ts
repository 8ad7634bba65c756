import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceOf, refusalConfidence, secondIfDoubtful } from '../../../src/domain/triage/confidence';
import { decideMail, type MailDecision } from '../../../src/domain/triage/decide-mail';
import { readMail } from '../../../src/domain/triage/read-mail';
import { parseMailLines } from '../../../tools/triage/mail-line';
import { SURE_FIELDS, scoreMails } from '../../../tools/triage/score';
import { aMessage } from './a-message';

function decisionOn(text: string): MailDecision {
  return decideMail(readMail(aMessage({ text })), false);
}

const PLAIN = 'Toutes mes séances ont disparu depuis la mise à jour.';
const VAGUE = 'L’étagère des trophées est nue depuis mardi.';

describe('confidenceOf', () => {
  it('is surer of what is said plainly', () => {
    const plain = confidenceOf(decisionOn(PLAIN), false);
    const vague = confidenceOf(decisionOn(VAGUE), false);
    expect(plain.priority).toBeGreaterThan(0.95);
    expect(vague.priority).toBeLessThan(0.9);
  });

  it('is a probability for every field', () => {
    for (const text of [PLAIN, VAGUE, '', 'xyzzy'])
      for (const sure of Object.values(confidenceOf(decisionOn(text), false))) {
        expect(sure).toBeGreaterThan(0);
        expect(sure).toBeLessThan(1);
      }
  });

  it('is as sure of the reply to an escalation as of the escalation', () => {
    const { escalation, reply } = confidenceOf(decisionOn(VAGUE), true);
    expect(reply).toBe(escalation);
  });
});

describe('secondIfDoubtful', () => {
  it('names another level where the one given is doubtful', () => {
    const decision = decisionOn(VAGUE);
    const second = secondIfDoubtful(decision);
    expect(second).not.toBeNull();
    expect(second).not.toBe(decision.verdict.priority);
  });

  it('names none where the level is plain', () => {
    expect(secondIfDoubtful(decisionOn(PLAIN))).toBeNull();
  });
});

it('trusts a declaration of automatic mail no less than its words', () => {
  expect(refusalConfidence('certain')).toBeGreaterThanOrEqual(refusalConfidence('probable'));
});

describe('on mail that nothing was fitted to', () => {
  const mails = (names: readonly string[]) =>
    names.flatMap((name) =>
      parseMailLines(readFileSync(join(__dirname, '../../fixtures/mails', name), 'utf8')),
    );

  it.each<[string, readonly string[], { share: number; right: number; error: number }]>([
    [
      'invented',
      ['own-held-out.jsonl', 'own-held-out-second.jsonl', 'own-held-out-third.jsonl'],
      { share: 0.8, right: 0.98, error: 0.03 },
    ],
    ['after real reports', ['own-held-out-real.jsonl'], { share: 0.7, right: 0.96, error: 0.05 }],
  ])('keeps what it says of itself: %s', (_kind, names, { share, right, error }) => {
    const { plain, reliability } = scoreMails(mails(names));
    expect(plain.share).toBeGreaterThanOrEqual(share);
    expect(plain.right).toBeGreaterThanOrEqual(right);
    for (const field of SURE_FIELDS) expect(reliability[field].error).toBeLessThanOrEqual(error);
  });
});
