import type { MessageSnapshot } from './conversation';

/**
 * The one alias of ours that a message was written to, from which its answer should leave; null where there is none, or
 * more than one. `own` is the account's address first, then its aliases: the address itself proves nothing, since Gmail
 * names it in `Delivered-To` whichever alias was written to.
 * @example aliasWrittenTo({ ...message, to: ['aide@example.fr'] }, ['desk@example.fr', 'aide@example.fr']) //=> 'aide@example.fr'
 */
export function aliasWrittenTo(
  { to, cc, headers }: Pick<MessageSnapshot, 'to' | 'cc' | 'headers'>,
  own: readonly string[],
): string | null {
  const delivered = (headers['delivered-to'] ?? '').toLowerCase().split(/[\s,;<>]+/);
  const named = new Set<string>([...to, ...cc, ...delivered]);
  const aliases = own.slice(1).filter((alias) => named.has(alias));
  return aliases.length === 1 ? (aliases[0] ?? null) : null;
}
