// The copy of the settings that lies in the mailbox: what it says to a person who opens it, and what is read back.
import { typeset } from '../french/typography';
import { type OutgoingMessage, recordMessage } from '../mailbox/outgoing-message';
import { checksum } from '../text/checksum';

/** Settings as they were stored in a script project. */
export interface SettingsCopy {
  /** The id of the project. */
  readonly project: string;
  /** The settings file. */
  readonly json: string;
}

const SUBJECT = 'Vigie\u00a0: copie des réglages';
const EXPLANATION = typeset(
  'Copie des réglages de Vigie. Personne ne l’a envoyée : elle sert à les retrouver si le script perd ses données. Ne la modifiez pas.',
);
const HEAD = 'Vigie-Copie:';
const HEADED = /^Vigie-Copie: (\S*) ([0-9a-z]+)\n([\s\S]*)$/m;
/** JSON on one line, cut between characters: mail takes no line without end. */
const LINE = /.{1,400}/gsu;

/**
 * The mail that keeps the settings.
 * @example settingsCopyMessage({ project: 'x', json: '{}' }, 'a@b.fr').subject //=> 'Vigie\u00a0: copie des réglages'
 */
export function settingsCopyMessage(copy: SettingsCopy, address: string): OutgoingMessage {
  return recordMessage(SUBJECT, settingsCopyText(copy), address);
}

/** Its plain text. */
function settingsCopyText({ project, json }: SettingsCopy): string {
  const lines = json.match(LINE) ?? [];
  return `${EXPLANATION}\n\n${HEAD} ${project} ${checksum(json)}\n${lines.join('\n')}`;
}

/**
 * What a copy's plain text keeps; null where it is none, or not whole.
 * @example readSettingsCopy('Bonjour') //=> null
 */
export function readSettingsCopy(text: string): SettingsCopy | null {
  const [, project = '', sum, body = ''] = HEADED.exec(text.replace(/\r\n/g, '\n')) ?? [];
  const json = body.replace(/\n/g, '');
  return sum === checksum(json) ? { project, json } : null;
}
