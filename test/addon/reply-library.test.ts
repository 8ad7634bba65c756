// The team's own replies, through the built bundle: written, ordered, hidden and used like any other.
import { headerOf } from '../../local/gmail/mime-part';
import { importMessages } from '../../local/mail/import-mbox';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { cardProblems } from '../helpers/card-schema';
import { deskWith, type LocalDesk, labelsOf, mail, sentMail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const LOST = 'Bonjour, toutes mes données ont disparu depuis la mise à jour.';
const ENGLISH = 'Hello, all my data is gone since the update. Can you help me?';

function desk(text = LOST, settings: object = {}): LocalDesk {
  const made = deskWith([mail('Julie <julie@example.fr>', 'Données', text, NOW - 3_600_000, 'one')], NOW);
  made.runtime.run('importSettings', [JSON.stringify(settings)]);
  watchAll(made.runtime);
  return made;
}

type Inputs = Readonly<Record<string, string>>;

function act({ host }: LocalDesk, action: string, reply = '', inputs: Inputs = {}, target: Inputs = {}) {
  const parameters = Object.entries({ action, reply, ...target }).map(([key, value]) => ({ key, value }));
  const formInputs = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, [value]]));
  const state = host.act({ function: 'onAction', parameters }, formInputs);
  expect(state.error).toBeNull();
  for (const card of state.cards) expect(cardProblems(card)).toEqual([]);
  return state;
}

const OWN: Inputs = {
  'reply.title': 'Panne connue',
  'reply.use': 'La panne du jour.',
  'reply.fr': '{salutation},\n\nNous rétablissons vos données.\n\n{signature}',
  'reply.shown': 'on',
};

/** Ids of the team's own replies, oldest first; a minute lies between two. */
const ownIds = (made: LocalDesk) =>
  Object.keys(exported(made).replies ?? {}).filter((id) => id.startsWith('equipe-'));
const ownId = (made: LocalDesk) => ownIds(made)[0] ?? '';

function save(made: LocalDesk, inputs: Inputs, reply = '') {
  made.runtime.clock.set(made.runtime.clock.now() + 60_000);
  made.host.act({ function: 'onSettings' });
  act(made, reply === '' ? 'new-reply' : 'edit-reply', reply);
  return act(made, 'save-reply', reply, inputs);
}

function exported({ runtime }: LocalDesk) {
  const stored = runtime.properties('user');
  const count = Number(stored.get('settings'));
  const text = Array.from({ length: count }, (_, i) => stored.get(`settings.${i}`)).join('');
  return JSON.parse(text) as { readonly replies: Record<string, unknown>; readonly replyOrder?: string[] };
}

function threadOf({ runtime }: LocalDesk) {
  return runtime.mailbox
    .threads()
    .find(({ messages: [first] }) => first !== undefined && headerOf(first.payload, 'Subject') === 'Données');
}

const ticket = (made: LocalDesk) => made.host.openMessage(threadOf(made)?.messages.at(-1)?.id ?? '');

const textOf = (state: ReturnType<typeof act>) => cardTexts(topCard(state)).replace(/[\s\u00a0]+/g, ' ');
/** Titles of the replies on the settings card, in their order. */
const listed = (state: ReturnType<typeof act>) => {
  const text = textOf(state);
  return text.slice(text.indexOf('Ajouter une réponse'));
};

describe('a reply of the team’s own', () => {
  it('is added on a card, offered in each conversation, and opens as a draft', () => {
    const made = desk();
    expect(save(made, OWN).notification).toBe('Réponse enregistrée.');
    const shown = ticket(made);
    expect(textOf(shown)).toContain('Panne connue');
    const read = made.host.act(actionOf(topCard(shown), 'Panne connue'));
    const drafted = made.host.act(actionOf(topCard(read), 'Ouvrir le brouillon'));
    expect(drafted.error).toBeNull();
    expect(made.runtime.mailbox.drafts()).toHaveLength(1);
  });

  it.each([
    ['without a name', { 'reply.title': '' }, 'Nom attendu'],
    ['without a text', { 'reply.fr': '' }, 'Texte attendu'],
    ['with a variable that there is not', { 'reply.fr': 'Bonjour {nom}' }, 'Variable inconnue : {nom}'],
    ['with an English text that is wrong', { 'reply.en': 'Hello {' }, 'sans leur pendant'],
    ['too long', { 'reply.title': 'x'.repeat(81) }, '80 caractères au plus'],
  ])('is refused %s, and what was typed stays', (_what, wrong, problem) => {
    const made = desk();
    const refused = save(made, { ...OWN, 'reply.use': 'À garder', ...wrong });
    expect(textOf(refused)).toContain(problem);
    expect(JSON.stringify(topCard(refused))).toContain('À garder');
    expect(exported(made).replies ?? {}).toEqual({});
  });

  it('has no English text until the team writes one, and says so', () => {
    const made = desk(ENGLISH);
    save(made, OWN);
    expect(textOf(ticket(made))).toContain('L’équipe ne l’a pas écrite dans cette langue.');
    save(
      made,
      { ...OWN, 'reply.en': '{salutation},\n\nYour data is on its way back.\n\n{signature}' },
      ownId(made),
    );
    expect(textOf(ticket(made))).not.toContain('L’équipe ne l’a pas écrite');
  });

  it('stands before the others for requests of the types that it fits', () => {
    const made = desk();
    save(made, { ...OWN, 'reply.type.assistance': 'on' });
    const text = textOf(ticket(made));
    expect(text.indexOf('Panne connue')).toBeLessThan(text.indexOf('Accusé de réception'));
    save(made, OWN, ownId(made));
    const after = textOf(ticket(made));
    expect(after.indexOf('Panne connue')).toBeGreaterThan(after.indexOf('Accusé de réception'));
  });

  it('is duplicated under a name of its own, and nothing is stored before it is saved', () => {
    const made = desk();
    save(made, OWN);
    act(made, 'edit-reply', ownId(made));
    const copy = act(made, 'copy-reply', ownId(made));
    expect(JSON.stringify(topCard(copy))).toContain('Copie de «\u00a0Panne connue\u00a0»');
    expect(ownIds(made)).toHaveLength(1);
    save(made, { ...OWN, 'reply.title': 'Panne finie' });
    expect(ownIds(made)).toHaveLength(2);
  });

  it('is deleted after a card has said what is lost', () => {
    const made = desk();
    save(made, OWN);
    act(made, 'edit-reply', ownId(made));
    expect(textOf(act(made, 'ask-delete-reply', ownId(made)))).toContain('Son texte sera perdu');
    expect(ownIds(made)).toHaveLength(1);
    const left = act(made, 'reset-reply', ownId(made));
    expect(left.notification).toBe('Réponse supprimée.');
    expect(textOf(left)).not.toContain('Panne connue');
  });

  it.each(['edit-reply', 'copy-reply', 'save-reply', 'reset-reply', 'ask-delete-reply', 'show-reply'])(
    'that was deleted is said to be so by an old card, whatever was added since: %s',
    (action) => {
      const made = desk();
      save(made, OWN);
      const deleted = ownId(made);
      act(made, 'reset-reply', deleted);
      save(made, { ...OWN, 'reply.title': 'Une autre' });
      const before = exported(made);
      const { id = '', messages = [] } = threadOf(made) ?? {};
      const target = { threadId: id, messageId: messages[0]?.id ?? '' };
      const after = act(made, action, deleted, OWN, target);
      expect(after.notification).toContain('L’équipe a supprimé cette réponse');
      expect(exported(made)).toEqual(before);
    },
  );

  it('stands in for a standard one that is hidden, where it fits the type', () => {
    const made = desk(LOST, { replies: { 'donnees-perdues': { hidden: true } } });
    expect(textOf(ticket(made))).not.toContain('Réponse suggérée');
    save(made, { ...OWN, 'reply.type.remboursement': 'on' });
    expect(textOf(ticket(made))).not.toContain('Réponse suggérée');
    save(made, { ...OWN, 'reply.type.assistance': 'on' }, ownId(made));
    expect(textOf(ticket(made))).toMatch(/Réponse suggérée Panne connue|Panne connue Réponse suggérée/);
    expect(textOf(ticket(made))).toContain('Nous rétablissons vos données.');
  });

  it.each([
    ['equipe-1', true, 'Support/En cours'],
    ['equipe-1', false, 'Support/Attente client'],
    ['facture', true, 'Support/En cours'],
    ['bug-transmis', false, 'Support/Attente client'],
  ])(
    'or a standard one (%s) that is said to promise something (%s) leaves the request with us or not, once sent',
    (reply, promises, label) => {
      const fr = 'Les chevaux de la vallée mangent lentement leur avoine du soir.';
      const made = desk(LOST, { replies: { [reply]: { title: 'Chevaux', fr, promises } } });
      importMessages(made.runtime.mailbox, [
        sentMail('julie@example.fr', 'Re: Données', fr, made.runtime.clock.now(), 'one'),
      ]);
      watchAll(made.runtime);
      const { id = '' } = threadOf(made) ?? {};
      expect(labelsOf(made.runtime, id)).toContain(label);
    },
  );
});

it.each([
  [true, 'Répondre et clore'],
  [false, 'Ouvrir le brouillon'],
])('the button of a reply that ends the request (%s) closes with it first', (closes, first) => {
  const own = { title: 'Fini', fr: 'Merci à vous.', closes };
  const made = desk(LOST, { replies: { 'equipe-1': own } });
  const shown = made.host.act(actionOf(topCard(ticket(made)), 'Fini'));
  const { fixedFooter } = topCard(shown) as { fixedFooter?: { primaryButton?: { text?: string } } };
  expect(fixedFooter?.primaryButton?.text).toBe(first);
});

describe('the order of the replies', () => {
  it('is what a form says, first or after another one', () => {
    const made = desk();
    save(made, { ...OWN, 'reply.place': 'first' });
    made.host.openHomepage();
    const first = listed(made.host.act({ function: 'onSettings' }));
    expect(first).toMatch(/^Ajouter une réponse Panne connue/);
    save(made, { ...OWN, 'reply.place': 'facture' }, ownId(made));
    const order = exported(made).replyOrder ?? [];
    expect(order[order.indexOf(ownId(made)) - 1]).toBe('facture');
  });

  it('keeps to the standard one where the team has not changed it', () => {
    const made = desk();
    save(made, OWN);
    expect(exported(made).replyOrder).toBeUndefined();
  });
});

describe('a standard reply', () => {
  it('is hidden from agents, and stays in the settings', () => {
    const made = desk();
    save(made, { 'reply.title': 'Facture' }, 'facture');
    const settings = textOf(made.host.act({ function: 'onSettings' }));
    expect(settings).toContain('masquée');
    expect(textOf(ticket(made))).not.toContain('Facture ou justificatif');
  });

  it('keeps nothing of its own where a form says what is standard', () => {
    const made = desk();
    made.host.act({ function: 'onSettings' });
    const form = act(made, 'edit-reply', 'suggestion');
    const texts: Record<string, string> = {};
    JSON.stringify(topCard(form), (_key, value) => {
      if (value?.textInput) texts[value.textInput.name] = value.textInput.value;
      return value;
    });
    expect(texts['reply.fr']).toContain('{signature}');
    act(made, 'save-reply', 'suggestion', { ...texts, 'reply.shown': 'on' });
    expect(exported(made).replies).toEqual({});
  });

  it('takes the text alone that older exports have', () => {
    const made = desk(LOST, { replies: { 'donnees-perdues': 'Bonjour[[ {prenom}]],\n\nNous cherchons.' } });
    expect(textOf(ticket(made))).toContain('Nous cherchons.');
  });
});
