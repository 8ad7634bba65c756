// Thanks, and what only begins like them: lines written before the rule, and the borders of the rule.
import { readMessage } from '../../../src/domain/reading/new-text';
import { isThanksOnly } from '../../../src/domain/roles/thanks-only';
import { aMessage, anImage } from '../triage/a-message';
import { aConversation, type Change, from, JULIE, rolesOf, toThem } from './a-conversation';
import { type FollowUpLine, readLines } from './role-lines';

const JULIE_MARTIN = { name: 'Julie Martin', address: JULIE };
const ANSWER = 'Bonjour Julie,\nC’est corrigé dans la version 5.4.2.\nNadia';
const QUESTION = 'Bonjour Julie, quelle version de l’application avez-vous ?';
const PROPOSAL = 'Bonjour Julie, souhaitez-vous que nous clôturions le compte ?';

/** Ids of the lines whose message reads as thanks, each in a conversation of its own. */
function thanksAmong(lines: readonly FollowUpLine[], first?: string): readonly string[] {
  const found = lines.filter(({ ours, from: name = '', subject, text, attachments = [] }) => {
    const files = attachments.map((name) => anImage(name));
    const began = first ?? subject.replace(/^Re ?: ?/i, '');
    const messages = aConversation(
      from(JULIE, 'Bonjour, le minuteur s’arrête tout seul.', { subject: began }),
      toThem(JULIE, ours, { subject: `Re: ${began}` }),
      from(JULIE, text, { from: { name, address: JULIE }, subject, attachments: files }),
    );
    return rolesOf(messages).of({ id: 'm2' }).role === 'thanks';
  });
  return found.map(({ id }) => id);
}

const isThanks = (text: string, ours = ANSWER, change: Change = {}, newSubject = '') =>
  isThanksOnly(aMessage({ from: JULIE_MARTIN, text, ...change }), readMessage(aMessage({ text })), {
    ours,
    before: [],
    newSubject,
  });

describe('the lines written before the rule', () => {
  it('hold no follow-up that reads as thanks', () => {
    const lines = readLines<FollowUpLine>('follow-ups');
    expect(lines).toHaveLength(100);
    expect(thanksAmong(lines)).toEqual([]);
  });

  it('hold at most two thanks that start a clock', () => {
    const lines = readLines<FollowUpLine>('thanks');
    expect(lines).toHaveLength(40);
    expect(thanksAmong(lines).length).toBeGreaterThanOrEqual(38);
  });

  it('tell more than thanks in five, of which the clock runs for all', () => {
    expect(thanksAmong(readLines<FollowUpLine>('more-than-thanks'))).toEqual([]);
  });
});

describe('lines by which somebody tried to be overlooked, and thanks in odd forms', () => {
  const lines = readLines<FollowUpLine & { readonly waits: boolean }>('attacked-thanks');
  const SUBJECT = 'Panne de synchronisation';
  const named = lines.map((line) => ({ ...line, from: 'Julie Martin' }));

  it('hold no follow-up that reads as thanks', () => {
    expect(
      thanksAmong(
        named.filter(({ waits }) => waits),
        SUBJECT,
      ),
    ).toEqual([]);
  });

  it('hold no thanks that start a clock', () => {
    const thanks = named.filter(({ waits }) => !waits);
    expect(thanks).toHaveLength(100);
    expect(thanksAmong(thanks, SUBJECT)).toEqual(thanks.map(({ id }) => id));
  });
});

describe('thanks', () => {
  it.each([
    'Merci',
    'Merciiii beaucoup !!!',
    'Bonjour,\n\nMerci pour votre aide et votre patience.\n\nCordialement,\nJulie Martin',
    'C’est réglé, merci.',
    'C’est bon.',
    'Super, tout fonctionne à nouveau ! 🙏',
    'Parfait, bonne journée à toute l’équipe',
    'Merci Nadia, excellent week-end',
    '👍',
    'Thanks a lot, all good now.',
    'Problème résolu de mon côté, merci pour votre réactivité.',
    'Merci ! Je vous recontacte si besoin.',
    'Ok merci',
    'Bien reçu, merci.',
    'Merci\nJulie Martin\nStudio Lumière',
  ])('are « %s »', (text) => {
    expect(isThanks(text)).toBe(true);
  });

  it.each([
    ['that go on', 'Merci, toujours pareil.'],
    ['with a fault beside them', 'Merci, mais le widget ne marche plus.'],
    ['with a question', 'Merci, et où règle-t-on la durée ?'],
    ['with only its mark', 'Merci ?'],
    ['that ask by « merci de »', 'Merci de clore mon compte.'],
    ['in advance', 'Merci d’avance !'],
    ['with a detail', 'Bonjour, mon identifiant est PF-12345. Merci.'],
    ['of which only a detail is left', 'PF-12345'],
    ['that deny', 'Ce n’est pas réglé, merci.'],
    ['with an unhappy face', 'Merci 😡'],
    ['with thumbs down', '👎'],
    ['that announce something', 'Merci, je vous envoie la capture demain.'],
    ['of another thing that came back', 'C’est revenu, merci.'],
    ['without a word', ''],
    ['of great length', `Merci ! ${'Super ! '.repeat(250)}`],
  ])('are none %s', (_label, text) => {
    expect(isThanks(text)).toBe(false);
  });
});

describe('thanks beside a file or another subject', () => {
  const file = (mimeType: string, inline = false): Change => ({
    attachments: [anImage('x', { mimeType, inline })],
  });
  it.each<[string, Change, boolean]>([
    ['a screenshot', file('image/png'), false],
    ['a picture of the signature', file('image/png', true), true],
    ['a digital signature', file('application/pkcs7-signature'), true],
    ['a visiting card', file('text/vcard'), true],
    ['a document', file('application/pdf'), false],
  ])('with %s: %j %s', (_label, change, thanks) => {
    expect(isThanks('Merci beaucoup !', ANSWER, change)).toBe(thanks);
  });

  it('say something of their own under another subject', () => {
    expect(isThanks('Merci beaucoup !', ANSWER, {}, 'toujours en panne')).toBe(false);
    expect(isThanks('Merci beaucoup !', ANSWER, {}, 'merci')).toBe(true);
  });
});

describe('what answers us', () => {
  it.each([
    ['« D’accord » where nothing was asked', 'D’accord, merci.', ANSWER, true],
    ['« D’accord » where leave was asked', 'D’accord, merci.', PROPOSAL, false],
    ['« Parfait » where leave was asked', 'Parfait, merci !', PROPOSAL, false],
    ['a thumb where leave was asked', '👍', PROPOSAL, false],
    ['thanks alone where leave was asked', 'Merci beaucoup !', PROPOSAL, true],
    ['thanks alone where something was asked', 'Merci beaucoup !', QUESTION, true],
    ['a name that she does not bear', 'Merci\nStudio Lumière', ANSWER, false],
    ['a firm below her name', 'Merci\nJulie\nStudio Lumière', ANSWER, true],
    ['a device on the last line', 'Merci\nIphone', ANSWER, false],
    ['« Oui » where nothing was asked', 'Oui', ANSWER, false],
    ['« allez-y » where leave was asked', 'D’accord, allez-y', PROPOSAL, false],
  ])('is told: %s', (_label, text, ours, thanks) => {
    expect(isThanks(text, ours)).toBe(thanks);
  });

  it('knows her name and ours as we signed, and any name behind a greeting or thanks', () => {
    expect(isThanks('Merci. Nadia, Julie')).toBe(true);
    expect(isThanks('Merci Bertrand, Julie')).toBe(true);
    expect(isThanks('Merci. Bertrand. Julie')).toBe(false);
    expect(isThanks('Merci Android')).toBe(false);
  });
});

describe('a name, or « voilà », beside thanks', () => {
  const ASKED = 'Bonjour Julie, à quel nom est le compte ?\n\nNadia\nSupport PureFocus';
  const TOLD = 'Bonjour Julie, c’est corrigé.\n\nNadia\nSupport PureFocus';

  it.each(['Merci\nJulie Martin', 'Julie Martin, merci', 'Martin. Merci.', 'Merci, voilà !'])(
    'says something where we asked, and nothing where we told: « %s »',
    (text) => {
      expect([isThanks(text, ASKED), isThanks(text, TOLD)]).toEqual([false, true]);
    },
  );

  it('says nothing where it is ours, though we asked', () => {
    expect(isThanks('Merci, Nadia', ASKED)).toBe(true);
  });
});
