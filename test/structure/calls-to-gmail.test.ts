// What the built bundle asks of the Gmail API in days of work, against Google's own typings.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerOf } from '../../local/gmail/mime-part';
import type { Fault } from '../../local/platform/contract';
import { readBundle } from '../../local/runtime/bundle';
import { ACTIONS } from '../../src/cards/actions';
import { LABELS } from '../../src/domain/mailbox/labels';
import { HOUR, MINUTE } from '../../src/domain/terms/time';
import type { LocalDesk } from '../helpers/desk';
import { apiMethod, kindProblems, labelPalette } from '../helpers/gmail-typings';
import { type HeardCall, hearingDesk } from '../helpers/heard-gmail';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 09:00');
const YEARS_LATER = paris('2029-12-04 22:30');

interface Color {
  readonly textColor: string;
  readonly backgroundColor: string;
}

const calls: HeardCall[] = [];
const { sampleDesk, mail, watchAll } = hearingDesk((call) => calls.push(call));

/** Every click of every card, on a conversation each; what it answers is tested elsewhere. */
function click({ runtime, host }: LocalDesk): void {
  const ids = runtime.mailbox.threads().map(({ messages }) => messages[0]?.id ?? '');
  const act = (name: string, entries: Readonly<Record<string, string>>) =>
    host.act({
      function: name,
      parameters: Object.entries(entries).map(([key, value]) => ({ key, value })),
    });
  for (const [i, action] of ACTIONS.entries()) {
    const messageId = ids[i % ids.length] ?? '';
    host.openMessage(messageId);
    act('onAction', { action, messageId });
    runtime.clock.advance(MINUTE);
  }
  const [messageId = ''] = ids;
  host.openMessage(messageId);
  for (const name of ['onComposeReply', 'onWarnManager']) act(name, { messageId, reply: 'synchronisation' });
}

/** Conversations whose labels become untrue together are corrected together. */
const MANY = 30;

/** An answer of ours that comes back, told in another conversation. */
function bounce({ runtime }: LocalDesk, threadId: string): void {
  const draft = { threadId, to: 'anne@example.fr', subject: 'Re: Souci', text: 'C’est réparé.' };
  const sent = runtime.mailbox.sendDraft(runtime.mailbox.createDraft(draft));
  const from = 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>';
  const report = mail(from, 'Delivery Status Notification (Failure)', 'Adresse introuvable.', NOW, 'dsn');
  const id = headerOf(sent.payload, 'Message-ID') ?? '';
  const headers = [
    ...report.payload.headers,
    { name: 'Auto-Submitted', value: 'auto-replied' },
    { name: 'In-Reply-To', value: id },
  ];
  const at = runtime.clock.now();
  runtime.mailbox.receive({ ...report, internalDate: at, payload: { ...report.payload, headers } });
}

function work(): void {
  const desk = sampleDesk(NOW, { worlds: { shortTriggers: 'refused' } });
  const { runtime, host } = desk;
  const act = (action: string, messageId = '') => {
    const entries = { action, messageId, seenMessage: messageId, labels: 'all' };
    const parameters = Object.entries(entries).map(([key, value]) => ({ key, value }));
    host.act({ function: 'onAction', parameters });
  };
  runtime.run('importSettings', ['{"retention": {"enabled": true}}']);
  runtime.run('diagnostic');
  while (!String(runtime.run('probePlatform').value).startsWith('{')) runtime.clock.advance(2 * MINUTE);
  host.openHomepage();
  click(desk);
  const asks = (text: string) =>
    runtime.mailbox.receive(mail('Luc <luc@example.fr>', 'Facture', text, NOW, 'done'));
  asks('Où est-elle ?');
  const done = asks('Et l’autre ?');
  host.openMessage(done.id);
  act('close', done.id);
  const late = runtime.mailbox.labelByName('Support/En retard')?.id ?? '';
  runtime.mailbox.paintLabel(late, '#ffffff', '#fb4c2f');
  const lost = `Bonjour, mes données ont disparu.${'\n> oui'.repeat(100_000)}`;
  const { threadId } = runtime.mailbox.receive(mail('Anne <anne@example.fr>', 'Souci', lost, NOW, 'lost'));
  for (let i = 0; i < MANY; i += 1)
    runtime.mailbox.receive(mail(`C <c${i}@example.fr>`, 'Souci', 'Tout a disparu.', NOW, `many ${i}`));
  watchAll(runtime);
  bounce(desk, threadId);
  const forgotten: Fault = { at: { name: 'Gmail.Users.Drafts.create' }, kind: 'kill-after' };
  const unsent: Fault = { at: { name: 'Gmail.Users.Drafts.send' }, kind: 'kill-before' };
  act('enable-reminders');
  // The draft of a digest is lost, found again, and kept from going out until the desk closes.
  runtime.advanceTo(NOW + 10 * HOUR, { faults: [forgotten, unsent] });
  runtime.advanceTo(NOW + 25 * HOUR);
  runtime.clock.set(YEARS_LATER);
  // Old reminders go to the bin first, in a run that leaves the marking to the next.
  watchAll(runtime);
  runtime.clock.advance(10 * MINUTE);
  watchAll(runtime);
  act('open-retention');
  act('trash-marked');
  act('leave');
}

let failure: unknown = null;
beforeAll(() => {
  try {
    work();
  } catch (error) {
    failure = error;
  }
});

it('the work is done', () => {
  expect(failure).toBeNull();
});

function colorOf(body: unknown): readonly Color[] {
  const color = (body as { readonly color?: Color } | undefined)?.color;
  return color === undefined ? [] : [color];
}

/** What a call sends, and what it asks beside: a request with a body names it first. */
function sentBy({ method, args }: HeardCall) {
  const objects = args.filter((arg) => typeof arg === 'object' && arg !== null);
  const body = apiMethod(method).body === null ? undefined : objects.shift();
  return { body, options: Object.entries(objects[0] ?? {}) };
}

it('each method that the adapters name is called', () => {
  const folder = join(__dirname, '../../src/gas');
  const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const named = text.flatMap((one) => [...one.matchAll(/\bgoogle(?:OrNull)?\('(\w+\.\w+|getProfile)'/g)]);
  const called = new Set(
    calls.map(({ method }) => method.split('.').slice(1).slice(-2).join('.').toLowerCase()),
  );
  const missing = named.map(([, name = '']) => name).filter((name) => !called.has(name.toLowerCase()));
  expect(called.size).toBeGreaterThan(15);
  expect(missing.filter((name) => !name.startsWith('cache.'))).toEqual([]);
});

it('Gmail answers each call as Google says', () => {
  const problems = calls.flatMap(({ method, answer }) => {
    const kind = apiMethod(method).answer;
    return kind === null || answer === undefined ? [] : kindProblems(kind, answer, method);
  });
  expect([...new Set(problems)]).toEqual([]);
});

it('each option that is passed is one that Google knows, and of its kind', () => {
  const problems = calls.flatMap((call) => {
    const { options } = apiMethod(call.method);
    return sentBy(call).options.flatMap(([name, value]) => {
      const kind = options.get(name);
      const place = `${call.method} ${name}`;
      return kind === undefined ? [`${place}: unknown to Google`] : kindProblems(kind, value, place);
    });
  });
  expect(calls.filter((call) => sentBy(call).options.length > 0).length).toBeGreaterThan(50);
  expect([...new Set(problems)]).toEqual([]);
});

it('what is sent is of the kind that Google takes', () => {
  const problems = calls.flatMap((call) => {
    const { body } = apiMethod(call.method);
    return body === null ? [] : kindProblems(body, sentBy(call).body, call.method);
  });
  expect([...new Set(problems)]).toEqual([]);
});

it('the manifest asks for a scope that allows each method, whatever message is open', () => {
  const granted = readBundle().manifest.oauthScopes.filter(
    (scope) => !scope.includes('.addons.current.message.'),
  );
  const methods = [...new Set(calls.map(({ method }) => method))];
  expect(
    methods.filter((method) => !apiMethod(method).scopes.some((scope) => granted.includes(scope))),
  ).toEqual([]);
});

it('labels have colours of Google’s list', () => {
  const palette = { textColor: labelPalette('textColor'), backgroundColor: labelPalette('backgroundColor') };
  const coloured = [...LABELS, ...calls.flatMap((call) => colorOf(sentBy(call).body))];
  expect(coloured.length).toBeGreaterThan(LABELS.length + 10);
  const wrong = coloured.filter(
    ({ textColor, backgroundColor }) =>
      !palette.textColor.includes(textColor) || !palette.backgroundColor.includes(backgroundColor),
  );
  expect(wrong).toEqual([]);
});
