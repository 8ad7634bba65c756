/** The languages that canned replies are written in; a mail in any other is answered in the second. */
export const LANGUAGES = ['fr', 'en'] as const;
/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];
/** What a mail is written in, as far as replies go. */
export type MailLanguage = Language | 'other';
