// Whether a customer asks again for what an earlier mail of theirs asked.
import { plainWords } from './plain-words';

/** A chase says so at once; in characters. */
const READ = 1_400;

const MINE =
  '(?:mon|mes|ma|notre|nos) (?:\\w{1,12} ){0,2}(?:(?:e ?)?mail|message|courrier|demande|ticket|relance|dossier)s?';
const ANSWER = '(?:reponse|retour|nouvelle|suite)s?';
/** The rest of a clause. */
const ON = '[^.!?\\n]{0,40}\\b';

/** That no answer came, that the customer wrote before, where a mail has got to: not what anybody starts again. */
const CHASES = new RegExp(
  `\\b(?:toujours (?:pas|aucune?|sans|rien)\\b${ON}(?:${ANSWER}|repond\\w{1,3})|(?:aucune?|pas|sans|jamais)(?: [a-z']{1,12}){0,3} ${ANSWER}\\b${ON}(?:de votre part|de vous|a ce jour|depuis|a m(?:on|es|a))|avez (?:toujours )?(?:pas|jamais) repondu|(?:personne|vous) ne (?:me |nous |m')?(?:repond|repondez|a repondu)|(?:je|nous) vous relan(?:ce|cons)|vous relancer|je relance ${MINE}|suite a ${MINE}|${MINE}\\b${ON}(?:sans|pas de) ${ANSWER}|avez vous\\b${ON}(?:recu|lu|vu) ${MINE}|(?:ou en (?:est|sont)|nouvelles de) ${MINE}|(?:ai|avons) deja (?:ecrit|contacte|envoye|relance)|attends? (?:toujours|encore|depuis)\\b${ON}${ANSWER}|je reviens vers vous)(?![a-z])`,
);

/** A subject that names the mail: « Relance », « 2e relance : remboursement ». */
const NAMED = /^(?:(?:\d{1,2} ?e|[a-z]{2,4}xieme) )?relance(?: ?[:,.!(/-]|$| (?:suite|de m))/;

/**
 * True where a mail chases another one: « toujours pas de réponse », « je vous relance », « suite à mon mail du 12 ». Which one it
 * does not say.
 * @example asksAgain('Remboursement', 'Bonjour, je n’ai toujours pas de réponse.') //=> true
 */
export function asksAgain(subject: string, text: string): boolean {
  const [named = '', said = ''] = [subject, text].map((words) => plainWords(words.slice(0, READ)) ?? '');
  return NAMED.test(named) || CHASES.test(`${named}\n${said}`);
}
