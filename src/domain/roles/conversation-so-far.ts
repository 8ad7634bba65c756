// What is known of a conversation while its messages are read in order.
import type { MessageSnapshot } from '../mailbox/conversation';
import type { AutomaticEvidence } from './automatic-mail';
import type { EvidenceCause } from './evidence-words';
import { People } from './people';
import type { MessageRole, Role, RoleDesk } from './role';
import { domainOf, isWithin } from './sender-proof';

/** What reading and triage make of a message's words. */
export interface Words {
  /** What its author wrote now, without history. */
  readonly text: string;
  /** The signature below it. */
  readonly signature: string;
  /** Those lines of the signature that a person set. */
  readonly card: string;
  /** What looks automatic in it, as it was written; null when a person may well have written it. */
  readonly looksAutomatic: (evidence: AutomaticEvidence | null) => string | null;
}

/** A message with its role, which a delivery failure may still change. */
export interface Done {
  readonly message: MessageSnapshot;
  role: MessageRole;
}

/** The messages read so far, and whoever is in them. */
export class ConversationSoFar {
  readonly people = new People();
  readonly done: Done[] = [];
  /** Whose mail is a request whatever it declares: an agent said so. */
  readonly called = new Set<number>();
  /** Whose mail is a request whatever it looks like: a person of ours answered it. */
  readonly answered = new Set<number>();

  /** Addresses of forms: they write for more than one person. */
  private readonly forms: ReadonlySet<string>;

  constructor(
    messages: readonly MessageSnapshot[],
    readonly words: (message: MessageSnapshot) => Words,
    readonly desk: RoleDesk,
    /** True where levels on automatic mail were put on by an agent. */
    readonly byHand: boolean,
  ) {
    this.forms = formsAmong(messages);
  }

  /** What we answered a person, and was not given back, since that person last wrote; what came before that, where it is nothing. */
  answersTo(person: number): readonly MessageSnapshot[] {
    const isTo = ({ message: { to, cc }, role }: Done) =>
      role.role === 'answer' &&
      !role.undelivered &&
      (role.people.includes(person) || this.people.among([...to, ...cc]).includes(person));
    const answers = this.done.filter(isTo);
    const wrote = this.done
      .map(({ role }) => role.role !== 'answer' && role.people.includes(person))
      .lastIndexOf(true);
    const since = this.done.slice(wrote + 1).filter(isTo);
    return (since.length > 0 ? since : answers.slice(-1)).map(({ message }) => message);
  }

  isOwn(address: string): boolean {
    return this.desk.own.includes(address);
  }

  /** True for an address by which somebody may answer for us, whoever really uses it. */
  claimsTeam(address: string): boolean {
    const { addresses, domains } = this.desk.team;
    return addresses.includes(address) || domains.some((domain) => isWithin(domainOf(address), domain));
  }

  /** The team, and whoever is reminded. */
  isStaff(address: string): boolean {
    return this.claimsTeam(address) || this.desk.reminded.includes(address);
  }

  /** Those of a message's recipients who are customers, by number; and all of them whom the conversation knows. */
  recipients({ to, cc }: MessageSnapshot): {
    readonly customers: readonly number[];
    readonly known: readonly number[];
  } {
    const known = this.people.among([...to, ...cc]);
    return { known, customers: known.filter((person) => this.people.standingOf(person) === 'customer') };
  }

  /** From and Reply-To are one person; a form speaks for its Reply-To alone. */
  sendersOf(message: MessageSnapshot): readonly string[] {
    const { id, from, replyTo } = message;
    if (this.isForm(message)) return this.outside(replyTo);
    return [from.address === '' ? `?${id}` : from.address, ...this.outside(replyTo)];
  }

  /** True for what a form wrote for somebody: in our name, in a colleague's, or for several people. */
  isForm({ from, replyTo, inOurName }: MessageSnapshot): boolean {
    const writesForOthers = inOurName || this.isStaff(from.address) || this.forms.has(from.address);
    return writesForOthers && this.outside(replyTo).length > 0;
  }

  private outside(addresses: readonly string[]): readonly string[] {
    return addresses.filter((address) => !this.isOwn(address) && !this.isStaff(address));
  }
}

/** Senders whose mail is to be answered to different addresses. */
function formsAmong(messages: readonly MessageSnapshot[]): ReadonlySet<string> {
  const replies = new Map<string, Set<string>>();
  for (const { from, replyTo } of messages) {
    if (replyTo.length === 0) continue;
    const known = replies.get(from.address) ?? new Set();
    replies.set(from.address, known.add([...replyTo].sort().join()));
  }
  return new Set([...replies].filter(([, known]) => known.size > 1).map(([address]) => address));
}

/**
 * A role with its evidence.
 * @example roleOf('internal', 'to-ourselves').people //=> []
 */
export function roleOf(
  role: Role,
  cause: EvidenceCause,
  words = '',
  people: readonly number[] = [],
): MessageRole {
  return { role, evidence: { cause, words }, people, undelivered: false };
}
