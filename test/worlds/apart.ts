// Promises that want a mailbox of their own: a large one, a long conversation, a day of refusals.

import { createAddonHost } from '../../local/host/host';
import { importMessages } from '../../local/mail/import-mbox';
import type { QuestionName, Worlds } from '../../local/platform/worlds/worlds';
import { DAY, HOUR, MINUTE } from '../../src/domain/terms/time';
import { labelsOf, mail, sentMail } from '../helpers/desk';
import { BEGINNING } from './promises';
import { asAgent, click, labels, openStage, type Stage, seen, threadOf, toldAt, watchNow } from './stage';

interface Apart {
  readonly name: string;
  /** Where an answer to one of these may make a difference. */
  readonly about: readonly QuestionName[];
  readonly broken: (worlds: Partial<Worlds>, code: string | undefined) => readonly string[];
}

const LOST = 'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.';
/** More than a page of the listing. */
const MANY = 430;

const complaint = (holds: boolean, words: string): readonly string[] => (holds ? [] : [words]);
const codeOf = (code: string | undefined) => (code === undefined ? {} : { code });

function install(stage: Stage): void {
  asAgent(stage, () => stage.host.openHomepage());
  click(stage, 'Activer les rappels');
}

const wholeMailbox: Apart = {
  name: 'a mailbox of several pages is read whole while people tidy it up',
  about: ['threadOrder', 'pageToken', 'triggerLimit'],
  broken(worlds, code) {
    const stage = openStage(worlds, BEGINNING, codeOf(code));
    const { runtime } = stage;
    const messages = Array.from({ length: MANY }, (_, i) =>
      mail(`C${i} <c${i}@c${i}.example>`, `Demande ${i}`, LOST, BEGINNING - (MANY - i) * HOUR, `t${i}`),
    );
    importMessages(runtime.mailbox, messages);
    install(stage);
    const newest = [...runtime.mailbox.threads()];
    let cutOff = 0;
    for (let runs = 0; runs < 30; runs += 1) {
      const { value, killed } = runtime.run('watch', [], { as: 'trigger' });
      cutOff += Number(killed);
      if ((value as { pending?: boolean } | null)?.pending === false) break;
      const gone = runs < 8 ? (newest[runs]?.messages.map(({ id }) => id) ?? []) : [];
      runtime.mailbox.changeLabels(gone, ['TRASH'], ['INBOX']);
      runtime.clock.advance(10 * MINUTE);
    }
    const unread = runtime.mailbox
      .threads()
      .filter(({ messages: [first] }) => !first?.labelIds.has('TRASH') && !first?.labelIds.has('SENT'))
      .filter(({ id }) => labelsOf(runtime, id).length === 0).length;
    return [
      ...complaint(unread === 0, `${unread} never read`),
      ...complaint(cutOff === 0, `${cutOff} runs cut off`),
    ];
  },
};

const longConversation: Apart = {
  name: 'who is answered after a hundred messages waits no longer',
  about: ['longThreads'],
  broken(worlds, code) {
    const stage = openStage(worlds, BEGINNING, codeOf(code));
    const { mailbox } = stage.runtime;
    const exchange = Array.from({ length: 99 }, (_, i) => {
      const at = BEGINNING - DAY + i * MINUTE;
      return i % 2 === 0
        ? mail('Jo <jo@example.fr>', 'Long', `Et ceci ? ${i}`, at, 'long')
        : sentMail('jo@example.fr', 'Re: Long', `Voici ${i}.`, at, 'long');
    });
    importMessages(mailbox, [
      ...exchange,
      mail('Jo <jo@example.fr>', 'Re: Long', LOST, BEGINNING - MINUTE, 'long'),
    ]);
    install(stage);
    watchNow(stage);
    const before = labels(stage, 'Long');
    const threadId = threadOf(stage, 'Long');
    stage.runtime.clock.advance(10 * MINUTE);
    mailbox.sendDraft(
      mailbox.createDraft({ threadId, to: 'jo@example.fr', subject: 'Re: Long', text: 'C’est réparé.' }),
    );
    for (let runs = 0; runs < 45; runs += 1) {
      stage.runtime.clock.advance(10 * MINUTE);
      watchNow(stage);
    }
    const after = labelsOf(stage.runtime, threadId).join(', ');
    const told = toldAt(stage, 'Long', 'at-risk').length + toldAt(stage, 'Long', 'late').length;
    return [
      ...complaint(before.includes('1 Critique'), `before: ${before.join(', ')}`),
      ...complaint(!/À risque|En retard/.test(after) && told === 0, `told ${told} times, after: ${after}`),
    ];
  },
};

const refusal: Apart = {
  name: 'a spent quota is known for what it is, and passes',
  about: ['errorLanguage'],
  broken(worlds, code) {
    const stage = openStage(worlds, BEGINNING, { ...codeOf(code), daily: { emailRead: 60 } });
    install(stage);
    importMessages(stage.runtime.mailbox, [mail('Anne <anne@example.fr>', 'Anne', LOST, BEGINNING, 'anne')]);
    stage.runtime.advanceTo(BEGINNING + 13 * HOUR);
    const said = seen(asAgent(stage, () => stage.host.openHomepage()));
    stage.runtime.advanceTo(BEGINNING + 3 * DAY);
    return [
      ...complaint(/quota du jour/.test(said), `said: ${said.slice(0, 120)}`),
      ...complaint(labels(stage, 'Anne').includes('1 Critique'), 'never labelled'),
    ];
  },
};

const largeSettings: Apart = {
  name: 'settings larger than one write are kept whole',
  about: ['propertiesAtOnce'],
  broken(worlds, code) {
    const stage = openStage(worlds, BEGINNING, codeOf(code));
    asAgent(stage, () => stage.host.openHomepage());
    const closures = Array.from({ length: 400 }, (_, i) => {
      const day = new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10);
      return { from: day, to: day, reason: `${i} ${'Fermeture '.repeat(18)}` };
    });
    const openings = closures.map(({ from, reason }) => {
      const day = from.replace(/^\d+/, (year) => String(Number(year) + 3));
      return { from: `${day}T20:00`, to: `${day}T21:00`, reason };
    });
    const { error } = stage.runtime.run('importSettings', [JSON.stringify({ closures, openings })]);
    const card = seen(asAgent(stage, () => stage.host.openHomepage()));
    return [
      ...complaint(error === null, `refused: ${error}`),
      ...complaint(!/réglages/i.test(card.split('Surveillance')[0] ?? ''), `damaged: ${card.slice(0, 90)}`),
    ];
  },
};

const offAndOn: Apart = {
  name: 'reminders can be switched off and on, after diagnostics too, as often as Google allows',
  about: ['triggerBudget'],
  broken(worlds, code) {
    const stage = openStage(worlds, BEGINNING, codeOf(code));
    install(stage);
    for (let times = 0; times < 25; times += 1) stage.runtime.run('diagnostic');
    const said: string[] = [];
    for (let times = 0; times < 25; times += 1) {
      if (stage.runtime.triggers().length > 0) click(stage, 'Désactiver les rappels');
      said.push(click(stage, 'Activer les rappels').notification ?? '');
    }
    const on = said.filter((text) => text.startsWith('Rappels activés')).length;
    const refused = said.filter((text) => text.startsWith('Google ne crée plus')).length;
    const limited = stage.runtime.worlds.triggerBudget === 'twenty-a-day';
    return complaint(on === (limited ? 19 : 25) && on + refused === 25, `on ${on}, refused ${refused} times`);
  },
};

/** Both triggers as they come, one after the other. */
function bothUntil(first: Stage, second: Stage, instant: number): void {
  while (first.runtime.clock.now() < instant) {
    const next = Math.min(first.runtime.clock.now() + 10 * MINUTE, instant);
    for (const { runtime } of [first, second]) runtime.advanceTo(next);
  }
}

const twoInstallations: Apart = {
  name: 'two installations on one mailbox send each reminder once, and one goes on where the other stops',
  about: ['historyLabels', 'ownHeaders', 'triggerStarts', 'sentAs', 'mailToSelf', 'scopes'],
  broken(worlds, code) {
    const first = openStage(worlds, BEGINNING, codeOf(code));
    const beside = first.runtime.beside('local-project-2');
    const second: Stage = { runtime: beside, host: createAddonHost(beside) };
    importMessages(first.runtime.mailbox, [mail('Anne <anne@example.fr>', 'Anne', LOST, BEGINNING, 'anne')]);
    install(first);
    bothUntil(first, second, BEGINNING + 2 * HOUR);
    install(second);
    bothUntil(first, second, BEGINNING + 8 * HOUR);
    const aside = seen(asAgent(second, () => second.host.openHomepage()));
    click(first, 'Désactiver les rappels');
    importMessages(first.runtime.mailbox, [
      mail('Bob <bob@example.fr>', 'Bob', LOST, first.runtime.clock.now(), 'bob'),
    ]);
    bothUntil(first, second, BEGINNING + 24.5 * HOUR);
    // An agent begins the day: permissions that were taken back are asked of a person, and of nobody else.
    asAgent(second, () => second.host.openHomepage());
    bothUntil(first, second, BEGINNING + 30 * HOUR);
    const times = (subject: string, stage: 'at-risk' | 'late') => toldAt(first, subject, stage).length;
    return [
      ...complaint(/autre installation de Vigie veille/.test(aside), `said: ${aside.slice(0, 120)}`),
      ...complaint(times('Anne', 'at-risk') === 1, `Anne at risk: told ${times('Anne', 'at-risk')} times`),
      ...complaint(times('Anne', 'late') === 2, `Anne late: told ${times('Anne', 'late')} times in two days`),
      ...complaint(times('Bob', 'at-risk') === 1, `Bob at risk: told ${times('Bob', 'at-risk')} times`),
    ];
  },
};

export const APART: readonly Apart[] = [
  wholeMailbox,
  longConversation,
  refusal,
  largeSettings,
  offAndOn,
  twoInstallations,
];
