// What is kept of one customer, through the built bundle: found, counted, and moved to the bin after a confirmation.

import type { IncomingMessage } from '../../local/gmail/contract';
import { headerOf } from '../../local/gmail/mime-part';
import type { SidebarState } from '../../local/runtime/contract';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { cardProblems } from '../helpers/card-schema';
import { deskWith, type LocalDesk, labelsOf, mail, sentMail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const HOUR = 3_600_000;
const JULIE = 'julie@example.fr';
const LOST = 'Bonjour, toutes mes données ont disparu.';

const gmailCalls = ({ meter }: SidebarState) =>
  Object.entries(meter.byName)
    .filter(([name]) => name.startsWith('Gmail.'))
    .reduce((sum, [, count]) => sum + Number(count), 0);

function deskOf(messages: readonly IncomingMessage[], settings: object = {}): LocalDesk {
  const desk = deskWith(messages, NOW);
  desk.runtime.run('importSettings', [JSON.stringify(settings)]);
  watchAll(desk.runtime);
  pass(desk, 60_000);
  desk.host.openHomepage();
  return desk;
}

function pass({ runtime }: LocalDesk, milliseconds: number): void {
  runtime.clock.set(runtime.clock.now() + milliseconds);
}

/** Of a customer, with what came with it. */
function from(address: string, key: string, hoursAgo = 2, subject = `Souci ${key}`): IncomingMessage {
  return mail(`Client <${address}>`, subject, LOST, NOW - hoursAgo * HOUR, key);
}

function withCopy(message: IncomingMessage, cc: string): IncomingMessage {
  const headers = [...message.payload.headers, { name: 'Cc', value: cc }];
  return { ...message, payload: { ...message.payload, headers } };
}

function act(
  { host }: LocalDesk,
  action: string,
  entries: Readonly<Record<string, string>> = {},
): SidebarState {
  const parameters = Object.entries({ action, ...entries }).map(([key, value]) => ({ key, value }));
  return checked(host.act({ function: 'onAction', parameters }));
}

function checked(state: SidebarState): SidebarState {
  expect(state.error).toBeNull();
  for (const card of state.cards) expect(cardProblems(card)).toEqual([]);
  return state;
}

const textOf = (state: SidebarState) => cardTexts(topCard(state)).replace(/[\s\u00a0]+/g, ' ');

/** A click on what the top card shows. */
function click({ host }: LocalDesk, state: SidebarState, text: string): SidebarState {
  return checked(host.act(actionOf(topCard(state), text)));
}

const shown = (desk: LocalDesk, address = JULIE) => act(desk, 'show-data', { address });
const prepared = (desk: LocalDesk, address = JULIE) =>
  click(desk, shown(desk, address), 'Mettre à la corbeille…');
const confirmed = (desk: LocalDesk, address = JULIE) => click(desk, prepared(desk, address), 'Confirmer');

function threadsOf({ runtime }: LocalDesk, key: RegExp): readonly string[] {
  return runtime.mailbox
    .threads()
    .filter(({ messages }) => key.test(headerOf(messages[0]?.payload ?? never(), 'Subject') ?? ''))
    .map(({ id }) => id);
}

function never(): never {
  throw new Error('no message');
}

function isBinned({ runtime }: LocalDesk, key: RegExp): readonly boolean[] {
  return threadsOf({ runtime } as LocalDesk, key).map(
    (id) => runtime.mailbox.thread(id)?.messages.every(({ labelIds }) => labelIds.has('TRASH')) === true,
  );
}

const stored = ({ runtime }: LocalDesk) => [...runtime.properties('user').values()].join('\n');

describe('the card of a customer’s data', () => {
  it('lists what came from them and went to them, wherever it is, in three calls', () => {
    const desk = deskOf([
      from(JULIE, 'inbox'),
      { ...from(JULIE, 'archive'), systemLabels: [] },
      sentMail(JULIE, 'Votre compte', 'Bonjour, voici.', NOW - 5 * HOUR, 'sent'),
      { ...from(JULIE, 'bin'), systemLabels: ['TRASH'] },
      { ...from(JULIE, 'spam'), systemLabels: ['SPAM'] },
      from('marc@example.fr', 'other'),
    ]);
    const state = shown(desk);
    expect(gmailCalls(state)).toBe(3);
    const text = textOf(state);
    expect(text).toContain('3 conversations');
    expect(text).toContain('À la corbeille ou dans les indésirables : 2');
    expect(text).toContain('Dans la file de Vigie : 2');
    expect(text).toContain('Des nombres, sans nom ni adresse');
  });

  it('names the first ten, and says how many there are', () => {
    const desk = deskOf(Array.from({ length: 12 }, (_, i) => from(JULIE, `k${i}`)));
    const state = shown(desk);
    expect(textOf(state)).toContain('12 conversations');
    expect(JSON.stringify(topCard(state)).match(/#all\//g)).toHaveLength(10);
  });

  it('tells of a rule for them', () => {
    const desk = deskOf([from(JULIE, 'a')], { senders: { always: [JULIE] } });
    expect(textOf(shown(desk))).toContain('Une règle d’expéditeur');
  });

  it('is reached from the card of their other conversations', () => {
    const desk = deskOf([from(JULIE, 'a'), from(JULIE, 'b')]);
    const [threadId = ''] = threadsOf(desk, /Souci a/);
    const messageId = desk.runtime.mailbox.thread(threadId)?.messages[0]?.id ?? '';
    desk.host.openMessage(messageId);
    const others = act(desk, 'show-customer', { messageId, threadId });
    expect(textOf(click(desk, others, 'Données de ce client'))).toContain('2 conversations');
  });
});

describe('an address that is typed', () => {
  const typed = (desk: LocalDesk, address: string) => {
    act(desk, 'open-settings');
    const form = act(desk, 'open-data');
    return checked(desk.host.act(actionOf(topCard(form), 'Chercher'), { 'data.address': [address] }));
  };

  it('is looked for whatever its case', () => {
    const desk = deskOf([from(JULIE, 'a')]);
    expect(textOf(typed(desk, ' Julie@Example.FR '))).toContain('1 conversation');
  });

  it.each([
    ['no address', 'julie', 'Adresse électronique attendue'],
    ['what would be another search', '{julie}@example.fr', 'Adresse électronique attendue'],
    ['our own', 'purfocus.contact@gmail.com', 'C’est une adresse de cette boîte'],
    ['one of the team', 'paul@equipe.example', 'C’est une adresse de l’équipe'],
    ['the manager’s', 'chef@example.fr', 'C’est une adresse de l’équipe'],
  ])('is refused where it is %s', (_what, address, problem) => {
    const desk = deskOf([], {
      team: { domains: ['equipe.example'] },
      reminders: { manager: 'chef@example.fr' },
    });
    const state = typed(desk, address);
    expect(textOf(state)).toContain(problem);
    expect(gmailCalls(state)).toBe(0);
  });
});

describe('the confirmation', () => {
  it('says what Gmail does, and nothing is moved before it', () => {
    const desk = deskOf([from(JULIE, 'a'), from(JULIE, 'b')]);
    const text = textOf(prepared(desk));
    expect(text).toContain('Mettre 2 conversations à la corbeille ?');
    expect(text).toContain('Gmail les y garde 30 jours, puis les supprime pour de bon');
    expect(isBinned(desk, /Souci/)).toEqual([false, false]);
  });

  it('says who still waits for an answer', () => {
    const desk = deskOf([
      from(JULIE, 'waits'),
      from(JULIE, 'done', 5),
      sentMail(JULIE, 'Re: Souci done', 'Bonjour, vos données sont revenues.', NOW - 4 * HOUR, 'done'),
    ]);
    const text = textOf(prepared(desk));
    expect(text).toContain('Attendent encore une réponse');
    expect(text).toContain('Client – Souci waits');
    expect(text).not.toContain('Client – Souci done');
  });

  it('keeps apart what others from outside take part in, and does not move it', () => {
    const desk = deskOf([
      from(JULIE, 'hers'),
      withCopy(from(JULIE, 'copied'), 'Marc <marc@example.fr>'),
      from(JULIE, 'joined', 5),
      mail('Marc <marc@example.fr>', 'Re: Souci joined', LOST, NOW - 4 * HOUR, 'joined'),
    ]);
    const state = prepared(desk);
    expect(textOf(state)).toContain('Mettre 1 conversation à la corbeille ?');
    expect(textOf(state)).toContain('Une autre personne y prend part');
    expect(textOf(state)).toContain('Client – Souci copied');
    const done = click(desk, state, 'Confirmer');
    expect(done.notification).toBe('Conversations mises à la corbeille\u00a0: 1.');
    expect(isBinned(desk, /hers/)).toEqual([true]);
    expect(isBinned(desk, /copied|joined/)).toEqual([false, false]);
  });

  it('moves nothing of an address that only contains theirs', () => {
    const desk = deskOf([from(`anne.${JULIE}`, 'anne'), from(JULIE, 'hers')]);
    expect(textOf(prepared(desk))).toContain('Mettre 1 conversation');
    confirmed(desk);
    expect(isBinned(desk, /anne/)).toEqual([false]);
    expect(isBinned(desk, /hers/)).toEqual([true]);
  });

  it('counts the team, and the server that reports a bounce, as nobody', () => {
    const desk = deskOf(
      [
        withCopy(from(JULIE, 'team', 6), 'paul@equipe.example'),
        sentMail(JULIE, 'Re: Souci team', 'Bonjour, c’est réparé.', NOW - 5 * HOUR, 'team'),
        mail(
          'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
          'Delivery Status Notification (Failure)',
          `Adresse introuvable. Votre message n'a pas été remis à ${JULIE}.`,
          NOW - 4 * HOUR,
          'team',
        ),
      ],
      { team: { addresses: ['paul@equipe.example'] } },
    );
    expect(textOf(prepared(desk))).toContain('Mettre 1 conversation');
  });

  it('moves one conversation in three calls, and it is in no queue and no property any more', () => {
    const desk = deskOf([from(JULIE, 'only'), from('marc@example.fr', 'other')]);
    const [threadId = ''] = threadsOf(desk, /only/);
    expect(stored(desk)).toContain(threadId);
    const state = confirmed(desk);
    expect(gmailCalls(state)).toBe(3);
    expect(isBinned(desk, /only/)).toEqual([true]);
    expect(textOf(checked(desk.host.openHomepage()))).not.toContain('Souci only');
    expect(stored(desk)).not.toContain(JULIE);
  });

  it('takes their rule out of the settings', () => {
    const desk = deskOf([from('marc@example.fr', 'other')], { senders: { never: [JULIE, 'x@example.fr'] } });
    const state = prepared(desk);
    expect(textOf(state)).toContain('Sa règle d’expéditeur est retirée.');
    click(desk, state, 'Confirmer');
    expect(stored(desk)).not.toContain(JULIE);
    expect(stored(desk)).toContain('x@example.fr');
  });

  it.each([
    ['a new conversation of theirs', 'new'],
    ['a second one', 'another'],
  ])('asks again where the list has changed: %s', (_what, key) => {
    const desk = deskOf([from(JULIE, 'a')]);
    const state = prepared(desk);
    desk.runtime.mailbox.receive(from(JULIE, key, 0));
    const again = click(desk, state, 'Confirmer');
    expect(again.notification).toBe('La liste a changé\u00a0: relisez-la avant de confirmer.');
    expect(textOf(again)).toContain('Mettre 2 conversations');
    expect(isBinned(desk, /Souci/)).toEqual([false, false]);
  });

  it('keeps a conversation in which they wrote since the card was drawn', () => {
    const desk = deskOf([from(JULIE, 'a'), from(JULIE, 'b')]);
    const state = prepared(desk);
    // Fetched from elsewhere: it is older than the card.
    const late = mail(`Julie <${JULIE}>`, 'Re: Souci a', `${LOST} Encore.`, NOW - HOUR, 'a');
    desk.runtime.mailbox.receive(late);
    const done = click(desk, state, 'Confirmer');
    expect(done.notification).toContain('corbeille\u00a0: 1. Gardées, changées ou partagées\u00a0: 1.');
    expect(isBinned(desk, /Souci a/)).toEqual([false]);
    const [threadId = ''] = threadsOf(desk, /Souci a/);
    expect(labelsOf(desk.runtime, threadId)).not.toContain('Support/À mettre à la corbeille');
  });
});

describe('more than a click can move', () => {
  const MANY = 60;

  it('goes on by itself, round after round, and keeps neither address nor checksum once it is done', () => {
    const desk = deskOf(Array.from({ length: MANY }, (_, i) => from(JULIE, `many ${i}`)));
    act(desk, 'enable-reminders');
    const state = prepared(desk);
    expect(textOf(state)).toContain('Mettre 60 conversations');
    expect(textOf(state)).toContain('Dont 20 à lire d’abord');
    pass(desk, 60_000);
    const done = click(desk, state, 'Confirmer');
    expect(done.meter.modelledMs).toBeLessThan(25_000);
    expect(done.notification).toContain('La suite se fait d’elle-même.');
    const first = isBinned(desk, /many/).filter(Boolean).length;
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThan(MANY);
    expect(stored(desk)).not.toContain(JULIE);
    for (let rounds = 0; rounds < 4; rounds += 1) {
      pass(desk, 10 * 60_000);
      watchAll(desk.runtime);
    }
    expect(isBinned(desk, /many/)).toEqual(Array(MANY).fill(true));
    expect(JSON.parse(desk.runtime.properties('user').get('erasing-for') ?? '{}').asked).toEqual([]);
  });

  it('leaves what somebody else joined, or they wrote in, before its turn', () => {
    const desk = deskOf(Array.from({ length: MANY }, (_, i) => from(JULIE, `many ${i}`)));
    confirmedSlowly(desk);
    const left = threadsOf(desk, /many/).filter((_id, i) => !isBinned(desk, /many/)[i]);
    const keyOf = (id = '') =>
      headerOf(desk.runtime.mailbox.thread(id)?.messages[0]?.payload ?? never(), 'Subject');
    const [joined, wrote] = left.slice(-2).map((id) => (keyOf(id) ?? '').replace('Souci ', ''));
    desk.runtime.mailbox.receive(mail('M <marc@example.fr>', 'Re', LOST, desk.runtime.clock.now(), joined));
    desk.runtime.mailbox.receive(mail(`J <${JULIE}>`, 'Re', LOST, desk.runtime.clock.now(), wrote));
    for (let rounds = 0; rounds < 4; rounds += 1) {
      pass(desk, 10 * 60_000);
      watchAll(desk.runtime);
    }
    expect(isBinned(desk, /many/).filter((binned) => !binned)).toHaveLength(2);
    for (const id of left.slice(-2))
      expect(labelsOf(desk.runtime, id)).not.toContain('Support/À mettre à la corbeille');
  });
});

function confirmedSlowly(desk: LocalDesk): void {
  const state = prepared(desk);
  pass(desk, 60_000);
  click(desk, state, 'Confirmer');
}

describe('a reminder that names them', () => {
  const reminders = ({ runtime }: LocalDesk) =>
    runtime.mailbox
      .threads()
      .flatMap(({ messages }) => messages)
      .filter(({ payload }) => headerOf(payload, 'X-Vigie-Rappel') !== null);

  it('is counted, stays through the day, follows at night, and none names them again', () => {
    const desk = deskOf([from(JULIE, 'late', 30), from('marc@example.fr', 'other', 30)]);
    watchAll(desk.runtime);
    expect(reminders(desk)).toHaveLength(1);
    expect(textOf(shown(desk))).toContain('Rappels de Vigie qui en nomment, trouvés : 1');
    const [threadId = ''] = threadsOf(desk, /late/);
    confirmed(desk);
    watchAll(desk.runtime);
    expect(reminders(desk).filter(({ labelIds }) => labelIds.has('TRASH'))).toHaveLength(0);
    desk.runtime.clock.set(paris('2026-11-24 22:30'));
    watchAll(desk.runtime);
    expect(reminders(desk).filter(({ labelIds }) => labelIds.has('TRASH'))).toHaveLength(1);
    desk.runtime.clock.set(paris('2026-11-25 09:10'));
    watchAll(desk.runtime);
    const fresh = reminders(desk).filter(({ labelIds }) => !labelIds.has('TRASH'));
    expect(fresh.length).toBeGreaterThan(0);
    for (const { payload } of fresh) expect(headerOf(payload, 'X-Vigie-Rappel')).not.toContain(threadId);
    expect(desk.runtime.properties('user').has('erasing-for')).toBe(false);
  });

  it('of others alone is left where it is', () => {
    const desk = deskOf([from('marc@example.fr', 'other', 30)]);
    desk.runtime.mailbox.receive(from(JULIE, 'new', 0));
    watchAll(desk.runtime);
    confirmed(desk);
    desk.runtime.clock.set(paris('2026-11-24 22:30'));
    watchAll(desk.runtime);
    expect(reminders(desk).map(({ labelIds }) => labelIds.has('TRASH'))).toEqual([false]);
  });
});
