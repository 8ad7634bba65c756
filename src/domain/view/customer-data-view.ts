// What we keep about one customer, as a person who answers for it has to know.
import { counted, typeset } from '../french/typography';
import { isSearchable, searchWith } from '../mailbox/customer-search';
import { searchLink } from '../mailbox/gmail-links';
import { isTeams } from '../roles/our-people';
import type { RoleDesk } from '../roles/role';
import type { SenderRule } from '../settings/senders';
import { type CustomerViewInput, customerView } from './customer-view';
import type { MoreLine } from './queue-lines';
import type { FormView } from './settings-view';

interface NotedLine {
  readonly text: string;
  readonly note: string;
}

/** What is kept about a customer, line by line. */
export interface CustomerDataView {
  readonly address: string;
  readonly headline: string;
  readonly conversations: readonly (NotedLine & { readonly link: string })[];
  readonly all: MoreLine;
  readonly kept: readonly NotedLine[];
  /** Where the address is named elsewhere. */
  readonly named: NotedLine & MoreLine;
  readonly mayErase: boolean;
}

/** What that is made of. */
export interface CustomerDataInput extends CustomerViewInput {
  /** True where there may be more than were found. */
  readonly more: boolean;
  /** In the bin or in spam already. */
  readonly leaving: number;
  /** Those that one search finds. */
  readonly reminders: number;
  readonly rule: SenderRule | null;
}

const FIRST = 10;
const TITLE = 'Données d’un client';

/**
 * Words what is kept about a customer.
 * @example customerDataView({ ...input, found: [] }).headline //=> 'Aucune conversation'
 */
export function customerDataView(input: CustomerDataInput): CustomerDataView {
  const { customer, address, found, more } = input;
  const count = `${more ? 'Plus de ' : ''}${counted(found.length, 'conversation')}`;
  return {
    address: customer,
    headline: found.length === 0 ? 'Aucune conversation' : count,
    conversations: customerView({ ...input, found: found.slice(0, FIRST) }).conversations,
    all: {
      text: 'Toutes, dans Gmail',
      link: searchLink(address, `${searchWith(customer)} in:anywhere`),
    },
    kept: keptLines(input),
    named: {
      text: 'Où cette adresse est citée, dans Gmail',
      note: 'Notes et transferts\u00a0: à relire par une personne',
      link: searchLink(address, `"${customer}"`),
    },
    mayErase: found.length > 0 || input.rule !== null,
  };
}

function keptLines({ leaving, reminders, rule, found }: CustomerDataInput): readonly NotedLine[] {
  const queued = found.filter(({ entry }) => entry !== null).length;
  const lines: readonly (readonly [boolean | number, string, string])[] = [
    [
      leaving,
      `À la corbeille ou dans les indésirables\u00a0: ${leaving}`,
      'Gmail les supprime de lui-même au bout de 30\u00a0jours',
    ],
    [
      queued,
      `Dans la file de Vigie\u00a0: ${queued}`,
      'Dates et priorité, un nom et un objet tant qu’elles attendent\u00a0; retirés avec elles',
    ],
    [
      true,
      `Rappels de Vigie qui en nomment, trouvés\u00a0: ${reminders}`,
      'À la corbeille la nuit qui suit\u00a0; ce que leurs destinataires en gardent leur appartient',
    ],
    [rule !== null, 'Une règle d’expéditeur', 'Dans les réglages\u00a0; retirée avec la confirmation'],
    [true, 'Bilans', 'Des nombres, sans nom ni adresse'],
    [true, 'Hors de cette boîte', 'Vigie n’y garde rien'],
  ];
  return lines
    .filter(([shown]) => shown)
    .map(([, text, note]) => ({ text: typeset(text), note: typeset(note) }));
}

/**
 * The form that asks whose data; `typed` is what was typed, null for nothing yet.
 * @example askAddressView(null, null).fields.length //=> 1
 */
export function askAddressView(typed: string | null, problem: string | null): FormView {
  return {
    title: TITLE,
    intro: 'Les conversations d’une adresse, ce que Vigie en garde ailleurs, et leur mise à la corbeille.',
    list: null,
    notes: null,
    fields: [{ kind: 'line', name: 'data.address', title: 'Adresse du client', value: typed ?? '', problem }],
    problems: [],
  };
}

/**
 * Why an address cannot be a customer's; null where it can.
 * @example addressProblem('julie', UNKNOWN_DESK) //=> 'Adresse électronique attendue, comme nom@exemple.fr.'
 */
export function addressProblem(address: string, desk: RoleDesk): string | null {
  if (!isSearchable(address)) return 'Adresse électronique attendue, comme nom@exemple.fr.';
  if (desk.own.includes(address))
    return 'C’est une adresse de cette boîte\u00a0: elle est dans toutes les conversations.';
  return isTeams(address, desk)
    ? 'C’est une adresse de l’équipe ou d’un destinataire des rappels, pas d’un client.'
    : null;
}
