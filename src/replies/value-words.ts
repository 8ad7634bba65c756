// What replies say of this very conversation, in each language. Data.
import type { Language } from '../domain/terms/languages';
import type { Platform } from './platform';

/** The words that stand for variables. */
export interface ValueWords {
  /** Before the first name; alone where none is sure. */
  readonly hello: string;
  readonly formal: string;
  readonly and: string;
  readonly identifier: string;
  /** Where the application does not open: nothing that is read inside it. */
  readonly identifierOutside: string;
  readonly proof: string;
  readonly screenshot: string;
  readonly device: string;
  readonly version: string;
  readonly versionOutside: Readonly<Record<Platform | 'unknown', string>>;
  /** Of words on the screen, all that has to be known. */
  readonly place: string;
  readonly currentAddress: string;
  readonly newAddress: string;
  /** With and without the number of an order. */
  readonly identity: string;
  readonly identityWithOrder: string;
  readonly manager: string | null;
  readonly team: string | null;
}

/** What the devices are called. */
export const PLATFORM_WORDS: Readonly<Record<Language, Readonly<Record<Platform, string>>>> = {
  fr: { apple: 'iPhone ou iPad', android: 'Android' },
  en: { apple: 'iPhone or iPad', android: 'Android' },
};

const ON_APPLE = 'Réglages\u00a0› Général\u00a0› Stockage iPhone\u00a0› {produit}';
const ON_ANDROID = 'Paramètres\u00a0› Applications\u00a0› {produit}';

/** The words of each language. */
export const VALUE_WORDS: Readonly<Record<Language, ValueWords>> = {
  fr: {
    hello: 'Bonjour',
    formal: 'Madame, Monsieur',
    and: 'et',
    identifier:
      'votre identifiant d’utilisateur (Réglages\u00a0› Compte) ou l’adresse e-mail de votre compte',
    identifierOutside: 'l’adresse e-mail de votre compte',
    proof: 'une preuve d’achat\u00a0: capture d’écran du reçu ou numéro de transaction (Apple ou Google)',
    screenshot: 'une capture d’écran',
    device: 'votre appareil (iOS ou Android, et le modèle)',
    version: 'la version de l’application (Réglages\u00a0› À propos)',
    versionOutside: {
      apple: `la version de l’application (sur l’appareil\u00a0: ${ON_APPLE})`,
      android: `la version de l’application (sur l’appareil\u00a0: ${ON_ANDROID})`,
      unknown: `la version de l’application (sur iPhone\u00a0: ${ON_APPLE}\u00a0; sur Android\u00a0: ${ON_ANDROID})`,
    },
    place: 'sur quel écran vous l’avez vu',
    currentAddress: 'l’adresse e-mail actuelle du compte',
    newAddress: 'la nouvelle adresse souhaitée',
    identity:
      'la date approximative de création du compte ou, si vous êtes abonné, le numéro de votre dernière commande Apple ou Google',
    identityWithOrder: 'la date approximative de création du compte',
    manager: null,
    team: null,
  },
  en: {
    hello: 'Hello',
    formal: 'Dear Sir or Madam',
    and: 'and',
    identifier: 'your user ID (Settings › Account) or the email address of your account',
    identifierOutside: 'the email address of your account',
    proof: 'a proof of purchase: screenshot of the receipt or transaction number (Apple or Google)',
    screenshot: 'a screenshot',
    device: 'your device (iOS or Android, and the model)',
    version: 'the version of the app (Settings › About)',
    versionOutside: {
      apple: 'the version of the app (on the device: Settings › General › iPhone Storage › {produit})',
      android: 'the version of the app (on the device: Settings › Apps › {produit})',
      unknown:
        'the version of the app (on iPhone: Settings › General › iPhone Storage › {produit}; on Android: Settings › Apps › {produit})',
    },
    place: 'on which screen you saw it',
    currentAddress: 'the current email address of the account',
    newAddress: 'the new address you would like',
    identity:
      'the approximate date on which the account was created or, if you subscribe, the number of your latest Apple or Google order',
    identityWithOrder: 'the approximate date on which the account was created',
    manager: 'the person in charge of support',
    team: 'The {produit} team',
  },
};
