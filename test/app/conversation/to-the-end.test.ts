// What ends a request, through the built bundle: an answer that closes, the manager, « Pas une demande » taken back.
import { headerOf, readableText } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import { MINUTE } from '../../../src/domain/terms/time';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { answer, applySettings, labelByHand, threadIdOf, watchAt, watchedDesk } from '../watch/watch-desk';

const NOW = paris('2026-11-23 09:00');
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';
const LOST = 'Bonjour, toutes mes séances ont disparu ce matin, l’application est inutilisable.';

function deskOf(settings: Record<string, unknown> = {}, text = QUESTION) {
  const runtime = watchedDesk(NOW, { warm: true }, 'bundle');
  applySettings(runtime, { reminders: { dailyRound: false }, ...settings });
  runtime.properties('user').set('period', String(10 * MINUTE));
  runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Dossier', text, NOW, 'one'));
  let at = NOW + 10 * MINUTE;
  watchAt(runtime, at);
  const host = createAddonHost(runtime);
  const thread = threadIdOf(runtime, 'Dossier');
  const labels = () => labelsOf(runtime, thread).map((name) => name.replace('Support/', ''));
  const step = (minutes = 10) => {
    at += minutes * MINUTE;
    watchAt(runtime, at);
    return labels();
  };
  const open = () => host.openMessage(runtime.mailbox.thread(thread)?.messages[0]?.id ?? '');
  const click = (text: string, inputs = {}) => host.act(actionOf(topCard(open()), text), inputs);
  const texts = () => cardTexts(topCard(open()));
  const customer = (said: string) =>
    runtime.mailbox.receive(
      mail('Julie <julie@example.fr>', 'Re: Dossier', said, runtime.clock.now() + 1, 'one'),
    );
  /** Sends the draft that stands there, as it is or with other words. */
  const send = (text?: string) => {
    const draft = runtime.mailbox.drafts().at(-1);
    if (draft === undefined) throw new Error('no draft');
    runtime.clock.advance(MINUTE);
    return runtime.mailbox.sendDraft(draft.id, text);
  };
  return { runtime, host, thread, labels, step, open, click, texts, customer, send };
}

/** The reply's own card, with its two buttons. */
function openReply({ host, click }: ReturnType<typeof deskOf>, title: string, button: string) {
  return host.act(actionOf(topCard(click(title)), button), {});
}

describe('« Répondre et clore »', () => {
  it('closes once the answer was sent, and not before', () => {
    const desk = deskOf();
    openReply(desk, 'Suggestion', 'Répondre et clore');
    expect(desk.step()).toContain('À clore une fois répondu');
    expect(desk.labels()).not.toContain('Clos');
    desk.send();
    expect(desk.step()).toContain('Clos');
    expect(desk.labels()).not.toContain('À clore une fois répondu');
  });

  it('gives way to what the customer writes before', () => {
    const desk = deskOf();
    openReply(desk, 'Suggestion', 'Répondre et clore');
    desk.step();
    desk.customer('Et comment changer le son ?');
    desk.step();
    desk.send();
    expect(desk.step()).not.toContain('Clos');
    expect(desk.labels().join()).not.toContain('À clore');
  });

  it('gives way to a promise in the answer', () => {
    const desk = deskOf();
    openReply(desk, 'Suggestion', 'Répondre et clore');
    desk.send('Bonjour, nous vérifions et revenons vers vous demain.');
    expect(desk.step()).toContain('En cours');
    expect(desk.labels()).not.toContain('Clos');
  });

  it('gives way to a promise that one more answer has kept before the next round', () => {
    const desk = deskOf();
    openReply(desk, 'Suggestion', 'Répondre et clore');
    desk.send('Bonjour, nous vérifions et revenons vers vous demain.');
    answer(desk.runtime, 'Dossier', 'Bonjour, c’est réparé.');
    const labels = desk.step();
    expect(labels).toContain('Attente client');
    expect(labels.join()).not.toMatch(/Clos|À clore/);
  });

  it('comes true by the second of two answers that promise nothing', () => {
    const desk = deskOf();
    openReply(desk, 'Suggestion', 'Répondre et clore');
    desk.send();
    answer(desk.runtime, 'Dossier', 'Bonjour, voici le lien que j’avais oublié.');
    expect(desk.step()).toContain('Clos');
  });

  it('is over where somebody closes the conversation meanwhile, or had closed it', () => {
    const desk = deskOf();
    openReply(desk, 'Suggestion', 'Répondre et clore');
    desk.step();
    desk.click('Clore');
    expect(desk.step().join()).not.toContain('À clore');
    desk.runtime.mailbox.deleteDraft(desk.runtime.mailbox.drafts().at(-1)?.id ?? '');
    openReply(desk, 'Suggestion', 'Répondre et clore');
    desk.send();
    desk.click('Rouvrir');
    desk.step();
    expect(desk.step()).not.toContain('Clos');
  });

  it('survives the loss of every property once a round has noted it', () => {
    const desk = deskOf();
    openReply(desk, 'Suggestion', 'Répondre et clore');
    desk.step();
    desk.runtime.properties('user').clear();
    desk.send();
    expect(desk.step()).toContain('Clos');
  });

  it.each([
    ['a click', true],
    ['a click', false],
    ['an answer', true],
    ['an answer', false],
  ])('archives what %s closes where a team wishes it: %s', (by, archive) => {
    const desk = deskOf({ closing: { archive } });
    if (by === 'a click') desk.click('Clore');
    else {
      openReply(desk, 'Suggestion', 'Répondre et clore');
      desk.send();
      expect(desk.step()).toContain('Clos');
    }
    const inInbox = desk.runtime.mailbox
      .thread(desk.thread)
      ?.messages.some(({ labelIds }) => labelIds.has('INBOX'));
    expect(inInbox).toBe(!archive);
  });
});

describe('« Pas une demande », taken back', () => {
  it('gives back what triage and hands had said', () => {
    const desk = deskOf({}, LOST);
    labelByHand(
      desk.runtime,
      desk.thread,
      ['Support/2 Élevée', 'Support/[ESCALADE]'],
      ['Support/1 Critique'],
    );
    desk.step();
    desk.click('Pas une demande');
    expect(desk.labels()).toContain('Automatique');
    desk.step();
    expect(desk.click('C’est une demande').notification).toMatch(/priorité Élevée/);
    expect(desk.labels()).toEqual(
      expect.arrayContaining(['2 Élevée', 'Type/Assistance technique', '[ESCALADE]']),
    );
  });

  it('gives back what triage says where nothing is remembered', () => {
    const desk = deskOf({}, LOST);
    desk.click('Pas une demande');
    desk.runtime.properties('user').clear();
    desk.step();
    desk.click('C’est une demande');
    expect(desk.labels()).toEqual(expect.arrayContaining(['1 Critique', 'Type/Assistance technique']));
  });
});

describe('the manager', () => {
  it('is asked for by the card where none is set', () => {
    const desk = deskOf();
    expect(desk.texts()).toContain('Aucune adresse de responsable');
    expect(desk.texts()).not.toContain('Prévenir le responsable');
    expect(cardTexts(topCard(desk.click('Entrer son adresse')))).toContain('Adresse du responsable');
  });

  it('gets a draft with the reason, and the card says when it was prepared', () => {
    const desk = deskOf({ reminders: { manager: 'chef@example.fr', dailyRound: false } });
    desk.click('Prévenir le responsable', { reason: ['Le client a appelé deux fois.'] });
    const draft = desk.runtime.mailbox.drafts().at(-1);
    expect(draft === undefined ? '' : readableText(draft.message.payload)).toMatch(
      /Raison\s: Le client a appelé deux fois\./,
    );
    expect(desk.step()).toContain('Responsable prévenu le 11-23');
    expect(desk.texts()).toMatch(/Message au responsable préparé le lun\.\s23\snov\./);
    desk.runtime.properties('user').clear();
    expect(desk.texts()).toContain('Message au responsable préparé');
  });
});

describe('the data-protection officer', () => {
  const manager = { reminders: { manager: 'chef@example.fr', dailyRound: false } };

  it('is the second step, once the manager was written to', () => {
    const desk = deskOf({ ...manager, team: { dpoAddress: 'dpo@example.fr' } });
    expect(desk.texts()).not.toContain('délégué');
    desk.click('Prévenir le responsable');
    desk.step();
    expect(desk.texts()).toContain(
      'En dernier recours\u00a0: Nicolas Mangin, délégué à la protection des données.',
    );
    desk.click('Prévenir le délégué', { reason: ['Elle conteste la réponse.'] });
    const draft = desk.runtime.mailbox.drafts().at(-1);
    expect(draft && headerOf(draft.message.payload, 'To')).toBe('dpo@example.fr');
    expect(draft === undefined ? '' : readableText(draft.message.payload)).toContain(
      'Elle conteste la réponse.',
    );
    expect(desk.step()).toContain('Délégué prévenu le 11-23');
    desk.runtime.properties('user').clear();
    expect(desk.texts()).toMatch(/Message au délégué préparé le lun\.\s23\snov\./);
  });

  it('is a colleague, who may answer without becoming a customer', () => {
    const desk = deskOf({ ...manager, team: { dpoAddress: 'dpo@example.fr' } });
    desk.click('Prévenir le responsable');
    desk.step();
    desk.click('Prévenir le délégué');
    const { mailbox } = desk.runtime;
    const sent = desk.send();
    const at = desk.runtime.clock.now() + MINUTE;
    const answer = mail('dpo@example.fr', 'Re: [ESCALADE] Dossier', 'Je m’en occupe demain.', at);
    const id = sent === null ? null : headerOf(sent.payload, 'Message-ID');
    const headers = [...answer.payload.headers, { name: 'In-Reply-To', value: id ?? '' }];
    const received = mailbox.receive({ ...answer, payload: { ...answer.payload, headers } });
    expect(received.threadId).toBe(sent?.threadId);
    desk.step();
    expect(labelsOf(desk.runtime, received.threadId)).toEqual([]);
  });

  it('reads this mailbox, or has an address to be entered', () => {
    const desk = deskOf(manager);
    desk.click('Prévenir le responsable');
    desk.step();
    expect(desk.texts()).toContain('Il lit cette boîte, ou son adresse n’est pas enregistrée.');
    expect(desk.texts()).not.toContain('Prévenir le délégué');
    expect(cardTexts(topCard(desk.click('Entrer son adresse')))).toContain('Adresse du délégué');
  });
});

it('a customer’s other conversations stand on a card, with what is due, for two calls of Gmail', () => {
  const desk = deskOf({}, QUESTION);
  desk.runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Autre', LOST, NOW + MINUTE, 'two'));
  desk.runtime.mailbox.receive(mail('Bob <bob@example.fr>', 'Panne', LOST, NOW + MINUTE, 'three'));
  desk.step();
  const state = desk.click('Ses autres conversations');
  const calls = Object.entries(state.meter.byName).filter(([name]) => name.startsWith('Gmail'));
  expect(calls.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
  const texts = cardTexts(topCard(state));
  expect(texts).toMatch(/Ce client\njulie@example\.fr\nBonjour, toutes mes séances/);
  expect(texts).toMatch(/Critique · réponse au plus tard aujourd’hui à\s13\sh/);
  expect(texts).not.toContain('comment changer');
  expect(JSON.stringify(topCard(state))).toContain('#search/from%3Ajulie%40example.fr');
});

it('marking an escalation suggests its reply, which promises what the clock holds', () => {
  const desk = deskOf();
  const marked = cardTexts(topCard(desk.click('Marquer [ESCALADE]')));
  expect(marked).toMatch(/Réponse à donner au plus tard aujourd’hui à\s13\sh/);
  expect(marked).toMatch(/Escalade\nRéponse suggérée/);
  const reply = () => cardTexts(topCard(desk.click('Lire')));
  expect(reply()).toMatch(/Vous recevrez une réponse au plus tard le lundi\s23\snovembre 2026 à\s13\sh/);
  expect(reply()).not.toContain('médiateur');
  applySettings(desk.runtime, { team: { mediator: 'Médiation, 1 rue de la Paix, Paris' } });
  expect(reply()).toContain('médiateur de la consommation\u00a0: Médiation, 1 rue de la Paix, Paris');
});
