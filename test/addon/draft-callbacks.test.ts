// Replies from the card and from the compose window, through the built bundle.
import { readableText } from '../../local/gmail/mime-part';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { conversationsIn, deskWith, type LocalDesk, mail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const FROM = 'Julie Martin <julie@example.fr>';

function openedDesk(text: string, subject = 'Séances'): LocalDesk & { readonly threadId: string } {
  const desk = deskWith([mail(FROM, subject, text, NOW - 600_000, 'one')], NOW);
  desk.runtime.run('importSettings', ['{"reminders":{"manager":"chef@example.fr"}}']);
  watchAll(desk.runtime);
  const [thread] = conversationsIn(desk.runtime);
  desk.host.openMessage(thread?.messages[0]?.id ?? '');
  return { ...desk, threadId: thread?.id ?? '' };
}

const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const COMPLETE = 'La synchronisation ne marche plus. PureFocus 2.4.1, iPhone 13, identifiant PF-48213.';

describe('the ticket card', () => {
  it('shows the suggested reply in a few lines, and in full by one click', () => {
    const { host } = openedDesk(LOST);
    const card = topCard(host.state());
    expect(cardTexts(card)).toContain('Données perdues\nRéponse suggérée\nNous vous présentons nos excuses');
    expect(cardTexts(card)).not.toContain('vos données peuvent être restaurées');
    const texts = cardTexts(topCard(host.act(actionOf(card, 'Lire'))));
    expect(texts).toContain('Bonjour Julie,');
    expect(texts).toContain('vos données peuvent être restaurées');
  });

  it('says of a reply that cannot be used why, and offers no click', () => {
    const { host } = openedDesk(COMPLETE, 'Synchro');
    const card = topCard(host.state());
    expect(cardTexts(card)).toContain('Rien ne manque\u00a0: le client a donné toutes les informations.');
    expect(() => actionOf(card, 'Informations manquantes')).toThrow('nothing to click');
  });

  it('opens the reply as a draft in the conversation', () => {
    const { host, runtime, threadId } = openedDesk(LOST);
    const { openDraft } = host.act(actionOf(topCard(host.state()), 'Ouvrir le brouillon'));
    const draft = runtime.mailbox.drafts().find(({ id }) => id === openDraft);
    expect(draft?.message.threadId).toBe(threadId);
    expect(readableText(draft?.message.payload ?? fail())).toContain('votre identifiant d’utilisateur');
  });

  it('asks for nothing that the customer has given', () => {
    const { host, runtime } = openedDesk(`${LOST} Mon identifiant est PF-48213.`);
    host.act(actionOf(topCard(host.state()), 'Ouvrir le brouillon'));
    const [draft] = runtime.mailbox.drafts();
    expect(readableText(draft?.message.payload ?? fail())).not.toContain('identifiant');
  });
});

describe('a mail in English', () => {
  const gone = 'Hello, I have lost all my sessions this morning. Can you help me?';
  const draftText = ({ host, runtime }: ReturnType<typeof openedDesk>) => {
    const { openDraft } = host.act(actionOf(topCard(host.state()), 'Ouvrir le brouillon'));
    const draft = runtime.mailbox.drafts().find(({ id }) => id === openDraft);
    return readableText(draft?.message.payload ?? fail());
  };

  it('is answered in English, and the card says so', () => {
    const desk = openedDesk(gone);
    expect(cardTexts(topCard(desk.host.state()))).toContain('Message en anglais');
    expect(draftText(desk)).toMatch(/^Hello Julie,/);
  });

  it('is answered in French where an agent chooses it, on the card of the reply', () => {
    const desk = openedDesk(gone);
    desk.host.act(actionOf(topCard(desk.host.state()), 'Suggestion'));
    expect(cardTexts(topCard(desk.host.state()))).toContain('Thank you for your idea');
    desk.host.act(actionOf(topCard(desk.host.state()), 'En français'));
    expect(cardTexts(topCard(desk.host.state()))).toContain('Merci pour votre idée');
    expect(draftText(desk)).toMatch(/^Bonjour Julie,/);
  });
});

it('the compose window offers each language', () => {
  const desk = openedDesk(LOST);
  desk.host.openCompose();
  desk.host.act(actionOf(topCard(desk.host.state()), 'En anglais'));
  expect(JSON.stringify(topCard(desk.host.state()))).toContain('"value":"en"');
  expect(cardTexts(topCard(desk.host.state()))).toContain('En français');
});

describe('a draft that waits', () => {
  const begun = () => {
    const desk = openedDesk(LOST);
    const { runtime, host, threadId } = desk;
    const draft = runtime.mailbox.createDraft({
      threadId,
      to: 'julie@example.fr',
      subject: 'Re: Séances',
      text: 'Bonjour Julie, je',
    });
    runtime.clock.advance(12 * 60_000);
    const card = topCard(host.openMessage(runtime.mailbox.thread(threadId)?.messages[0]?.id ?? ''));
    return { ...desk, draft, card };
  };

  it('is told with its age, and taken up rather than begun anew', () => {
    const { host, runtime, draft, card } = begun();
    expect(cardTexts(card)).toMatch(
      /Un brouillon existe déjà dans cette conversation, enregistré il y a 12\smin/,
    );
    const { openDraft, meter } = host.act(actionOf(card, 'Reprendre ce brouillon'));
    expect(openDraft).toBe(draft);
    expect(runtime.mailbox.drafts()).toHaveLength(1);
    const calls = Object.entries(meter.byName).filter(([name]) => name.startsWith('Gmail'));
    expect(calls.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(3);
  });

  it('may have gone since', () => {
    const { host, runtime, draft, card } = begun();
    runtime.mailbox.sendDraft(draft);
    const answer = host.act(actionOf(card, 'Reprendre ce brouillon'));
    expect(answer.openDraft).toBeNull();
    expect(answer.notification).toContain('n’est plus là');
  });
});

describe('a click on a card that is no longer true', () => {
  it('tells first that a draft was begun, then does it', () => {
    const { host, runtime, threadId } = openedDesk(LOST);
    const stale = actionOf(topCard(host.state()), 'Ouvrir le brouillon');
    runtime.mailbox.createDraft({
      threadId,
      to: 'julie@example.fr',
      subject: 'Re: Séances',
      text: 'Bonjour',
    });
    const warned = host.act(stale);
    expect(warned.openDraft).toBeNull();
    expect(warned.notification).toContain('Un brouillon a été commencé');
    expect(cardTexts(topCard(warned))).toContain('Un brouillon a été commencé');
    expect(host.act(actionOf(topCard(warned), 'Ouvrir le brouillon')).openDraft).not.toBeNull();
  });

  it('tells first that a colleague has answered, from the reply’s own card too', () => {
    const { host, runtime, threadId } = openedDesk(LOST);
    host.act(actionOf(topCard(host.state()), 'Suggestion'));
    const stale = actionOf(topCard(host.state()), 'Ouvrir le brouillon');
    const draft = runtime.mailbox.createDraft({
      threadId,
      to: 'julie@example.fr',
      subject: 'Re: Séances',
      text: 'Bonjour Julie, c’est réparé.',
    });
    runtime.mailbox.sendDraft(draft);
    const warned = host.act(stale);
    expect(warned.openDraft).toBeNull();
    expect(warned.cards).toHaveLength(1);
    expect(cardTexts(topCard(warned))).toContain('Un collègue a répondu entre-temps');
    expect(cardTexts(topCard(warned))).toContain('Répondu aujourd’hui');
  });

  it('tells first that the customer has written again', () => {
    const { host, runtime } = openedDesk(LOST);
    const stale = actionOf(topCard(host.state()), 'Ouvrir le brouillon');
    runtime.mailbox.receive(mail(FROM, 'Re: Séances', 'C’est réparé, merci.', runtime.clock.now(), 'one'));
    expect(host.act(stale).notification).toContain('Le client a écrit entre-temps');
  });

  it('says that the conversation is gone', () => {
    const { host, runtime, threadId } = openedDesk(LOST);
    const card = topCard(host.state());
    const ids = (runtime.mailbox.thread(threadId)?.messages ?? []).map(({ id }) => id);
    runtime.mailbox.changeLabels(ids, ['TRASH'], ['INBOX']);
    for (const text of ['Ouvrir le brouillon', 'Répondre et clore', 'Prévenir le responsable']) {
      const answer = host.act(actionOf(card, text));
      expect(answer).toMatchObject({ error: null, openDraft: null });
      expect(answer.notification).toContain('La conversation a été supprimée');
    }
  });
});

describe('the compose window', () => {
  it('says why a reply cannot be used there, and refuses to insert it', () => {
    const { host } = openedDesk(LOST);
    const card = topCard(host.openCompose());
    expect(() => actionOf(card, 'Informations manquantes')).toThrow('nothing to click');
    expect(cardTexts(card)).toContain('Elle dépend de ce que le client a écrit');
    const parameters = [{ key: 'reply', value: 'infos-manquantes' }];
    const refused = host.act({ function: 'onInsertReply', parameters });
    expect(refused.insert).toBeNull();
    expect(refused.notification).toContain('Elle dépend de ce que le client a écrit');
  });

  it('inserts each of the others whole', () => {
    const { host } = openedDesk(LOST);
    for (const title of ['Remboursement immédiat', 'Données perdues', 'Synchronisation', 'Escalade']) {
      const { insert } = host.act(actionOf(topCard(host.openCompose()), title));
      expect(insert?.content).toMatch(/^<p>Bonjour,<\/p>/);
      expect(insert?.content).not.toMatch(/[{}[\]]/);
    }
  });
});

describe('a platform that fails', () => {
  it.each([
    ['onComposeReply', 'GmailMessage.createDraftReply'],
    ['onComposeReply', 'Gmail.Users.Threads.get'],
    ['onWarnManager', 'GmailApp.createDraft'],
    ['onInsertReply', 'Properties.getProperties'],
    ['onAction', 'Gmail.Users.Threads.get'],
  ])('is told by %s in French when %s fails, and logged without the customer’s words', (name, call) => {
    const { runtime, host } = openedDesk(LOST);
    const action = actionOf(topCard(host.state()), 'Actualiser');
    const parameters = {
      ...Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value])),
      reply: 'donnees-perdues',
    };
    const { value, error, logs } = runtime.run(name, [{ commonEventObject: { parameters } }], {
      faults: [{ at: { name: call }, kind: 'transient' }],
    });
    const answer = (value as { printJson(): string } | null)?.printJson() ?? '';
    expect(error).toBeNull();
    expect(JSON.parse(answer).renderActions.action.notification.text).toBe(
      'Vigie n’a pas pu répondre. Réessayez dans un instant.',
    );
    const logged = logs.map(({ text }) => text).join();
    expect(logged).toContain('AddonError');
    expect(logged).not.toMatch(/Julie|données|Séances/);
  });
});

function fail(): never {
  throw new Error('no draft');
}
