// Why triage decided as it did, in French sentences for the card.
import { CAUSE_WORDS } from './lexicon/causes';
import type { Refusal } from './not-ticket';
import type { Verdict } from './rules/verdict';
import type { CustomerDetails, Reason } from './triage';

/** Characters of the customer's words that a reason quotes. */
const WORDS_LIMIT = 80;

/**
 * Why a conversation is no request.
 *
 * @example refusalReason({ confidence: 'probable', cause: 'bulk', words: '' }).text //=> 'Lettre d’information'
 */
export function refusalReason({ cause, words }: Refusal): Reason {
  return { about: 'ticket', text: sentence(CAUSE_WORDS[cause]), words: words === '' ? [] : [short(words)] };
}

/**
 * Why a request has its type and its priority. `empty`: its message holds no text.
 *
 * @example verdictReasons(verdict, false)[0]?.text //=> 'Remboursement demandé, données perdues'
 */
export function verdictReasons(verdict: Verdict, empty: boolean): readonly Reason[] {
  const words = verdict.words === null ? [] : [short(verdict.words)];
  const why = empty && verdict.words === null ? CAUSE_WORDS['empty-message'] : grounds(verdict);
  const text = sentence(why);
  return [
    { about: 'priority', text, words },
    { about: 'type', text, words },
  ];
}

function grounds({ type, cause, by }: Verdict): string {
  const matter = CAUSE_WORDS[cause];
  const told =
    type === 'remboursement' && cause !== 'refund-asked' ? `remboursement demandé, ${matter}` : matter;
  return by === 'model' ? `${told}, d’après les mots` : told;
}

/**
 * That an escalation is asked for.
 *
 * @example escalationReason('[ESCALADE]').words //=> ['[ESCALADE]']
 */
export function escalationReason(words: string): Reason {
  return { about: 'escalation', text: 'Escalade demandée', words: [short(words)] };
}

/**
 * Which details have to be asked for.
 *
 * @example missingReason({ ...details, version: null }).text //=> 'Il manque : version'
 */
export function missingReason({ userId, device, version }: CustomerDetails): Reason {
  const names: string[] = [];
  if (userId === null) names.push('identifiant ou adresse du compte');
  if (device === null) names.push('appareil');
  if (version === null) names.push('version');
  return { about: 'reply', text: `Il manque : ${names.join(', ')}`, words: [] };
}

/**
 * Which details were given; nothing where none was.
 *
 * @example givenReasons({ ...details, device: 'Pixel 8' })[0]?.words //=> ['Pixel 8']
 */
export function givenReasons({ userId, device, version }: CustomerDetails): readonly Reason[] {
  const given = [userId, device, version].flatMap((value) => (value === null ? [] : [short(value)]));
  return given.length === 0 ? [] : [{ about: 'details', text: 'Informations données', words: given }];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= WORDS_LIMIT ? line : `${line.slice(0, WORDS_LIMIT - 1)}…`;
}
