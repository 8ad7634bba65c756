// What stands in the replies to one conversation: its language, its platform, what was given already.

import { prepareReply, replyChoices, suggestedReply } from '../../../src/app/conversation/replies';
import { languageOf } from '../../../src/app/conversation/reply-values';
import { type Settings, STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { anImage, type MessageChange } from '../../domain/triage/a-message';
import { calendarWith, paris } from '../../helpers/times';
import { aDesk, aMail, assessed, replyIn } from './a-desk';

const RECEIVED = '2026-11-24 10:00';
const NOW = paris('2026-11-24 11:00');

function desk(change: Partial<Settings> = {}) {
  const settings = { ...STANDARD_SETTINGS, ...change };
  return { ...aDesk(NOW), settings, calendar: calendarWith(settings.schedule) };
}

function reply(id: string, change: MessageChange, settings: Partial<Settings> = {}) {
  const made = desk(settings);
  return prepareReply(made, assessed(NOW, aMail(RECEIVED, change)), replyIn(made, id));
}

const textOf = (...args: Parameters<typeof reply>) => reply(...args).rendered.text;

const ENGLISH = { text: 'Hello, all my data is gone since the update. Can you help me?' };

describe('a reply is written', () => {
  it('in the language of the mail', () => {
    expect(textOf('donnees-perdues', {})).toMatch(/^Bonjour Julie,/);
    expect(textOf('donnees-perdues', ENGLISH)).toMatch(/^Hello Julie,[\s\S]*The PureFocus team$/);
    const dutch = { text: 'Beste team, sinds de update is alles weg en ik heb geen sessies meer.' };
    expect(textOf('donnees-perdues', dutch)).toMatch(/^Hello Julie,/);
  });

  it('in the language of an older mail, where the last one has none', () => {
    const found = assessed(
      NOW,
      aMail('2026-11-24 09:00', ENGLISH),
      aMail(RECEIVED, { text: 'iPhone 12, 4.2.1' }),
    );
    expect(languageOf(found)).toBe('en');
    expect(languageOf(assessed(NOW, aMail(RECEIVED, { subject: '', text: '4.2.1' })))).toBe('fr');
    expect(languageOf(null)).toBe('fr');
  });

  it('in French by the team, and in English as it stands', () => {
    const own = { replies: { suggestion: { texts: { fr: 'Merci à vous.' } } } };
    expect(textOf('suggestion', {}, own)).toBe('Merci à vous.');
    expect(textOf('suggestion', ENGLISH, own)).toMatch(/^Hello Julie,/);
  });

  it.each([
    ['first-name', 'Bonjour Julie,'],
    ['formal', 'Madame, Monsieur,'],
  ] as const)('with the greeting of the settings: %s', (greeting, begins) => {
    const team = { ...STANDARD_SETTINGS.team, greeting };
    expect(textOf('suggestion', {}, { team }).startsWith(begins)).toBe(true);
  });

  it('without the first name of whoever escalates', () => {
    expect(textOf('escalade', { subject: '[ESCALADE] Séances' })).toMatch(/^Bonjour,\n/);
  });
});

describe('a reply asks for', () => {
  it('nothing that stands only inside an application that does not open', () => {
    const text = 'L’application ne s’ouvre plus, écran noir au lancement.';
    const asked = textOf('infos-manquantes', { text });
    expect(asked).not.toMatch(/À propos|Réglages\s›\sCompte/);
    expect(asked).toMatch(/Stockage iPhone\s›\sPureFocus\s; sur Android/);
    expect(textOf('infos-manquantes', { text: `${text} Galaxy S21.` })).not.toContain('iPhone');
  });

  it('the place of a typo, and neither device nor version', () => {
    const typo = { text: 'Il y a une faute d’orthographe dans le menu.' };
    expect(textOf('infos-manquantes', typo)).toContain('indiquer sur quel écran vous l’avez vu\u00a0?');
    const shown = { ...typo, attachments: [anImage('capture.png')] };
    expect(reply('infos-manquantes', shown).obstacle).toMatch(/^Rien ne manque/);
  });

  it('the addresses that were not given', () => {
    const change = 'Je voudrais changer l’adresse de mon compte';
    const both = textOf('changement-email', { text: `${change} de ancien@example.fr à nouveau@example.fr.` });
    expect(both).not.toMatch(/adresse e-mail actuelle|nouvelle adresse souhaitée/);
    expect(textOf('changement-email', { text: `${change}.` })).toMatch(
      /adresse e-mail actuelle[\s\S]*nouvelle adresse souhaitée/,
    );
  });
});

describe('a reply names', () => {
  it.each([
    ['Je veux être remboursé, iPhone 12.', /iPhone ou iPad/, /GPA/],
    ['Je veux être remboursé, commande GPA.3345-1234-1234-12345.', /GPA/, /iPhone/],
  ])('only the platform of the customer: %s', (text, named, other) => {
    expect(textOf('remboursement-stores', { text })).toMatch(named);
    expect(textOf('remboursement-stores', { text })).not.toMatch(other);
  });

  it('both where it is not known', () => {
    expect(textOf('remboursement-stores', { text: 'Je veux être remboursé.' })).toMatch(/iPhone[\s\S]*GPA/);
  });

  it('a closure that is announced, and cannot be used without one', () => {
    expect(reply('fermeture', {}).obstacle).toBe('Aucune fermeture n’est annoncée dans les réglages.');
    const closures = [{ from: paris('2026-12-24 00:00'), to: paris('2027-01-04 00:00'), reason: 'Fêtes' }];
    const schedule = { ...STANDARD_SETTINGS.schedule, closures };
    expect(textOf('fermeture', {}, { schedule })).toMatch(
      /à partir du jeudi\s24\sdécembre 2026, jusqu’au lundi\s4\sjanvier 2027 à\s9\sh\./,
    );
  });

  it('the day by which the law wants an answer, a month after the mail', () => {
    expect(textOf('droit-acces', {})).toMatch(/au plus tard le jeudi\s24\sdécembre 2026/);
  });
});

it('what is suggested for a request is what the card shows first', () => {
  const found = assessed(
    NOW,
    aMail(RECEIVED, { subject: 'Facture', text: 'Pouvez-vous m’envoyer une facture ?' }),
  );
  expect(suggestedReply(desk(), found)).toBe('facture');
  expect(replyChoices(desk(), found)[0]).toMatchObject({ id: 'facture', suggested: true });
  const machine = aMail(RECEIVED, { headers: { 'auto-submitted': 'auto-replied' } });
  expect(suggestedReply(desk(), assessed(NOW, machine))).toBeNull();
});
