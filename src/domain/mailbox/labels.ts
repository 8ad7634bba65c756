// The label tree: the view of the desk that every agent shares, on the web and on a phone.

import type { Month } from '../calendar/month';
import type { Priority, TicketType } from '../terms/levels';
import { RETENTION_YEARS } from '../terms/retention';
import { labelNameKey } from './label-name';

/** Keys of the labels that date closings: one a month, made when it is first needed. */
export const CLOSING_PREFIX = 'closed-in/';

/** Labels that keep what must survive the loss of everything else, on single messages; made when first needed. */
const HIDDEN_LABELS = {
  /** On the last message of what was closed before the customer came back. */
  'closed-part': 'Fin de clôture',
  /** On every message that was there when an agent said that no answer is awaited. */
  'no-answer-needed': 'Sans réponse attendue',
  /** On every message that was there when an agent said by hand that the customer is awaited. */
  'by-agent': 'Par un agent',
  /** On a message of ours that came back, where the report stands in another conversation. */
  undelivered: 'Non remis',
  /** On every message that was there when an agent said that we owe nothing more. */
  'followed-up': 'Suite donnée',
  /** On every message that was there when an agent wished to close the conversation with an answer. */
  'close-when-sent': 'À clore une fois répondu',
  /** On every message of what a person asked to have moved to the bin, until it is there. */
  'to-erase': 'À mettre à la corbeille',
  /** On a mail of ours that nobody sent, and that keeps the team's settings. */
  'settings-copy': 'Copie des réglages',
  /** On a mail of ours that nobody sent, and that names the installation that watches this mailbox. */
  'watch-mark': 'Qui veille',
} as const;

/** Families of labels, made when first needed, most of them hidden: what stands behind the prefix of a key stands behind that of its name. */
const FAMILIES = [
  { prefix: CLOSING_PREFIX, name: 'Clos/', value: /^\d{4}-\d{2}$/ },
  { prefix: 'owed-by/', name: 'Suite due le ', value: /^\d{2}-\d{2}$/ },
  { prefix: 'manager-told-on/', name: 'Responsable prévenu le ', value: /^\d{2}-\d{2}$/ },
  { prefix: 'dpo-told-on/', name: 'Délégué prévenu le ', value: /^\d{2}-\d{2}$/ },
  { prefix: 'escalated-on/', name: 'Escaladée le ', value: /^\d{2}-\d{2}h\d{2}$/ },
  { prefix: 'held-by/', name: 'En main/', value: /^\p{L}{1,4}$/u },
] as const;
/** The one family that agents see. */
const HELD_PREFIX = 'held-by/';

/** Families whose labels say a day or an instant. */
type DatedFamily = 'owed-by' | 'manager-told-on' | 'dpo-told-on' | 'escalated-on';

/** What a label means, whatever its name in Gmail. */
export type LabelKey =
  | `priority/${Priority}`
  | `type/${TicketType}`
  | 'escalation'
  | 'at-risk'
  | 'late'
  | 'in-progress'
  | 'waiting-customer'
  | 'review'
  | 'doubtful'
  | 'closed'
  | `${typeof CLOSING_PREFIX}${Month}`
  | 'to-delete'
  | 'before-start'
  | `${DatedFamily | 'held-by'}/${string}`
  | keyof typeof HIDDEN_LABELS
  | 'automatic';

/** Both from Gmail's fixed palette. */
interface LabelColor {
  readonly textColor: string;
  readonly backgroundColor: string;
}

/** A label as Gmail is to make it. */
export interface LabelDefinition extends LabelColor {
  readonly key: LabelKey;
  /** Full name in Gmail; a slash nests. */
  readonly name: string;
}

/** The name under which all labels of the product stand. */
export const LABEL_ROOT = 'Support';

/** The tree that is always there, in the order in which it is created. */
export const LABELS: readonly LabelDefinition[] = [
  label('priority/critique', '1 Critique', '#ffffff', '#cc3a21'),
  label('priority/elevee', '2 Élevée', '#000000', '#ff7537'),
  label('priority/moyenne', '3 Moyenne', '#000000', '#fad165'),
  label('priority/basse', '4 Basse', '#000000', '#a4c2f4'),
  label('escalation', '[ESCALADE]', '#ffffff', '#ac2b16'),
  label('at-risk', 'À risque', '#000000', '#ffad47'),
  label('late', 'En retard', '#ffffff', '#d93025'),
  label('in-progress', 'En cours', '#000000', '#b9e4d0'),
  label('waiting-customer', 'Attente client', '#000000', '#cccccc'),
  label('review', 'À vérifier', '#000000', '#fdedc1'),
  label('doubtful', 'Priorité à confirmer', '#000000', '#fdedc1'),
  label('closed', 'Clos', '#ffffff', '#666666'),
  label('before-start', 'Avant Vigie', '#000000', '#cccccc'),
  label('to-delete', `À supprimer (${RETENTION_YEARS} ans)`, '#ffffff', '#822111'),
  label('type/assistance', 'Type/Assistance technique', '#ffffff', '#285bac'),
  label('type/compte', 'Type/Compte et abonnement', '#ffffff', '#653e9b'),
  label('type/remboursement', 'Type/Remboursement', '#ffffff', '#007286'),
  label('type/suggestion', 'Type/Suggestion', '#ffffff', '#0b804b'),
  label('type/autre', 'Type/Autre', '#ffffff', '#666666'),
  label('automatic', 'Automatique', '#000000', '#cccccc'),
];

/** Colours of earlier versions: a label that still has them was painted by nobody else. */
export const FORMER_COLORS: Partial<Record<LabelKey, LabelColor>> = {
  'priority/elevee': { textColor: '#ffffff', backgroundColor: '#ff7537' },
  'priority/basse': { textColor: '#ffffff', backgroundColor: '#4a86e8' },
  late: { textColor: '#ffffff', backgroundColor: '#fb4c2f' },
  'type/compte': { textColor: '#ffffff', backgroundColor: '#285bac' },
  'type/remboursement': { textColor: '#ffffff', backgroundColor: '#285bac' },
};

/** How labels look by now: with each change of a colour, or of what shows in lists, one more. */
export const LABEL_LOOK = 1;

const HIDDEN_NAMES = new Map(
  Object.entries(HIDDEN_LABELS).map(([key, leaf]) => [
    key as keyof typeof HIDDEN_LABELS,
    `${LABEL_ROOT}/${leaf}`,
  ]),
);

/**
 * The name of a label that is made when it is first needed; null for those that are always there.
 * @example madeLabelName('closed-in/2026-11') //=> 'Support/Clos/2026-11'
 */
export function madeLabelName(key: LabelKey): string | null {
  const family = FAMILIES.find(({ prefix }) => key.startsWith(prefix));
  if (family !== undefined) return `${LABEL_ROOT}/${family.name}${key.slice(family.prefix.length)}`;
  return HIDDEN_NAMES.get(key as keyof typeof HIDDEN_LABELS) ?? null;
}

/**
 * True for a label that no agent need see.
 * @example isHidden('closed-in/2026-11') //=> true
 */
export function isHidden(key: LabelKey): boolean {
  return madeLabelName(key) !== null && !key.startsWith(HELD_PREFIX);
}

/**
 * The key of a label that is made when needed by its name, as Gmail compares names; null for any other name.
 * @example madeLabelKey('support/clos/2026-11') //=> 'closed-in/2026-11'
 */
export function madeLabelKey(name: string): LabelKey | null {
  const own = labelNameKey(name);
  for (const [key, hidden] of HIDDEN_NAMES) if (own === labelNameKey(hidden)) return key;
  for (const { prefix, name: family, value } of FAMILIES) {
    const start = `${labelNameKey(`${LABEL_ROOT}/${family}`)}${family.endsWith(' ') ? ' ' : ''}`;
    const rest = own.startsWith(start) ? own.slice(start.length) : '';
    if (value.test(rest)) return `${prefix}${prefix === HELD_PREFIX ? rest.toUpperCase() : rest}` as LabelKey;
  }
  return null;
}

/**
 * The label that says who has a conversation, by initials.
 * @example heldBy('CL') //=> 'held-by/CL'
 */
export function heldBy(initials: string): LabelKey {
  return `${HELD_PREFIX}${initials}`;
}

/**
 * Whose initials the labels of messages say, each once; none where nobody has it.
 * @example holders([{ labels: ['held-by/CL'] }]) //=> ['CL']
 */
export function holders(messages: readonly { readonly labels: readonly LabelKey[] }[]): readonly string[] {
  const found = messages.flatMap(({ labels }) => labels.filter((key) => key.startsWith(HELD_PREFIX)));
  return [...new Set(found.map((key) => key.slice(HELD_PREFIX.length)))].sort();
}

/**
 * True for labels that keep records and decide nothing: nobody need read a conversation that gets one.
 * @example isRecord('closed-in/2026-11') //=> true
 */
export function isRecord(key: LabelKey): boolean {
  return (
    key === 'to-delete' ||
    key === 'to-erase' ||
    key === 'before-start' ||
    key === 'closed-part' ||
    key === 'settings-copy' ||
    key === 'watch-mark' ||
    key.startsWith(CLOSING_PREFIX) ||
    key.startsWith('manager-told-on/') ||
    key.startsWith('dpo-told-on/')
  );
}

function label(key: LabelKey, leaf: string, textColor: string, backgroundColor: string): LabelDefinition {
  return { key, name: `${LABEL_ROOT}/${leaf}`, textColor, backgroundColor };
}
