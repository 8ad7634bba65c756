import { mailLanguage } from '../../src/replies/mail-language';
import { platformOf } from '../../src/replies/platform';
import { isAboutWording } from '../../src/replies/suggest-reply';
import { writtenDay, writtenInstant } from '../../src/replies/written-dates';
import { paris } from '../helpers/times';

describe('the language of a mail', () => {
  it.each([
    ['Bonjour, mon minuteur s’arrête quand je verrouille le téléphone.', 'fr'],
    ['slt l appli marche plus depuis hier, c est normal ?', 'fr'],
    ['Hi there, my timer stops as soon as the phone locks.', 'en'],
    ['Not urgent: does my yearly plan follow me to France?', 'en'],
    ['Bonjour, « Restore purchases failed » s’affiche à chaque fois sur mon écran.', 'fr'],
    ['Beste team, sinds de update krijg ik geen enkele melding meer.', 'other'],
    ['Hallo, die App startet seit dem Update nicht mehr auf meinem Handy.', 'other'],
    ['Hola, no puedo entrar en mi cuenta desde ayer, gracias.', 'other'],
    ['Здравствуйте, приложение не открывается', 'other'],
    [
      'Dzień dobry, po aktualizacji aplikacja wyłącza się zaraz po uruchomieniu telefonu, proszę o pomoc',
      'other',
    ],
    ['iPhone 12, 4.2.1', null],
    ['', null],
    ['julie@the-and-is.example https://a.example/the/and', null],
  ])('is told by small words: %s', (text, language) => {
    expect(mailLanguage(text)).toBe(language);
  });
});

describe('the platform of a customer', () => {
  it.each([
    ['iPhone 12', [], 'sur Google Play', 'apple'],
    ['Galaxy S21', [], '', 'android'],
    ['iPhone 12', ['GPA.3345-1234-1234-12345'], '', 'android'],
    [null, ['MK2ABCD123'], '', 'apple'],
    [null, [], 'acheté sur le Play Store', 'android'],
    [null, [], 'acheté sur l’App Store', 'apple'],
    [null, [], 'App Store ou Google Play ?', null],
    [null, ['GPA.3345-1234-1234-12345', 'MK2ABCD123'], '', null],
    [null, [], '', null],
  ] as const)('is told by order, device or store: %s %s %s', (device, orderNumbers, text, platform) => {
    expect(platformOf({ device, orderNumbers }, text)).toBe(platform);
  });
});

it.each([
  ['Il y a une faute d’orthographe dans le menu.', true],
  ['There is a typo on the Premium screen.', true],
  ['C’est de votre faute.', false],
])('words on the screen are known: %s', (text, expected) => {
  expect(isAboutWording(text)).toBe(expected);
});

describe('a date in a reply', () => {
  it('is whole, in either language', () => {
    const at = paris('2026-11-30 18:00');
    expect(writtenInstant(at, 'Europe/Paris', 'fr')).toBe(
      'lundi\u00a030\u00a0novembre 2026 à\u00a018\u00a0h',
    );
    expect(writtenInstant(at, 'Europe/Paris', 'en')).toBe('Monday 30\u00a0November 2026 at 18:00 Paris time');
  });

  it('has minutes where there are any, and the first of a month', () => {
    const at = paris('2027-01-01 09:05');
    expect(writtenInstant(at, 'Europe/Paris', 'fr')).toBe(
      'vendredi\u00a01er\u00a0janvier 2027 à\u00a09\u00a0h\u00a005',
    );
    expect(writtenDay(at, 'Europe/Paris', 'en')).toBe('Friday 1\u00a0January 2027');
  });
});
