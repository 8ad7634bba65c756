// What an agent does first with a conversation: the two buttons that stay in sight.
import type { SlaStatus } from '../sla/sla-status';

/** The two buttons at the foot of the card. */
export interface MainActions {
  /** What the button that opens a draft says. */
  readonly text: 'Ouvrir le brouillon' | 'Relancer';
  /** Null for a draft that greets and signs, and says nothing yet. */
  readonly reply: string | null;
  readonly second: 'close' | 'change-date';
}

/** What they are chosen by. */
export interface MainActionsInput {
  readonly state: SlaStatus['state'];
  /** True where a further message is owed, so that its date can be changed. */
  readonly owed: boolean;
  /** The reply that is suggested; null where none is. */
  readonly suggested: { readonly id: string; readonly obstacle: string | null } | null;
}

/**
 * Whose turn it is decides; null for what is closed, which asks for nothing.
 * @example mainActions({ state: 'en-cours', owed: true, suggested: null })?.second //=> 'change-date'
 */
export function mainActions({ state, owed, suggested }: MainActionsInput): MainActions | null {
  if (state === 'clos') return null;
  if (state === 'attente-client') return { text: 'Relancer', reply: 'relance', second: 'close' };
  return {
    text: 'Ouvrir le brouillon',
    reply: suggested?.obstacle === null ? suggested.id : null,
    second: state === 'en-cours' && owed ? 'change-date' : 'close',
  };
}
