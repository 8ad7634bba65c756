// Who is answered, and what is to be known of the others before anything is written to anybody.
import { formatInstant } from '../french/instant';
import { typeset } from '../french/typography';
import type { ConversationSnapshot, MessageSnapshot } from '../mailbox/conversation';
import { addressee } from '../roles/addressee';
import type { ConversationRoles } from '../roles/role';
import type { DeskContext } from '../settings/settings';
import { plainText } from '../text/escape';

/** The people of a conversation on its card. */
export interface PeopleView {
  /** « Réponse à julie@example.fr ». */
  readonly answerLine: string;
  /** Where answering may surprise. */
  readonly warnings: readonly string[];
}

/** Who wrote in a conversation, and who of them are we. */
interface Conversation {
  readonly snapshot: ConversationSnapshot;
  readonly roles: ConversationRoles;
  /** The mailbox's own addresses. */
  readonly own: readonly string[];
}

/** What is said of the people of a conversation. */
export interface PeopleInput extends Conversation, Pick<DeskContext, 'settings' | 'now'> {}

/** Addresses that one line names. */
const MAX_NAMED = 4;

/**
 * Where a reply to a message goes: to its Reply-To, but never to ourselves.
 * @example answeredAddresses({ ...message, replyTo: ['desk@example.fr'] }, ['desk@example.fr']) //=> [message.from.address]
 */
export function answeredAddresses(
  { from, replyTo, inOurName }: MessageSnapshot,
  own: readonly string[],
): readonly string[] {
  const others = replyTo.filter((address) => !own.includes(address));
  if (others.length > 0) return others;
  return from.address === '' || inOurName ? [] : [from.address];
}

/**
 * The one address to which an answer goes, so that a card need not repeat it; null where there is none, or are several.
 * @example soleRecipient(input) //=> 'julie@example.fr'
 */
export function soleRecipient({ snapshot, roles, own }: Conversation): string | null {
  const target = addressee(snapshot.messages, roles)?.message;
  const [address, ...others] = target === undefined ? [] : answeredAddresses(target, own);
  return address === undefined || others.length > 0 ? null : address;
}

/**
 * Words who is answered.
 * @example peopleView(input).answerLine //=> 'Réponse à julie@example.fr'
 */
export function peopleView(input: PeopleInput): PeopleView {
  const { snapshot, roles, own } = input;
  const target = addressee(snapshot.messages, roles)?.message;
  if (target === undefined) return { answerLine: '', warnings: [] };
  const answered = answeredAddresses(target, own);
  const to = answered.length === 0 ? 'adresse illisible' : named(answered);
  const warnings = [
    ...undelivered(input),
    ...aboutTarget(target, roles, answered, own),
    ...aboutOthers(input, target),
  ];
  return { answerLine: typeset(`Réponse à ${to}`), warnings: warnings.map(typeset) };
}

function aboutTarget(
  target: MessageSnapshot,
  roles: ConversationRoles,
  answered: readonly string[],
  own: readonly string[],
): readonly string[] {
  const { from, replyTo, inOurName } = target;
  const found: string[] = [];
  if (replyTo.length > 0 && replyTo.every((address) => own.includes(address)) && !inOurName)
    found.push('L’adresse de réponse est la nôtre\u00a0: le brouillon part à l’expéditeur.');
  else if (!inOurName && answered.length > 0 && answered.join() !== from.address)
    found.push(`La réponse ne part pas à l’expéditeur (${shown(from.address)}) mais à une autre adresse.`);
  if (inOurName && answered.length === 0)
    found.push(
      'Ce message porte notre propre adresse comme expéditeur, et nous ne l’avons pas envoyé\u00a0: vérifiez de qui il vient.',
    );
  if (/@/.test(from.name) && from.name.trim().toLowerCase() !== from.address)
    found.push('Le nom affiché est une autre adresse que celle de l’expéditeur.');
  if (roles.of(target).evidence.cause === 'colleague-unproven')
    found.push(
      'Adresse de l’équipe, mais l’expéditeur n’est pas authentifié\u00a0: ce message ne compte pas comme une réponse.',
    );
  return found;
}

function aboutOthers({ snapshot, roles }: PeopleInput, target: MessageSnapshot): readonly string[] {
  const asked = roles.of(target).people;
  const first = snapshot.messages.find((message) => roles.of(message).people.length > 0 && !message.fromUs);
  const newcomer = first !== undefined && !roles.of(first).people.some((person) => asked.includes(person));
  const wrote = snapshot.messages.filter((message) => {
    const { role, people } = roles.of(message);
    return (
      ['customer', 'probable', 'third-party', 'thanks'].includes(role) &&
      !people.some((person) => asked.includes(person))
    );
  });
  const addresses = [...new Set(wrote.map(({ from }) => from.address))].filter((address) => address !== '');
  if (addresses.length === 0) return [];
  const other = `Attention\u00a0: la réponse va à quelqu’un d’autre que le premier client, ${shown(target.from.address)}.`;
  return [
    ...(newcomer ? [other] : []),
    addresses.length === 1
      ? `Une autre personne a écrit dans cette conversation\u00a0: ${named(addresses)}.`
      : `D’autres personnes ont écrit dans cette conversation (chaque adresse en compte une)\u00a0: ${named(addresses)}.`,
  ];
}

/** The last answer that came back, while whoever it was for has none. */
function undelivered({ snapshot, roles, settings, now }: PeopleInput): readonly string[] {
  const failed = snapshot.messages.filter((message) => roles.of(message).undelivered).pop();
  if (failed === undefined) return [];
  const later = snapshot.messages.slice(snapshot.messages.indexOf(failed) + 1);
  const answeredSince = later.some((message) => {
    const { role, people } = roles.of(message);
    return role === 'answer' && people.length > 0;
  });
  if (answeredSince) return [];
  const when = formatInstant(failed.at, now, settings.schedule.zone);
  return [`La réponse envoyée ${when} n’a pas été remise\u00a0: le client attend toujours.`];
}

function named(addresses: readonly string[]): string {
  const first = addresses.slice(0, MAX_NAMED).map(shown).join(', ');
  return addresses.length > MAX_NAMED ? `${first}, …` : first;
}

function shown(address: string): string {
  return plainText(address, 80);
}
