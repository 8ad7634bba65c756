declare const bounded: unique symbol;

/** What a stranger wrote, no longer than its kind may be. Only the entry of mail makes it: see `boundedMail`. */
export type MailText = string & { readonly [bounded]: true };

/**
 * The beginning of a text, which is all of it in anybody's mail.
 * @example boundedText('Bonjour', 256) //=> 'Bonjour'
 */
export function boundedText(text: string, most: number): MailText {
  return text.slice(0, most) as MailText;
}
