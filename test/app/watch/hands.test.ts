// What people do to labels in Gmail: it is obeyed, and what nobody decided is made good.
import type { StoredMessage } from '../../../local/gmail/contract';
import { readableText } from '../../../local/gmail/mime-part';
import type { Instant } from '../../../src/domain/terms/time';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  answer,
  automaticMail,
  labelByHand,
  sentDigests,
  threadIdOf,
  watchAt,
  watchedDesk,
} from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const JULIE = 'Julie <julie@example.fr>';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';

const textOf = (digest: StoredMessage | undefined) =>
  digest === undefined ? '' : readableText(digest.payload);

function deskOf() {
  const runtime = watchedDesk(NOW);
  const receive = (subject: string, at: Instant, text = QUESTION) =>
    runtime.mailbox.receive(mail(JULIE, subject, text, at, 'one'));
  receive('Dossier', NOW);
  watchAt(runtime, NOW + 600_000);
  const thread = threadIdOf(runtime, 'Dossier');
  let at = NOW + 600_000;
  const step = (minutes = 10) => {
    at += minutes * 60_000;
    watchAt(runtime, at);
    return labelsOf(runtime, thread).map((name) => name.replace('Support/', ''));
  };
  const hand = (add: readonly string[], remove: readonly string[] = []) =>
    labelByHand(runtime, thread, add, remove);
  return { runtime, thread, step, hand, receive, now: () => at };
}

const PLAIN = ['3 Moyenne', 'Type/Autre'];
const WAITING = ['3 Moyenne', 'Attente client', 'Par un agent', 'Type/Autre'];

describe('`Attente client` put on by hand', () => {
  it('is obeyed and stays, for the messages that were there', () => {
    const { hand, step, receive, now } = deskOf();
    hand(['Support/Attente client']);
    expect(step()).toEqual(WAITING);
    expect(step(600)).toEqual(WAITING);
    receive('Re: Dossier', now() + 1);
    expect(step()).not.toContain('Attente client');
  });

  it('is obeyed when it is taken off again', () => {
    const { hand, step } = deskOf();
    hand(['Support/Attente client']);
    step();
    hand([], ['Support/Attente client']);
    expect(step()).toEqual(PLAIN);
  });

  it('keeps no bounce from starting the clock again where we put it on', () => {
    const { runtime, step, now, thread } = deskOf();
    runtime.clock.set(now() + 1);
    answer(runtime, 'Dossier', 'Bonjour, voici comment faire.');
    expect(step()).toEqual(['3 Moyenne', 'Attente client', 'Type/Autre']);
    const from = 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>';
    const report = automaticMail(from, 'Delivery Status Notification (Failure)', now() + 1, 'one');
    const headers = [...report.payload.headers, { name: 'X-Failed-Recipients', value: 'julie@example.fr' }];
    runtime.mailbox.receive({ ...report, payload: { ...report.payload, headers } });
    expect(step()).not.toContain('Attente client');
    expect(labelsOf(runtime, thread)).not.toContain('Support/Par un agent');
  });
});

describe('the two labels of whose turn it is, left on one conversation by a person,', () => {
  const answered = () => {
    const desk = deskOf();
    answer(desk.runtime, 'Dossier', 'Bonjour, c’est réparé.');
    expect(desk.step()).toContain('Attente client');
    return desk;
  };

  it('say that something is owed where we owed nothing, also when the history is lost', () => {
    const { hand, step, runtime } = answered();
    hand(['Support/En cours']);
    runtime.mailbox.expireHistory();
    const labels = step();
    expect(labels).toContain('En cours');
    expect(labels).not.toContain('Attente client');
    expect(step(60)).toEqual(labels);
  });

  it('say that nothing is owed where we owed something', () => {
    const { hand, step, runtime } = answered();
    hand(['Support/En cours'], ['Support/Attente client']);
    expect(step()).toContain('En cours');
    hand(['Support/Attente client']);
    runtime.mailbox.expireHistory();
    const labels = step();
    expect(labels).toContain('Attente client');
    expect(labels).not.toContain('En cours');
    expect(step(60)).toEqual(labels);
  });
});

describe('`[ESCALADE]` put by hand on what waits for the customer', () => {
  const ESCALATION = ['Support/[ESCALADE]'];

  it('is announced once', () => {
    const { runtime, hand, step, now } = deskOf();
    runtime.clock.set(now() + 1);
    answer(runtime, 'Dossier', 'Bonjour, voici comment faire.');
    step();
    hand(ESCALATION);
    expect(step().filter((name) => !name.startsWith('Escaladée le'))).toEqual([
      '3 Moyenne',
      'Attente client',
      'Type/Autre',
      '[ESCALADE]',
    ]);
    step();
    step(24 * 60);
    expect(announcements(runtime).map((text) => text.split(' ').pop())).toEqual(['escalation']);
    expect(textOf(sentDigests(runtime)[0])).toMatch(/^1\s+escalade.*en attente du client/s);
  });

  it('is announced where the answer came at the same time', () => {
    const { runtime, hand, step, now } = deskOf();
    runtime.clock.set(now() + 1);
    answer(runtime, 'Dossier', 'Bonjour, voici comment faire.');
    hand(ESCALATION);
    step();
    expect(announcements(runtime)).toHaveLength(1);
  });

  it('is no news where it stood there before we answered', () => {
    const { runtime, hand, step, now } = deskOf();
    hand(ESCALATION);
    step();
    expect(announcements(runtime)).toHaveLength(1);
    runtime.clock.set(now() + 1);
    answer(runtime, 'Dossier', 'Bonjour, voici comment faire.');
    step();
    step(24 * 60);
    expect(announcements(runtime)).toHaveLength(1);
  });

  it('is no news after a loss of the index', () => {
    const { runtime, hand, step, now } = deskOf();
    runtime.clock.set(now() + 1);
    answer(runtime, 'Dossier', 'Bonjour, voici comment faire.');
    step();
    hand(ESCALATION);
    step();
    for (const key of [...runtime.properties('user').keys()])
      if (key.startsWith('index.')) runtime.properties('user').delete(key);
    step();
    step(24 * 60);
    expect(announcements(runtime)).toHaveLength(1);
  });
});

describe('a label that is deleted', () => {
  it.each(['2 Élevée', 'Clos', 'Clos/2026-11'])('%s comes back on what carried it', (name) => {
    const { runtime, hand, step } = deskOf();
    hand(['Support/2 Élevée', 'Support/Clos'], ['Support/3 Moyenne']);
    const before = step();
    expect(before).toEqual(['2 Élevée', 'Clos', 'Clos/2026-11', 'Type/Autre']);
    runtime.mailbox.deleteLabel(runtime.mailbox.labelByName(`Support/${name}`)?.id ?? '');
    step();
    expect(step(180)).toEqual(before);
  });

  it('comes back with the whole tree', () => {
    const { runtime, hand, step } = deskOf();
    hand(['Support/Type/Remboursement', 'Support/Clos'], ['Support/Type/Autre']);
    const before = step();
    const tree = runtime.mailbox.labels().filter(({ name }) => name.startsWith('Support'));
    for (const { id } of tree) runtime.mailbox.deleteLabel(id);
    step();
    expect(step(180)).toEqual(before);
  });

  it('keeps nobody waiting where one of its messages is gone too', () => {
    const { runtime, hand, step, receive, now, thread } = deskOf();
    receive('Re: Dossier', now() + 1);
    step();
    hand(['Support/2 Élevée'], ['Support/3 Moyenne']);
    step();
    runtime.mailbox.deleteLabel(runtime.mailbox.labelByName('Support/2 Élevée')?.id ?? '');
    const last = runtime.mailbox.thread(thread)?.messages.at(-1)?.id ?? '';
    runtime.mailbox.changeLabels([last], ['TRASH'], ['INBOX']);
    step();
    expect(step()).toContain('2 Élevée');
  });
});
