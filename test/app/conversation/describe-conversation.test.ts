// What the product says about one conversation, as plain data.
import { describeConversations } from '../../../src/app/conversation/describe-conversation';
import type { Desk } from '../../../src/app/desk';
import { MINUTE, SECOND } from '../../../src/domain/terms/time';
import { paris } from '../../helpers/times';
import { aConversation, aDesk, aMail } from './a-desk';

/** Due at 14:00: four open hours. */
const MAIL = aMail('2026-11-24 10:00');
const DUE = paris('2026-11-24 14:00');

const describeThread = (desk: Desk) => describeConversations(desk, ['thread'])[0] ?? null;
const describeAt = (now: number) => describeThread(aDesk(now, aConversation(MAIL)));

describe('describeConversation', () => {
  it.each([
    ['whole minutes', -90 * MINUTE, 90],
    ['a started minute before', -90 * MINUTE - SECOND, 90],
    ['nearly one more before', -90 * MINUTE - 59 * SECOND, 90],
    ['less than a minute before', -59 * SECOND, 0],
    ['the due instant', 0, 0],
    ['a started minute after', 90 * MINUTE + SECOND, -90],
    ['nearly one more after', 90 * MINUTE + 59 * SECOND, -90],
  ])('counts whole open minutes, none twice: %s', (_label, fromDue, minutes) => {
    expect(describeAt(DUE + fromDue)?.remainingMinutes).toBe(minutes);
  });

  it('writes instants in UTC, with milliseconds only where there are any', () => {
    expect(describeAt(DUE)).toMatchObject({
      waitingSince: '2026-11-24T09:00:00Z',
      responseDue: '2026-11-24T13:00:00Z',
    });
    const odd = { ...MAIL, at: MAIL.at + 7 };
    expect(describeThread(aDesk(DUE, aConversation(odd)))).toMatchObject({
      waitingSince: '2026-11-24T09:00:00.007Z',
      responseDue: '2026-11-24T13:00:00.007Z',
    });
  });

  it('says nothing of a conversation of which nothing is left', () => {
    expect(describeThread(aDesk(DUE))).toBeNull();
  });

  it('loads the index once, however many are described', () => {
    const readsFor = (count: number) => {
      const desk = aDesk(DUE, aConversation(MAIL));
      let reads = 0;
      const all = () => {
        reads += 1;
        return {};
      };
      const store = { ...desk.services.store, all };
      describeConversations({ ...desk, services: { ...desk.services, store } }, Array(count).fill('thread'));
      return reads;
    };
    expect(readsFor(50)).toBe(readsFor(1));
  });
});
