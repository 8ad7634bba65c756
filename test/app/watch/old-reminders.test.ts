// A reminder names customers. Once it is no news any more it goes to the bin, and nothing else does.
import { headerOf } from '../../../local/gmail/mime-part';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { REMINDER_HEADER } from '../../../src/domain/mailbox/own-mail';
import { mail, sentMail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { applySettings, threadIdOf, watchedDesk, watchOnce } from './watch-desk';

const START = paris('2026-11-23 09:00');
const DAY = 86_400_000;
/** Nobody waits for the desk at this hour. */
const night = (days: number) => START - 6 * 3_600_000 + days * DAY;

/** One reminder of an escalation, beside mail of people whose subjects begin with the same word. */
function reminded(): LocalRuntime {
  const runtime = watchedDesk(START);
  applySettings(runtime, { reminders: { recipients: ['equipe@example.fr'] } });
  for (const message of [
    mail('Léa <lea@example.fr>', '[ESCALADE] Panne', 'Bonjour, je demande une escalade.', START - DAY, 'lea'),
    sentMail('lea@example.fr', 'Vigie : votre question', 'Bonjour, oui.', START - DAY, 'ours'),
    mail('Ana <ana@example.fr>', 'Vigie', 'Bonjour, que veut dire « Vigie » ?', START - DAY, 'ana'),
  ])
    runtime.mailbox.receive(message);
  watchOnce(runtime);
  return runtime;
}

const messagesOf = ({ mailbox }: LocalRuntime) => mailbox.threads().flatMap(({ messages }) => [...messages]);
const isReminder = (message: ReturnType<typeof messagesOf>[number]) =>
  headerOf(message.payload, REMINDER_HEADER) !== null;
/** Beside what nobody sent, which the next one replaces. */
const isRecord = ({ payload }: ReturnType<typeof messagesOf>[number]) =>
  /^Vigie\u00a0: (?:surveillance|copie)/.test(headerOf(payload, 'Subject') ?? '');
const binned = (runtime: LocalRuntime) =>
  messagesOf(runtime).filter((message) => message.labelIds.has('TRASH') && !isRecord(message));

describe('a reminder', () => {
  it('stays for sixty days, then goes to the bin', () => {
    const runtime = reminded();
    expect(messagesOf(runtime).filter(isReminder)).toHaveLength(1);
    runtime.clock.set(night(60));
    watchOnce(runtime);
    expect(binned(runtime)).toEqual([]);
    runtime.clock.set(night(61));
    watchOnce(runtime);
    expect(binned(runtime).map(isReminder)).toEqual([true]);
  });

  it('goes alone: an answer to it stays', () => {
    const runtime = reminded();
    const subject = 'Vigie\u00a0: rappels du lundi\u00a023\u00a0novembre';
    const threadId = threadIdOf(runtime, subject);
    const answer = { threadId, to: 'equipe@example.fr', subject: `Re: ${subject}`, text: 'Je m’en occupe.' };
    runtime.mailbox.sendDraft(runtime.mailbox.createDraft(answer));
    runtime.clock.set(night(61));
    watchOnce(runtime);
    expect(binned(runtime).map(isReminder)).toEqual([true]);
    expect(runtime.mailbox.thread(threadId)?.messages).toHaveLength(2);
  });

  it('is looked for once a day', () => {
    const runtime = reminded();
    runtime.clock.set(night(61));
    watchOnce(runtime);
    const again = () => watchOnce(runtime).meter.byName['Gmail.Users.Messages.list'] ?? 0;
    expect(again()).toBe(0);
    // After a gap between two runs a listing looks for digests that the desk does not know of, too, and one for the copy of
    // the settings.
    runtime.clock.set(night(62));
    expect(again()).toBe(3);
    expect(again()).toBe(0);
  });

  it('is found though a run was killed, and though hundreds of other mails bear the word', () => {
    const runtime = reminded();
    for (let i = 0; i < 120; i += 1)
      runtime.mailbox.receive(
        sentMail('a@example.fr', `Vigie ${i}`, 'Bonjour.', START - DAY - i * 60_000, `o${i}`),
      );
    runtime.clock.set(night(61));
    watchOnce(runtime);
    for (let i = 0; i < 40 && binned(runtime).length === 0; i += 1) {
      runtime.clock.set(night(61) + i * 120_000);
      watchOnce(runtime, i === 1 ? [{ at: { name: 'Gmail.Users.Messages.get' }, kind: 'kill-before' }] : []);
    }
    expect(binned(runtime).map(isReminder)).toEqual([true]);
  });
});
