// The mail that trials of the platform work on: from the account to itself, known by its subject.
import { rawMessage } from '../../domain/mailbox/outgoing-message';

/** Subject of all trial mail, and name of the trial label. */
export const TRIAL = 'Essai de la plate-forme, à supprimer';

/** What is special about a trial mail. */
export interface TrialContent {
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The raw mail, base64url of its MIME text. */
export function trialMail(
  address: string,
  { text = 'Essai', headers = {} }: TrialContent,
  base64: (text: string) => string,
): string {
  return rawMessage(
    { from: address, to: [address], subject: TRIAL, headers, text, html: '<p>Essai</p>' },
    base64,
  );
}
