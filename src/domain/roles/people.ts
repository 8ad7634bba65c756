// The people of one conversation: who stands behind which address, and whom we wrote to before they wrote to us.

/** What somebody from outside is in a conversation. */
export type Standing = 'customer' | 'third-party';

interface Person {
  /** As they are written, by the mailbox they lead to. */
  readonly addresses: Map<string, string>;
  readonly standing: Standing;
  readonly names: Set<string>;
}

/** What stands before the @ of anybody’s firm. */
const OF_ANYBODY =
  'contact info infos support aide help hello bonjour accueil admin client clients commercial compta service mail perso pro'.split(
    ' ',
  );

/** Collects the people of a conversation as its messages are read in order. */
export class People {
  private readonly all: Person[] = [];
  private readonly writtenTo = new Set<string>();
  private readonly copied = new Set<string>();

  /** The addresses of each, in order of appearance. */
  addresses(): readonly (readonly string[])[] {
    return this.all.map(({ addresses }) => [...addresses.values()]);
  }

  hasCustomer(): boolean {
    return this.all.some(({ standing }) => standing === 'customer');
  }

  /** The number of whoever has one of these addresses; null for a stranger. */
  find(addresses: readonly string[]): number | null {
    const wanted = addresses.map(mailboxOf);
    const found = this.all.findIndex((person) => wanted.some((mailbox) => person.addresses.has(mailbox)));
    return found < 0 ? null : found;
  }

  standingOf(person: number): Standing {
    return this.all[person]?.standing ?? 'customer';
  }

  /**
   * Whoever wrote from these addresses, as a newcomer where nobody has one of them. We wrote to a third party first,
   * while a customer was there already; what we began is answered by its customer.
   */
  whoWrote(addresses: readonly string[], name: string): number {
    const known = this.find(addresses);
    const asked = addresses.some((address) => this.writtenTo.has(mailboxOf(address)));
    const number = known ?? this.add(asked && this.hasCustomer() ? 'third-party' : 'customer');
    const person = this.all[number];
    for (const address of addresses) {
      const other = this.find([address]);
      if (other === null) person?.addresses.set(mailboxOf(address), address);
    }
    for (const word of wordsOf(name)) person?.names.add(word);
    return number;
  }

  /** Notes whom we wrote to; those whom a customer had put in copy belong to the customer. */
  weWroteTo(addresses: readonly string[]): void {
    for (const mailbox of addresses.map(mailboxOf))
      if (!this.copied.has(mailbox)) this.writtenTo.add(mailbox);
  }

  /** Notes whom else a customer wrote to. */
  customerWroteTo(addresses: readonly string[]): void {
    for (const address of addresses) this.copied.add(mailboxOf(address));
  }

  /** The numbers of those among the recipients of a message. */
  among(recipients: readonly string[]): readonly number[] {
    const wanted = recipients.map(mailboxOf);
    return this.all.flatMap(({ addresses }, number) =>
      wanted.some((mailbox) => addresses.has(mailbox)) ? [number] : [],
    );
  }

  /** How many names an address shares with a person: both, it is another one of the same person. */
  sharedNames(person: number, address: string): number {
    const known = this.all[person];
    const local = new Set(wordsOf(address.split('@')[0] ?? '').filter((word) => !OF_ANYBODY.includes(word)));
    const theirs = [...(known?.addresses.values() ?? [])].flatMap((own) => wordsOf(own.split('@')[0] ?? ''));
    return [...local].filter((word) => known?.names.has(word) || theirs.includes(word)).length;
  }

  alsoWritesFrom(person: number, address: string): void {
    if (this.find([address]) === null) this.all[person]?.addresses.set(mailboxOf(address), address);
  }

  private add(standing: Standing): number {
    this.all.push({ addresses: new Map(), standing, names: new Set() });
    return this.all.length - 1;
  }
}

/**
 * The mailbox that an address leads to: Gmail reads no dots and nothing behind a plus, and has two names for its domain.
 * @example mailboxOf('julie.martin+app@googlemail.com') //=> 'juliemartin@gmail.com'
 */
export function mailboxOf(address: string): string {
  const [, local = '', domain = ''] = /^([^@]{1,64})@(gmail\.com|googlemail\.com)$/.exec(address) ?? [];
  return domain === '' ? address : `${local.replace(/\+.*$/, '').replace(/\./g, '')}@gmail.com`;
}

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 256)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}
