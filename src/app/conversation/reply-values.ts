// What stands for the variables of a reply in one conversation, and what of its mail replies are chosen by.
import { localTime } from '../../domain/calendar/local-time';
import type { MessageSnapshot } from '../../domain/mailbox/conversation';
import { addressee } from '../../domain/roles/addressee';
import { STANDARD_SETTINGS } from '../../domain/settings/settings';
import type { Language, MailLanguage } from '../../domain/terms/languages';
import type { Instant } from '../../domain/terms/time';
import type { Cause } from '../../domain/triage/lexicon/causes';
import type { CustomerDetails } from '../../domain/triage/triage-result';
import { firstName } from '../../replies/first-name';
import { mailLanguage } from '../../replies/mail-language';
import { platformOf } from '../../replies/platform';
import type { ReplyValues } from '../../replies/render-reply';
import { isAboutWording } from '../../replies/suggest-reply';
import { PLATFORM_WORDS, VALUE_WORDS, type ValueWords } from '../../replies/value-words';
import { writtenDay, writtenInstant } from '../../replies/written-dates';
import type { Desk } from '../desk';
import type { Assessed } from './assess';

/** So many mails of a customer are looked at for their language: « iPhone 12, 4.2.1 » has none. */
const TOLD_BY = 4;

/** Where the application cannot be opened, nothing in it can be looked up. */
const NOT_OPENING: readonly Cause[] = ['unusable', 'app-fails', 'no-login', 'stuck'];

/** The message that is answered. */
function answered({ snapshot, roles }: Assessed): MessageSnapshot | null {
  return addressee(snapshot.messages, roles)?.message ?? null;
}

/** Subject and new text of the mail that is answered; '' where nobody from outside wrote. */
export function textToAnswer(assessed: Assessed): string {
  const message = answered(assessed);
  return message === null || message.fromUs ? '' : textOf(assessed, message);
}

function textOf({ reading }: Assessed, message: MessageSnapshot): string {
  return `${message.subject}\n${reading.of(message).written().text}`;
}

/** What the customer writes in; French where the mail does not tell, or where there is none. */
export function languageOf(assessed: Assessed | null): MailLanguage {
  const message = assessed === null ? null : answered(assessed);
  if (assessed === null || message === null) return 'fr';
  const theirs = assessed.snapshot.messages.filter(
    ({ fromUs, from }) => !fromUs && from.address === message.from.address,
  );
  for (const wrote of theirs.slice(-TOLD_BY).reverse()) {
    const language = mailLanguage(textOf(assessed, wrote));
    if (language !== null) return language;
  }
  return 'fr';
}

/** The language of the replies to it. */
export function replyLanguage(language: MailLanguage): Language {
  return language === 'other' ? 'en' : language;
}

/** Everything that a reply may say; `assessed` is null in the compose window. */
export function replyValues(desk: Desk, assessed: Assessed | null, language: Language): ReplyValues {
  const { team } = desk.settings;
  const words = VALUE_WORDS[language];
  const named = assessed?.decision.ticket === true && assessed.decision.escalation ? null : assessed;
  const prenom = team.greeting === 'formal' ? '' : nameOf(named);
  const hello = team.greeting === 'formal' ? words.formal : words.hello;
  const standard = STANDARD_SETTINGS.team;
  return {
    produit: team.product,
    signature:
      team.signature === standard.signature ? inProduct(words.team, desk, team.signature) : team.signature,
    responsable:
      team.managerName === standard.managerName ? (words.manager ?? team.managerName) : team.managerName,
    dpo: team.dpoName,
    mediateur: team.mediator,
    prenom,
    salutation: prenom === '' ? hello : `${hello} ${prenom}`,
    ...askedValues(desk, assessed, words, language),
    ...dateValues(desk, assessed, language),
  };
}

const inProduct = (text: string | null, { settings }: Desk, otherwise: string): string =>
  text?.split('{produit}').join(settings.team.product) ?? otherwise;

/** An angry customer is not called by the first name: an escalation names nobody. */
function nameOf(assessed: Assessed | null): string {
  const customer = assessed === null ? null : answered(assessed);
  return customer === null || customer.fromUs ? '' : (firstName(customer.from) ?? '');
}

function dateValues(
  { calendar, now, settings }: Desk,
  assessed: Assessed | null,
  language: Language,
): ReplyValues {
  const { zone, closures } = settings.schedule;
  const due = assessed?.status?.responseDue ?? null;
  const instant = (at: Instant) => writtenInstant(at, zone, language);
  const day = (at: Instant) => writtenDay(at, zone, language);
  const closure = [...closures].sort((a, b) => a.from - b.from).find(({ to }) => to > now);
  const asked = assessed === null ? null : answered(assessed);
  const month = asked === null ? null : localTime(asked.at, zone).plus({ months: 1 }).toMillis();
  return {
    // A deadline that has passed can no longer be promised.
    echeance: due !== null && due > now ? instant(due) : '',
    prochaine_ouverture: calendar.isOpenAt(now) ? '' : instant(calendar.nextOpening(now)),
    fermeture_debut: closure === undefined ? '' : day(closure.from),
    fermeture_fin: closure === undefined ? '' : instant(calendar.nextOpening(closure.to)),
    delai_rgpd: month === null || month <= now ? '' : day(month),
  };
}

/** What is still to be asked for. Where no mail has been read, that is the account and a proof, and nothing else. */
function askedValues(
  desk: Desk,
  assessed: Assessed | null,
  words: ValueWords,
  language: Language,
): ReplyValues {
  const triage = assessed?.decision.triage;
  const known = triage?.ticket ? triage : null;
  const details = known?.details ?? null;
  const text = assessed === null ? '' : textToAnswer(assessed);
  const platform = details === null ? null : platformOf(details, text);
  const outside = known !== null && NOT_OPENING.includes(known.cause);
  const identifier = outside ? words.identifierOutside : words.identifier;
  const version = outside
    ? inProduct(words.versionOutside[platform ?? 'unknown'], desk, words.version)
    : words.version;
  const proven = details !== null && (details.screenshot || details.orderNumbers.length > 0);
  const names = PLATFORM_WORDS[language];
  const missing = details === null ? [] : missingOf(details, { ...words, identifier, version }, text);
  return {
    plateforme: platform === null ? '' : names[platform],
    apple: platform === 'android' ? '' : names.apple,
    android: platform === 'apple' ? '' : names.android,
    identifiant_manquant: details?.userId == null ? identifier : '',
    preuve_manquante: proven ? '' : words.proof,
    capture_manquante: details?.screenshot ? '' : words.screenshot,
    details_manquants: inWords(missing, words.and),
    ...addressValues(details, text, words),
  };
}

/** Of words on the screen the place alone; a picture shows it. */
function missingOf(details: CustomerDetails, words: ValueWords, text: string): readonly string[] {
  if (isAboutWording(text)) return details.screenshot ? [] : [words.place];
  const { userId, device, version } = details;
  return [
    userId === null ? words.identifier : '',
    device === null ? words.device : '',
    version === null ? words.version : '',
  ].filter((item) => item !== '');
}

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const MOST_ADDRESSES = 20;

/** What a customer who changes the account's address has not named. */
function addressValues(details: CustomerDetails | null, text: string, words: ValueWords): ReplyValues {
  const current = details?.userId ?? null;
  const named = (text.match(ADDRESS) ?? []).slice(0, MOST_ADDRESSES).map((address) => address.toLowerCase());
  const others = new Set(named.filter((address) => address !== current?.toLowerCase()));
  return {
    adresse_actuelle_manquante: current === null && others.size < 2 ? words.currentAddress : '',
    nouvelle_adresse_manquante: others.size > (current === null ? 1 : 0) ? '' : words.newAddress,
    preuve_identite: (details?.orderNumbers.length ?? 0) > 0 ? words.identityWithOrder : words.identity,
  };
}

/** A list in words. */
function inWords(items: readonly string[], and: string): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}
