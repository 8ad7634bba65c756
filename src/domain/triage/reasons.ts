// Why triage decided as it did, in French sentences for the card.
import { capitalized, typeset } from '../french/typography';
import { CAUSE_WORDS } from './lexicon/causes';
import type { Refusal } from './not-ticket';
import type { Verdict } from './rules/verdict';
import type { CustomerDetails, Reason } from './triage-result';

/** Characters of the customer's words that a reason quotes. */
const WORDS_LIMIT = 80;

/**
 * Why a conversation is no request.
 * @example refusalReason({ confidence: 'probable', cause: 'bulk', words: '' }).text //=> 'Lettre d’information'
 */
export function refusalReason({ cause, words }: Refusal): Reason {
  return {
    about: 'ticket',
    text: sentence(CAUSE_WORDS[cause]),
    words: words === '' ? [] : [short(words)],
  };
}

/** What the reasons for a request tell of. */
interface Told {
  readonly verdict: Verdict;
  /** The customer's words that moved it, the strongest first. */
  readonly words: readonly string[];
  /** True where its message holds no text. */
  readonly empty: boolean;
  /** The words that ask for an escalation. */
  readonly escalation: string | null;
  readonly details: CustomerDetails;
  /** True where missing details have to be asked for. */
  readonly incomplete: boolean;
}

/**
 * Why a request is what triage says.
 * @example ticketReasons(told)[0]?.text //=> 'Remboursement demandé, données perdues'
 */
export function ticketReasons({
  verdict,
  words,
  empty,
  escalation,
  details,
  incomplete,
}: Told): readonly Reason[] {
  const why = empty && words.length === 0 ? CAUSE_WORDS['empty-message'] : grounds(verdict, words.length > 0);
  const matter = { text: sentence(why), words: words.map(short) };
  const reasons: Reason[] = [
    { about: 'priority', ...matter },
    { about: 'type', ...matter },
  ];
  if (escalation !== null)
    reasons.push({ about: 'escalation', text: 'Escalade demandée', words: [short(escalation)] });
  if (incomplete)
    reasons.push({ about: 'reply', text: sentence(`il manque\u00a0: ${missing(details)}`), words: [] });
  const { userId, device, version } = details;
  const given = [userId, device, version].flatMap((value) => (value === null ? [] : [short(value)]));
  if (given.length > 0) reasons.push({ about: 'details', text: 'Informations données', words: given });
  return reasons;
}

function sentence(words: string): string {
  return typeset(capitalized(words));
}

function grounds({ type, cause, by }: Verdict, quoted: boolean): string {
  const matter = CAUSE_WORDS[cause];
  const told =
    type === 'remboursement' && cause !== 'refund-asked' ? `remboursement demandé, ${matter}` : matter;
  if (!quoted) return cause === 'unrecognised' ? told : `${told}, rien de précis`;
  return by === 'model' ? `${told}, d’après les mots` : told;
}

function missing({ userId, device, version }: CustomerDetails): string {
  const names: string[] = [];
  if (userId === null) names.push('identifiant ou adresse du compte');
  if (device === null) names.push('appareil');
  if (version === null) names.push('version');
  return names.join(', ');
}

function short(words: string): string {
  const line = words
    .slice(0, 4 * WORDS_LIMIT)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= WORDS_LIMIT ? line : `${line.slice(0, WORDS_LIMIT - 1)}…`;
}
