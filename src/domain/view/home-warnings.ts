// What the homepage warns of: whatever keeps the desk from being watched as it should be.

import { formatInstant } from '../french/instant';
import { counted, typeset } from '../french/typography';
import { STANDARD_INSTEAD_WORDS } from '../settings/standard-instead';
import { remindedAddresses } from '../settings/superiors';
import type { FailureCode } from '../terms/failure';
import { DAY, type Duration } from '../terms/time';
import { noRoundSince, silentSince } from '../watch/silence';
import { tookOverWords } from '../watch/standing-aside';
import type { HomeViewInput } from './home-view';

/** A reminder that came back is told for so long. */
const FAILURE_SHOWN: Duration = 3 * DAY;

const INTERNAL = 'erreur interne, voir le journal des exécutions.';
const FAILURE_WORDS: Readonly<Record<FailureCode, string>> = {
  rate: 'trop de demandes en une minute, la prochaine reprendra où elle s’est arrêtée.',
  quota: 'le quota du jour est épuisé, elle reprendra dans les 24\u00a0heures.',
  permission: 'une autorisation manque, rouvrez Vigie et acceptez la demande.',
  unavailable: 'le service de messagerie n’a pas répondu, elle réessaiera.',
  'not-found': INTERNAL,
  'bad-request': INTERNAL,
  internal: INTERNAL,
};

/**
 * Everything that keeps the desk from being watched as it should be, one sentence each; empty when nothing does.
 * @example homeWarnings({ ...input, watch: { ...watch, lastError: 'quota' } }).length //=> 1
 */
export function homeWarnings(
  input: Pick<HomeViewInput, 'watch' | 'now' | 'settings' | 'address'>,
): readonly string[] {
  const { watch, now, settings } = input;
  const found: string[] = [];
  if (watch.standardInstead !== null) found.push(STANDARD_INSTEAD_WORDS[watch.standardInstead]);
  const { restoredAt } = watch.settingsCopy;
  if (restoredAt !== null)
    found.push(
      `Les réglages avaient disparu : Vigie les a repris de leur copie ${formatInstant(restoredAt, now, settings.schedule.zone)}. Vérifiez-les.`,
    );
  const tookOver = tookOverWords(watch.tookOverAt, now, settings.schedule.zone);
  if (tookOver !== null) found.push(tookOver);
  if (watch.lastError !== null)
    found.push(`La dernière surveillance a échoué : ${FAILURE_WORDS[watch.lastError]}`);
  const silent = silentSince(watch, now);
  if (silent !== null) {
    found.push(
      `${noRoundSince(silent, now, settings.schedule.zone)} Le temps d’exécution du jour est épuisé, ou le déclencheur a été supprimé. Si cela dure, désactivez puis réactivez les rappels.`,
    );
  }
  found.push(...undeliveredWarning(input));
  if (watch.reminderRefusedAt !== null)
    found.push(
      `Gmail a refusé l’envoi d’un rappel (${formatInstant(watch.reminderRefusedAt, now, settings.schedule.zone)}) : vérifiez les adresses des destinataires dans les réglages. Nouvel essai à chaque surveillance.`,
    );
  if (watch.storeFull)
    found.push(
      'L’espace de stockage du script est plein : la surveillance ne peut plus rien noter, et les rappels attendent. Fermez les conversations réglées, ou supprimez les propriétés d’autres outils.',
    );
  if (watch.heldBack > 0) {
    const waiting = counted(watch.heldBack, 'rappel', 'partira', 'partiront');
    found.push(
      `Quota d’envoi du jour épuisé : ${waiting} dans les 24\u00a0heures. Les libellés restent à jour.`,
    );
  }
  const unreadable = Object.keys(watch.failures).length;
  if (unreadable > 0)
    found.push(
      `${counted(unreadable, 'conversation', 'n’a', 'n’ont')} pas pu être lue${unreadable > 1 ? 's' : ''} : ouvrez-${unreadable > 1 ? 'les' : 'la'} vous-même en attendant.`,
    );
  if (watch.overfull)
    found.push(
      'Trop de conversations attendent une réponse : les moins urgentes ne tiennent pas dans la file. Elles gardent leurs libellés, mais rien ne les rappelle. Répondez-y, ou fermez celles qui sont réglées.',
    );
  return found.map(typeset);
}

/** An address that was taken out of the settings since is told no more. */
function undeliveredWarning({
  watch,
  now,
  settings,
  address,
}: Pick<HomeViewInput, 'watch' | 'now' | 'settings' | 'address'>): readonly string[] {
  const ours = ['', address, ...remindedAddresses(settings)];
  const failed = Object.entries(watch.undelivered).filter(
    ([to, at]) => ours.includes(to) && now - at < FAILURE_SHOWN,
  );
  if (failed.length === 0) return [];
  const named = failed.map(([to]) => to).filter((to) => to !== '');
  const at = formatInstant(Math.max(...failed.map(([, at]) => at)), now, settings.schedule.zone);
  const whom = named.length === 0 ? 'à un destinataire' : `à ${named.join(', ')}`;
  const refused = named.length > 1 ? 'ces adresses sont refusées' : 'cette adresse est refusée';
  return [`Rappels non remis ${whom} (avis reçu ${at})\u00a0: ${refused}. Corrigez les réglages.`];
}
