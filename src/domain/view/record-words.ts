// What the card says beside mail of ours that nobody sent.
import { formatInstant } from '../french/instant';
import { typeset } from '../french/typography';
import { readSettingsCopy } from '../settings/settings-copy';
import type { Instant } from '../terms/time';
import { readWatchMark } from '../watch/watch-mark';

const NOT_SENT = 'Personne n’a envoyé ce message\u00a0: ce n’est pas une demande.';

/**
 * Says what a record is, and whose; of one that is damaged, that it is ours. `project` is the script project that says so.
 * @example recordWords('', { project: 'a', now: 0, zone: 'Europe/Paris' }) //=> 'Vigie garde ce message pour elle-même. Personne n’a envoyé ce message\u00a0: ce n’est pas une demande.'
 */
export function recordWords(
  text: string,
  { project, now, zone }: { readonly project: string; readonly now: Instant; readonly zone: string },
): string {
  const whose = (of: string) =>
    of !== '' && of === project ? 'cette installation' : 'une autre installation';
  const mark = readWatchMark(text);
  if (mark !== null)
    return typeset(
      `Il dit qui veille sur cette boîte : ${whose(mark.project)} de Vigie, depuis ${formatInstant(mark.since, now, zone)}, pour qu’aucun rappel ne parte en double. ${NOT_SENT} Laissez-le où il est.`,
    );
  const copy = readSettingsCopy(text);
  if (copy !== null)
    return typeset(
      `Il garde les réglages de ${whose(copy.project)} de Vigie, pour les retrouver si le script perd ses données. ${NOT_SENT} Laissez-le où il est.`,
    );
  return typeset(`Vigie garde ce message pour elle-même. ${NOT_SENT}`);
}
