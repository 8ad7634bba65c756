// Where mail lies and whose it is: spam and bin are left alone, every address of the account is ours.
import type { LocalRuntime } from '../../../local/runtime/contract';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { HOUR } from '../../../src/domain/terms/time';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  indexedConversations,
  reportOf,
  sentDigests,
  threadIdOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const JULIE = 'Julie <julie@example.fr>';

function move(runtime: LocalRuntime, to: string, from: string): void {
  const messages = runtime.mailbox.thread(threadIdOf(runtime, 'Séances'))?.messages ?? [];
  runtime.mailbox.changeLabels(
    messages.map(({ id }) => id),
    [to],
    [from],
  );
}

function watchAt(runtime: LocalRuntime, at: number): readonly string[] {
  runtime.clock.set(at);
  reportOf(watchOnce(runtime));
  return labelsOf(runtime, threadIdOf(runtime, 'Séances'));
}

describe('mail in spam', () => {
  it('is left alone, and counts from its receipt once it is taken out', () => {
    const runtime = watchedDesk(NOW);
    runtime.mailbox.receive({
      ...mail(JULIE, 'Séances', LOST, NOW, 'one'),
      systemLabels: ['SPAM', 'UNREAD'],
    });
    expect(watchAt(runtime, NOW + HOUR)).toEqual([]);
    expect(watchAt(runtime, NOW + 6 * HOUR)).toEqual([]);
    expect(indexedConversations(runtime)).toEqual({});
    expect(sentDigests(runtime)).toEqual([]);
    move(runtime, 'INBOX', 'SPAM');
    expect(watchAt(runtime, NOW + 7 * HOUR)).toEqual([
      'Support/1 Critique',
      'Support/En retard',
      'Support/Type/Assistance technique',
    ]);
    expect(indexedConversations(runtime)).toMatchObject({ Séances: { since: NOW } });
  });
});

describe('mail in the bin', () => {
  it('leaves the queue and the reminders, and comes back with the time since its receipt', () => {
    const runtime = watchedDesk(NOW);
    runtime.mailbox.receive(mail(JULIE, 'Séances', LOST, NOW, 'one'));
    expect(watchAt(runtime, NOW + 1)).toContain('Support/1 Critique');
    move(runtime, 'TRASH', 'INBOX');
    watchAt(runtime, NOW + HOUR);
    expect(indexedConversations(runtime)).toEqual({});
    watchAt(runtime, NOW + 6 * HOUR);
    expect(sentDigests(runtime)).toEqual([]);
    move(runtime, 'INBOX', 'TRASH');
    expect(watchAt(runtime, NOW + 7 * HOUR)).toContain('Support/En retard');
    expect(indexedConversations(runtime)).toMatchObject({ Séances: { since: NOW } });
    const [digest] = sentDigests(runtime);
    expect(digest?.snippet).toMatch(/^1\s+en retard/);
  });
});

describe('an address from which the account sends', () => {
  const ALIAS = 'aide@purefocus.example';

  /** A mail that bears the alias as its sender, received or sent. */
  const fromAlias = (to: string) => {
    const from = `Aide PureFocus <${ALIAS.toUpperCase()}>`;
    const message = mail(from, 'Re: Séances', 'Bonjour, c’est réparé.', NOW + HOUR, 'one');
    const headers = message.payload.headers.map((header) =>
      header.name === 'To' ? { ...header, value: to } : header,
    );
    return { ...message, payload: { ...message.payload, headers } };
  };

  it('answers for the team what it sends to the customer', () => {
    const runtime = watchedDesk(NOW, { aliases: [ALIAS] });
    runtime.mailbox.receive(mail(JULIE, 'Séances', LOST, NOW, 'one'));
    expect(watchAt(runtime, NOW + 1)).toContain('Support/1 Critique');
    runtime.mailbox.receive({ ...fromAlias(JULIE), systemLabels: ['SENT'] });
    expect(watchAt(runtime, NOW + 2 * HOUR)).toContain('Support/Attente client');
  });

  it.each([
    ['to ourselves', SAMPLE_ADDRESS],
    ['to the customer, by another program', JULIE],
  ])('answers nothing by a mail %s that this mailbox received and never sent', (_to, to) => {
    const runtime = watchedDesk(NOW, { aliases: [ALIAS] });
    runtime.mailbox.receive(mail(JULIE, 'Séances', LOST, NOW, 'one'));
    expect(watchAt(runtime, NOW + 1)).toContain('Support/1 Critique');
    runtime.mailbox.receive(fromAlias(to));
    expect(watchAt(runtime, NOW + 2 * HOUR)).not.toContain('Support/Attente client');
    expect(indexedConversations(runtime)).toMatchObject({ Séances: { state: 'a-traiter', since: NOW } });
  });

  it('is a customer’s when the account does not send from it', () => {
    const runtime = watchedDesk(NOW);
    runtime.mailbox.receive(mail(JULIE, 'Séances', LOST, NOW, 'one'));
    runtime.mailbox.receive(mail(ALIAS, 'Re: Séances', 'Bonjour, c’est pareil ici.', NOW + HOUR, 'one'));
    expect(watchAt(runtime, NOW + 2 * HOUR)).not.toContain('Support/Attente client');
  });
});
