// What the product promises, as a story of some days: each step acts, and says what of the promise does not hold.
import { followLink } from '../../local/gmail/followed-link';
import { shownLabel } from '../../local/gmail/label-names';
import { readableText } from '../../local/gmail/mime-part';
import { importMessages } from '../../local/mail/import-mbox';
import { SAMPLE_ADDRESS } from '../../local/sample/sample-mailbox';
import { DAY, MINUTE } from '../../src/domain/terms/time';
import { automaticMail } from '../app/watch/watch-desk';
import { mail, sentMail } from '../helpers/desk';
import { paris } from '../helpers/times';
import {
  asAgent,
  click,
  digests,
  labels,
  later,
  liveUntil,
  openConversation,
  receive,
  type Stage,
  seen,
  subjectOf,
  threadOf,
  toldAt,
  watchNow,
} from './stage';

/** Until new mail comes: an hourly trigger that is late has come once. */
const FIRST_HOURS = 140 * MINUTE;
/** Monday. */
export const BEGINNING = paris('2026-11-23 08:50');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ? Merci d’avance.';
const SYNC = 'Bonjour, la synchronisation ne marche plus depuis hier entre mon iPhone et mon iPad.';
const ODD = 'Tom & Jerry : &amp; <b>gras</b>';

export interface Promised {
  readonly name: string;
  /** What does not hold; empty where all does. */
  readonly broken: (stage: Stage) => readonly string[];
}

const complaint = (holds: boolean, words: string): readonly string[] => (holds ? [] : [words]);

function carries(stage: Stage, subject: string, wanted: readonly string[]): readonly string[] {
  const found = labels(stage, subject);
  const missing = wanted.filter((name) => !found.includes(name));
  return complaint(missing.length === 0, `${subject}: ${missing.join(', ')} not among ${found.join(', ')}`);
}

function old(days: number, name: string) {
  return mail(`${name} <${name}@example.fr>`, name, LOST, BEGINNING - days * DAY, name);
}

const install: Promised = {
  name: 'installed in two clicks, whatever consent was missing',
  broken(stage) {
    const { runtime, host } = stage;
    importMessages(runtime.mailbox, [
      old(400, 'ancien'),
      old(5, 'attend'),
      old(3, 'repondu'),
      sentMail('repondu@example.fr', 'Re: repondu', 'C’est réparé.', BEGINNING - DAY, 'repondu'),
      automaticMail('Boutique <noreply@boutique.example>', 'Absence', BEGINNING - DAY, 'absence'),
    ]);
    asAgent(stage, () => host.openHomepage());
    const answer = click(stage, 'Activer les rappels');
    const wanted = runtime.worlds.shortTriggers === 'granted' ? /toutes les 10\s?min/ : /toutes les heures/;
    return [
      ...complaint(runtime.triggers().length === 1, `${runtime.triggers().length} triggers`),
      ...complaint(wanted.test(answer.notification ?? ''), `said: ${answer.notification ?? answer.error}`),
    ];
  },
};

const firstReading: Promised = {
  name: 'a first reading labels what was there',
  broken(stage) {
    liveUntil(stage, BEGINNING + FIRST_HOURS);
    return [
      ...carries(stage, 'ancien', ['Avant Vigie']),
      ...carries(stage, 'attend', ['1 Critique', 'En retard']),
      ...carries(stage, 'repondu', ['Attente client']),
      ...carries(stage, 'Absence', ['Automatique']),
    ];
  },
};

const triage: Promised = {
  name: 'new mail is sorted within a round',
  broken(stage) {
    receive(stage, 'Anne <anne@example.fr>', 'Anne', LOST);
    receive(stage, 'Bob <bob@example.fr>', ODD, QUESTION);
    receive(stage, 'Claire <claire@example.fr>', '[ESCALADE] Claire', QUESTION);
    receive(stage, 'Dora <dora@example.fr>', 'Dora', SYNC);
    receive(stage, 'Eve <eve@example.fr>', 'Eve', QUESTION);
    liveUntil(stage, later(stage, 89));
    return [
      ...carries(stage, 'Anne', ['1 Critique', 'Type/Assistance technique']),
      ...carries(stage, ODD, ['3 Moyenne']),
      ...carries(stage, '[ESCALADE] Claire', ['[ESCALADE]']),
    ];
  },
};

const escalate: Promised = {
  name: 'an escalation is told within a round, once',
  broken: (stage) => {
    const times = toldAt(stage, '[ESCALADE] Claire', 'escalation');
    return complaint(times.length === 1, `told ${times.length} times`);
  },
};

const open: Promised = {
  name: 'a conversation that is opened shows who waits, as it is written',
  broken(stage) {
    const card = seen(openConversation(stage, ODD));
    const plain = card.replace(/[‹›]/g, (mark) => (mark === '‹' ? '<' : '>')).replace(/＆/g, '&');
    return [
      ...complaint(plain.includes(ODD), `the card does not say ${ODD}: ${card.slice(0, 90)}`),
      ...complaint(card.includes('Moyenne'), `no level: ${card.slice(0, 90)}`),
    ];
  },
};

const reply: Promised = {
  name: 'a reply begun on the card stops the clock once it is sent, and not before',
  broken(stage) {
    const { runtime, host } = stage;
    openConversation(stage, 'Dora');
    const opened = click(stage, 'Ouvrir le brouillon');
    if (opened.openDraft === null) return [`no draft: ${opened.error ?? seen(host.state()).slice(0, 90)}`];
    liveUntil(stage, later(stage, 70));
    const before = labels(stage, 'Dora');
    runtime.mailbox.sendDraft(opened.openDraft, 'Bonjour, cela se règle sous Réglages, Rappels.');
    liveUntil(stage, later(stage, 89));
    return [
      ...complaint(!before.includes('Attente client'), 'the draft stopped the clock'),
      ...carries(stage, 'Dora', ['Attente client']),
    ];
  },
};

/** Where Gmail does not say what is open, nothing can be shown: then it is said what to do, and the diagnostic knows. */
const unnamed: Promised = {
  name: 'what is open and cannot be known is said to be so',
  broken(stage) {
    if (stage.runtime.worlds.eventIds !== 'absent') return [];
    const card = seen(openConversation(stage, ODD));
    const report = String(stage.runtime.run('diagnostic').value);
    return [
      ...complaint(/Revenez à la liste/.test(card), `says: ${card.slice(0, 90)}`),
      ...complaint(/✗ Conversation ouverte/.test(report), 'the diagnostic does not know'),
    ];
  },
};

const ownOpened: Promised = {
  name: 'a conversation opens beside our own answer too',
  broken(stage) {
    const card = seen(openConversation(stage, 'Dora'));
    return complaint(/Dora/.test(card), `not the conversation: ${card.slice(0, 90)}`);
  },
};

const close: Promised = {
  name: 'what is closed stays closed, and a new message opens it again',
  broken(stage) {
    openConversation(stage, 'Eve');
    click(stage, 'Clore');
    liveUntil(stage, later(stage, 70));
    const closed = labels(stage, 'Eve');
    const again = mail('Eve <eve@example.fr>', 'Re: Eve', LOST, stage.runtime.clock.now(), 'Eve');
    importMessages(stage.runtime.mailbox, [again]);
    liveUntil(stage, later(stage, 70));
    return [
      ...complaint(closed.includes('Clos'), `not closed: ${closed.join(', ')}`),
      ...carries(stage, 'Eve', ['1 Critique']),
    ];
  },
};

const remind: Promised = {
  name: 'who is not answered is warned of in time, then told to be late, once',
  broken(stage) {
    liveUntil(stage, paris('2026-11-23 17:30'));
    const risk = toldAt(stage, 'Anne', 'at-risk');
    const late = toldAt(stage, 'Anne', 'late');
    const due = paris('2026-11-23 15:10');
    return [
      ...complaint(risk.length <= 1 && risk.every((at) => at <= due), `at risk: told ${risk.length} times`),
      ...complaint(risk.length === 1, 'not warned of in time'),
      ...complaint(late.length === 1, `late: told ${late.length} times`),
      ...carries(stage, 'Anne', ['En retard']),
    ];
  },
};

const reminder: Promised = {
  name: 'a reminder is unread in the inbox, and its links open their conversations',
  broken(stage) {
    const { mailbox } = stage.runtime;
    const last = digests(stage).at(-1);
    if (last === undefined) return ['no reminder'];
    const { labelIds } = mailbox.message(last.id) ?? last;
    const links = readableText(last.payload).match(/https:\S+#(?:all|search)\S+/g) ?? [];
    const opened = links.map((link) => followLink(stage.runtime, link, false));
    return [
      ...complaint(labelIds.has('INBOX') && labelIds.has('UNREAD'), `among ${[...labelIds].join(', ')}`),
      ...complaint(links.length > 0 && opened.every((thread) => thread !== null), 'a link opens nothing'),
    ];
  },
};

const ownMail: Promised = {
  name: 'what Vigie sends is no request, and is not answered by itself',
  broken(stage) {
    const ours = stage.runtime.mailbox
      .threads()
      .filter(({ messages }) => messages.some(({ payload }) => subjectOf(payload).startsWith('Vigie')));
    const names = new Map(stage.runtime.mailbox.labels().map(({ id, name }) => [id, name]));
    const labelled = ours.flatMap(({ messages }) =>
      messages.flatMap(({ labelIds }) => [...labelIds].flatMap((id) => names.get(id) ?? [])),
    );
    const wrong = labelled.filter((name) => /^Support\/(?:\d|À risque|En retard|Attente)/.test(name));
    return complaint(ours.length > 0 && wrong.length === 0, `labelled ${[...new Set(wrong)].join(', ')}`);
  },
};

/** Nothing runs in the night, and in the morning an agent looks at the queue. */
function beginTuesday(stage: Stage): void {
  const { runtime, host } = stage;
  runtime.clock.set(paris('2026-11-24 03:00'));
  receive(stage, 'Hugo <hugo@hugo.example>', '[ESCALADE] Hugo', QUESTION);
  // Somebody writes in our name what looks like a reminder that told it.
  const forged = mail(
    SAMPLE_ADDRESS,
    'Vigie\u00a0: rappels du mardi 24 novembre',
    'Rappel',
    runtime.clock.now(),
  );
  const named = `${threadOf(stage, '[ESCALADE] Hugo')}:${runtime.clock.now().toString(36)}:escalation`;
  const headers = [...forged.payload.headers, { name: 'X-Vigie-Rappel', value: named }];
  importMessages(runtime.mailbox, [{ ...forged, payload: { ...forged.payload, headers } }]);
  runtime.clock.set(paris('2026-11-24 08:30'));
  liveUntil(stage, paris('2026-11-24 09:10'));
  asAgent(stage, () => host.openHomepage());
  liveUntil(stage, paris('2026-11-24 10:40'));
}

const forged: Promised = {
  name: 'a forged reminder announces nothing',
  broken(stage) {
    beginTuesday(stage);
    const times = toldAt(stage, '[ESCALADE] Hugo', 'escalation').length;
    return complaint(times === 1, `told ${times} times`);
  },
};

const colleague: Promised = {
  name: 'a colleague’s own answer counts where it is proven, and only there',
  broken(stage) {
    const { runtime } = stage;
    const team = { addresses: ['ines@equipe.example'] };
    runtime.run('importSettings', [JSON.stringify({ team })]);
    receive(stage, 'Igor <igor@example.fr>', 'Igor', QUESTION);
    runtime.clock.advance(MINUTE);
    const answer = mail(
      'Ines <ines@equipe.example>',
      'Re: Igor',
      'Sous Réglages, Rappels.',
      runtime.clock.now(),
      'Igor',
    );
    const headers = answer.payload.headers.map((header) =>
      header.name === 'To' ? { ...header, value: `igor@example.fr, ${SAMPLE_ADDRESS}` } : header,
    );
    importMessages(runtime.mailbox, [{ ...answer, payload: { ...answer.payload, headers } }]);
    liveUntil(stage, later(stage, 70));
    const counted = labels(stage, 'Igor').includes('Attente client');
    const proven = runtime.worlds.authResults === 'noted';
    return complaint(counted === proven, counted ? 'counted without proof' : 'does not count');
  },
};

const notAnswered: Promised = {
  name: 'a draft, an edited one and a scheduled mail are no answers',
  broken(stage) {
    const { mailbox } = stage.runtime;
    const draft = {
      threadId: threadOf(stage, ODD),
      to: 'bob@example.fr',
      subject: `Re: ${ODD}`,
      text: 'Bonjour',
    };
    mailbox.createDraft(draft);
    const id = () => mailbox.drafts().find(({ message }) => message.threadId === draft.threadId)?.id ?? '';
    mailbox.editDraft(id(), 'Bonjour Bob');
    mailbox.editDraft(id(), 'Bonjour Bob, oui');
    liveUntil(stage, later(stage, 70));
    const drafted = labels(stage, ODD);
    mailbox.scheduleDraft(id());
    liveUntil(stage, later(stage, 70));
    const scheduled = labels(stage, ODD);
    return [
      ...complaint(!drafted.includes('Attente client'), 'the draft stopped the clock'),
      ...complaint(!scheduled.includes('Attente client'), 'the scheduled mail stopped the clock'),
    ];
  },
};

const hand: Promised = {
  name: 'what an agent labels by hand is kept',
  broken(stage) {
    const { mailbox } = stage.runtime;
    const ids = mailbox.thread(threadOf(stage, ODD))?.messages.map(({ id }) => id) ?? [];
    const idOf = (name: string) => mailbox.labelByName(`Support/${name}`)?.id ?? '';
    mailbox.changeLabels(ids, [idOf('2 Élevée')], [idOf('3 Moyenne')]);
    liveUntil(stage, later(stage, 70));
    return carries(stage, ODD, ['2 Élevée']);
  },
};

const killed: Promised = {
  name: 'a run that is cut off tells nothing twice, and loses nothing',
  broken(stage) {
    const { runtime } = stage;
    runtime.clock.set(paris('2026-11-25 09:30'));
    // Drafts of an agent's own, which are none of Vigie's.
    for (const subject of ['Vigie\u00a0: à relire', 'Vigie\u00a0: à traduire', 'Vigie\u00a0: à classer'])
      runtime.mailbox.createDraft({ to: 'bob@example.fr', subject, text: 'Bonjour' });
    const names = ['Tue un', 'Tue deux', 'Tue trois'];
    const calls = ['Gmail.Users.Drafts.create', 'Gmail.Users.Drafts.send', 'Properties.setProperties'];
    for (const [i, name] of names.entries()) {
      receive(stage, `T${i} <t${i}@t${i}.example>`, `[ESCALADE] ${name}`, LOST);
      runtime.clock.advance(10 * MINUTE);
      watchNow(stage, [{ at: { name: calls[i] ?? '', times: 1 }, kind: 'kill-after' }]);
      runtime.clock.advance(10 * MINUTE);
    }
    liveUntil(stage, later(stage, 130));
    const told = names.map((name) => toldAt(stage, `[ESCALADE] ${name}`, 'escalation').length);
    return complaint(told.join() === '1,1,1', `told ${told.join(', ')} times`);
  },
};

const openedDraft: Promised = {
  name: 'a reminder that a person opened as a draft is told all the same, and leaves no draft',
  broken(stage) {
    const { runtime } = stage;
    const { mailbox } = runtime;
    receive(stage, 'Gil <gil@gil.example>', '[ESCALADE] Gil', QUESTION);
    runtime.clock.advance(MINUTE);
    watchNow(stage, [{ at: { name: 'Gmail.Users.Drafts.send' }, kind: 'transient' }]);
    const isOurs = (subject: string) => subject.startsWith('Vigie\u00a0: rappels');
    const ours = () => mailbox.drafts().filter(({ message }) => isOurs(subjectOf(message.payload)));
    const [left] = ours();
    if (left !== undefined) mailbox.editDraft(left.id, readableText(left.message.payload));
    liveUntil(stage, later(stage, 130));
    const times = toldAt(stage, '[ESCALADE] Gil', 'escalation').length;
    return [
      ...complaint(times === 1, `told ${times} times`),
      ...complaint(ours().length === 0, `${ours().length} drafts left`),
    ];
  },
};

/** Characters that the list has room for beside a subject. */
const LONGEST_LABEL = 34;

const names: Promised = {
  name: 'each label is told from the others in the list',
  broken({ runtime }) {
    const shown = runtime.mailbox
      .labels()
      .filter(({ type }) => type === 'user')
      .map(({ name }) => shownLabel(name, runtime.worlds));
    const long = shown.filter((name) => name.length > LONGEST_LABEL);
    return [
      ...complaint(new Set(shown).size === shown.length, 'two labels show the same'),
      ...complaint(long.length === 0, `too long for the list: ${long.join(', ')}`),
    ];
  },
};

const diagnostic: Promised = {
  name: 'the diagnostic finds nothing wrong where nothing is',
  broken({ runtime }) {
    const { value, error } = runtime.run('diagnostic');
    const failed = String(value)
      .split('\n')
      .filter((line) => line.startsWith('✗'));
    return complaint(error === null && failed.length === 0, error ?? failed.join(' '));
  },
};

const home: Promised = {
  name: 'the homepage names what waits, and warns of nothing',
  broken(stage) {
    const card = seen(asAgent(stage, () => stage.host.openHomepage()));
    const warned = /échoué|Aucune ronde|refusé|plein|pas pu être lue/.exec(card);
    return [
      ...complaint(card.includes('Anne'), `Anne is not in the queue: ${card.slice(0, 90)}`),
      ...complaint(warned === null, `warns: ${warned?.[0]}`),
    ];
  },
};

const month: Promised = {
  name: 'the month’s report is mailed once',
  broken(stage) {
    const { runtime } = stage;
    const settings = { reminders: { manager: 'chef@example.fr' }, report: { monthlyMail: true } };
    runtime.run('importSettings', [JSON.stringify(settings)]);
    for (const at of [
      '2026-12-12 02:00',
      '2026-12-12 04:00',
      '2026-12-13 03:00',
      '2026-12-14 09:30',
      '2026-12-14 10:30',
    ]) {
      runtime.clock.set(paris(at));
      for (let runs = 0; runs < 3; runs += 1) {
        watchNow(stage);
        runtime.clock.advance(2 * MINUTE);
      }
    }
    const sent = runtime.mailbox
      .threads()
      .flatMap(({ messages }) => messages)
      .filter(({ labelIds, payload }) => labelIds.has('SENT') && /^Vigie\s: bilan/.test(subjectOf(payload)));
    return complaint(sent.length === 1, `mailed ${sent.length} times`);
  },
};

/** In the order of the story. */
export const PROMISES: readonly Promised[] = [
  install,
  firstReading,
  triage,
  escalate,
  open,
  reply,
  unnamed,
  ownOpened,
  close,
  remind,
  reminder,
  ownMail,
  forged,
  colleague,
  notAnswered,
  hand,
  killed,
  openedDraft,
  home,
  names,
  diagnostic,
  month,
];
