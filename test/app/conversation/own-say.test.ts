// What agents say against the product's reading, on the card, through the built bundle: and that it holds.
import { readSettings } from '../../../src/app/settings/stored-settings';
import type { Store } from '../../../src/ports';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { deskWith, labelsOf, mail, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:20');
const SINCE = NOW - 600_000;
const JULIE = 'Julie Martin <julie@example.fr>';
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const AGENCY = 'Agence Kliko <contact@kliko.example>';
const OFFER =
  'Bonjour, notre agence booste la visibilité des applications mobiles : référencement, campagnes, articles sponsorisés. Découvrez nos offres et nos tarifs, et réservez un créneau pour une démonstration gratuite.';

/** A desk with one conversation, its card, and what comes later. */
function openedDesk(from: string, text: string) {
  const { runtime, host } = deskWith([mail(from, 'Séances', text, SINCE, 'one')], NOW);
  watchAll(runtime);
  const threadId = runtime.mailbox.threads()[0]?.id ?? '';
  const messages = () => runtime.mailbox.thread(threadId)?.messages ?? [];
  const open = () => topCard(host.openMessage(messages()[0]?.id ?? ''));
  const later = (minutes: number) => {
    runtime.clock.set(runtime.clock.now() + minutes * 60_000);
    watchAll(runtime);
  };
  const state = (id = threadId) =>
    (runtime.run('describeConversations', [[id]]).value as Record<string, unknown>[])[0] ?? {};
  const receive = (author: string, words: string, thread = 'one', subject = 'Re: Séances') =>
    runtime.mailbox.receive(mail(author, subject, words, runtime.clock.now(), thread)).threadId;
  return {
    runtime,
    host,
    threadId,
    messages,
    open,
    later,
    state,
    receive,
    click: (label: string) => host.act(actionOf(open(), label)),
    labels: (id = threadId) => labelsOf(runtime, id),
    senders: () => {
      const all = () => Object.fromEntries(runtime.properties('user'));
      return readSettings({ all } as Store).settings.senders;
    },
  };
}

const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');

describe('« N’attend pas de réponse »', () => {
  it('stops the clock of what is there, and the watch leaves it so', () => {
    const { click, later, labels, state } = openedDesk(JULIE, LOST);
    const { notification } = click('N’attend pas de réponse');
    expect(notification).toContain('pas de réponse attendue');
    expect(state()).toMatchObject({ ticket: true, state: 'attente-client', waitingSince: null });
    later(600);
    expect(labels()).toEqual([
      'Support/1 Critique',
      'Support/Attente client',
      'Support/Sans réponse attendue',
      'Support/Type/Assistance technique',
    ]);
  });

  it('is undone by one click, from the old start', () => {
    const { click, later, labels, state, open } = openedDesk(JULIE, LOST);
    click('N’attend pas de réponse');
    expect(() => actionOf(open(), 'N’attend pas de réponse')).toThrow('nothing to click');
    click('Attend une réponse');
    expect(state()).toMatchObject({ state: 'a-traiter', waitingSince: iso(SINCE) });
    later(10);
    expect(labels()).toEqual(['Support/1 Critique', 'Support/Type/Assistance technique']);
    expect(cardTexts(open())).toContain('N’attend pas de réponse');
  });

  it('holds for the messages that were there: the next one waits from its own receipt', () => {
    const { click, later, receive, runtime, state, labels } = openedDesk(JULIE, LOST);
    click('N’attend pas de réponse');
    later(60);
    const at = runtime.clock.now();
    receive(JULIE, 'Bonjour, et maintenant mes réglages ont disparu aussi.');
    later(10);
    expect(state()).toMatchObject({ state: 'a-traiter', waitingSince: iso(at) });
    expect(labels()).not.toContain('Support/Attente client');
  });

  it('survives the loss of all properties', () => {
    const { click, later, runtime, state } = openedDesk(JULIE, LOST);
    click('N’attend pas de réponse');
    runtime.properties('user').clear();
    later(60);
    expect(state()).toMatchObject({ state: 'attente-client', waitingSince: null });
  });
});

describe('« Jamais une demande »', () => {
  it('puts the conversation away, and the sender’s later mail, and is listed in the settings', () => {
    const { click, later, receive, labels, senders } = openedDesk(JULIE, LOST);
    expect(click('Jamais une demande').notification).toContain('jamais une demande');
    expect(labels()).toEqual(['Support/Automatique']);
    const next = receive('julie@example.fr', LOST, 'two', 'Autre chose');
    const other = receive('Marc <marc@example.fr>', LOST, 'three', 'Rien à voir');
    later(10);
    expect(labels(next)).toEqual(['Support/Automatique']);
    expect(labels(other)).toContain('Support/1 Critique');
    expect(senders()).toEqual({ always: [], never: ['julie@example.fr'] });
  });
});

describe('« Toujours une demande »', () => {
  it('makes a request of what looked like a machine’s, and of the sender’s later mail, from its receipt', () => {
    const { click, later, receive, labels, state, senders } = openedDesk(AGENCY, OFFER);
    expect(labels()).toEqual(['Support/À vérifier']);
    expect(click('Toujours une demande').notification).toContain('toujours une demande');
    expect(state()).toMatchObject({ ticket: true, waitingSince: iso(SINCE) });
    expect(labels()).not.toContain('Support/À vérifier');
    const next = receive(AGENCY, OFFER, 'two', 'Relance');
    const other = receive('Fil <fil@autre.example>', OFFER, 'three', 'Relance aussi');
    later(10);
    expect(state(next)).toMatchObject({ ticket: true });
    expect(labels(next)).not.toContain('Support/À vérifier');
    expect(labels(other)).toEqual(['Support/À vérifier']);
    expect(senders()).toEqual({ always: ['contact@kliko.example'], never: [] });
  });

  it('takes back « Jamais une demande » of the same sender', () => {
    const { click, labels, state, senders } = openedDesk(JULIE, LOST);
    click('Jamais une demande');
    click('Toujours une demande');
    expect(senders()).toEqual({ always: ['julie@example.fr'], never: [] });
    expect(state()).toMatchObject({ ticket: true, state: 'a-traiter', waitingSince: iso(SINCE) });
    expect(labels()).toContain('Support/1 Critique');
  });
});

describe('a click on a card that does not show what came since', () => {
  const NEWS = 'Bonjour, et maintenant on m’a aussi prélevée deux fois.';

  it.each([['Clore'], ['Pas une demande'], ['N’attend pas de réponse']])(
    'of « %s » puts nothing away, shows it, and is carried out on the card that does',
    (label) => {
      const { host, open, receive, labels, state, later } = openedDesk(JULIE, LOST);
      const stale = actionOf(open(), label);
      later(30);
      receive(JULIE, NEWS);
      const told = host.act(stale);
      expect(told.notification).toContain('Le client a écrit entre-temps');
      expect(cardTexts(topCard(told))).toContain('Le client a écrit entre-temps');
      expect(state()).toMatchObject({ ticket: true, state: 'a-traiter', waitingSince: iso(SINCE) });
      expect(labels()).not.toContain('Support/Clos');
      expect(labels()).not.toContain('Support/Automatique');
      host.act(actionOf(topCard(told), label));
      expect(state().state).not.toBe('a-traiter');
    },
  );

  it('of « Jamais une demande » puts nothing away either', () => {
    const { host, open, receive, labels, state } = openedDesk(JULIE, LOST);
    const stale = actionOf(open(), 'Jamais une demande');
    receive('Marc <marc@example.fr>', NEWS);
    host.act(stale);
    expect(state()).toMatchObject({ state: 'a-traiter' });
    expect(labels()).not.toContain('Support/Automatique');
  });

  it('of « Clore » is carried out where only a machine wrote since', () => {
    const { host, open, runtime, labels } = openedDesk(JULIE, LOST);
    const stale = actionOf(open(), 'Clore');
    const absence = mail(JULIE, 'Réponse automatique : Séances', 'Je suis absente.', NOW, 'one');
    const headers = [...absence.payload.headers, { name: 'Auto-Submitted', value: 'auto-replied' }];
    runtime.mailbox.receive({ ...absence, payload: { ...absence.payload, headers } });
    host.act(stale);
    expect(labels()).toContain('Support/Clos');
  });
});
