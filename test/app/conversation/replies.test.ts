// What a reply says of this very conversation, and to which message it goes.
import { messageToAnswer, prepareReply, replyChoices } from '../../../src/app/conversation/replies';
import { paris } from '../../helpers/times';
import { aDesk, aMail, assessed, replyIn } from './a-desk';

/** Four open hours run from here to 14:00. */
const RECEIVED = '2026-11-24 10:00';

function textAt(local: string, id: 'escalade' | 'accuse-reception'): string {
  const now = paris(local);
  const desk = aDesk(now);
  return prepareReply(desk, assessed(now, aMail(RECEIVED)), replyIn(desk, id)).rendered.text;
}

describe('a reply', () => {
  it('promises the deadline while it is to come, to its last instant', () => {
    expect(textAt('2026-11-24 13:59', 'escalade')).toMatch(
      /Vous recevrez une réponse au plus tard le mardi\s24\snovembre 2026 à\s14\sh\./,
    );
  });

  it.each(['2026-11-24 14:00', '2026-11-24 14:01', '2026-11-26 09:00'])(
    'promises no deadline that has come or gone, at %s',
    (local) => {
      expect(textAt(local, 'escalade')).not.toContain('au plus tard');
    },
  );

  it('says when support opens only while it is closed', () => {
    expect(textAt('2026-11-24 12:00', 'accuse-reception')).not.toContain('fermé');
    expect(textAt('2026-11-24 19:00', 'accuse-reception')).toMatch(
      /actuellement fermé, jusqu’au mercredi\s25\snovembre 2026 à\s9\sh/,
    );
  });

  it('that triage suggests comes first, and the others keep their order', () => {
    const now = paris(RECEIVED);
    const without = replyChoices(aDesk(now), null);
    const choices = replyChoices(aDesk(now), assessed(now, aMail(RECEIVED)));
    expect(without.map(({ suggested }) => suggested)).not.toContain(true);
    expect(choices.map(({ id }) => id)).toEqual([
      'donnees-perdues',
      ...without.map(({ id }) => id).filter((id) => id !== 'donnees-perdues'),
    ]);
    expect(choices.map(({ suggested }) => suggested).lastIndexOf(true)).toBe(0);
  });
});

describe('a response goes to', () => {
  const now = paris('2026-11-24 12:00');
  const first = aMail('2026-11-24 09:00');
  const second = aMail('2026-11-24 09:30');
  const absence = aMail('2026-11-24 10:00', { headers: { 'auto-submitted': 'auto-replied' } });
  const ours = aMail('2026-11-24 11:00', { fromUs: true });

  it.each([
    ['the last message from outside', [first, second, ours], second.id],
    ['what a person wrote, not to an absence after it', [first, second, absence], second.id],
    ['the absence, where nobody else wrote', [absence, ours], absence.id],
    ['our own message, where nobody wrote to us', [ours], ours.id],
  ])('%s', (_label, messages, id) => {
    expect(messageToAnswer(assessed(now, ...messages))).toBe(id);
  });
});
