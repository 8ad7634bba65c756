// How many conversations had waited before the watch began: Gmail counts them by their label.
import { HOUR } from '../../domain/terms/time';
import type { Desk } from '../desk';

/** Asked once an hour, and again as a first reading goes on; null where Gmail does not say. */
export function countUnwatched(
  { services: { memo, mailbox, log }, now }: Desk,
  reading: { readonly done: number } | null,
): number | null {
  const key = `unwatched.${Math.floor(now / HOUR)}.${reading?.done ?? ''}`;
  const known = Number.parseInt(memo.getAll([key])[key] ?? '', 10);
  if (known >= 0) return known;
  try {
    const count = mailbox.countLabelled('before-start');
    memo.putAll({ [key]: String(count) });
    return count;
  } catch (error) {
    log.error('unwatched', error);
    return null;
  }
}
