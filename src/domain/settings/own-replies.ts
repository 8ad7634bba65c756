// What a team makes of the replies: words of its own for the standard ones, and replies that are all its own.
import * as v from 'valibot';
import { LANGUAGES, type Language } from '../terms/languages';
import { TICKET_TYPES, type TicketType } from '../terms/levels';
import { REPLY_IDS } from '../terms/reply-ids';
import type { Problem } from './check-settings';

/** What a team says of a reply; what is absent stays as the standard reply has it. */
export interface OwnReply {
  readonly title?: string;
  /** When to use it, in one line. */
  readonly use?: string;
  /** The types of request that it fits. */
  readonly types?: readonly TicketType[];
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  /** Whoever sends it owes the customer a further message. */
  readonly promises?: boolean;
  /** It ends the request. */
  readonly closes?: boolean;
  /** Offered to nobody. */
  readonly hidden?: boolean;
}

/** By id: that of a standard reply, or one of the team's own. */
export type OwnReplies = Readonly<Record<string, OwnReply>>;

/** How many replies of its own a team may have beside the standard ones: a card shows no more. */
export const MOST_OWN = 40;
const OWN_ID = /^[a-z][a-z0-9-]{0,39}$/;
const LONGEST = { title: 80, use: 200, text: 5_000 } as const;

/** A text of a settings file. */
export const Text = (max: number) => v.pipe(v.string(), v.maxLength(max, `${max} caractères au plus`));
const Whole = v.strictObject({
  title: v.optional(Text(LONGEST.title)),
  use: v.optional(Text(LONGEST.use)),
  types: v.optional(v.array(v.picklist(TICKET_TYPES))),
  fr: v.optional(Text(LONGEST.text)),
  en: v.optional(Text(LONGEST.text)),
  promises: v.optional(v.boolean()),
  closes: v.optional(v.boolean()),
  hidden: v.optional(v.boolean()),
});
type WholeFile = v.InferOutput<typeof Whole>;

/** In a file: a French text alone, as older exports have it, or all that there is to say. */
const OwnReplyFile = v.lazy((given) => (typeof given === 'string' ? Text(LONGEST.text) : Whole));
/** `replies` of a settings file. */
export const OwnRepliesSchema = v.record(
  v.pipe(v.string(), v.regex(OWN_ID, 'identifiant attendu, par exemple equipe-1')),
  OwnReplyFile as v.GenericSchema<string | WholeFile>,
);
/** `replies` of a settings file, as it stands in JSON. */
export type OwnRepliesFile = v.InferOutput<typeof OwnRepliesSchema>;
/** `replyOrder` of a settings file. */
export const ReplyOrderSchema = v.pipe(v.array(v.string()), v.maxLength(200, '200 identifiants au plus'));

/** True for the id of a reply that every desk has. */
function isStandardReply(id: string): boolean {
  return (REPLY_IDS as readonly string[]).includes(id);
}

/**
 * What a file says of replies, and what is wrong with it: a reply of the team's own needs a name and a French text.
 * @example parseOwnReplies({ suggestion: 'Merci !' }, problems) //=> { suggestion: { texts: { fr: 'Merci !' } } }
 */
export function parseOwnReplies(file: OwnRepliesFile, problems: Problem[]): OwnReplies {
  const entries = Object.entries(file).map(([id, given]) => [id, parsed(given)] as const);
  for (const [id, { title, texts }] of entries) {
    if (isStandardReply(id)) continue;
    if (!title?.trim()) problems.push({ field: `replies.${id}.title`, message: 'nom attendu' });
    if (!texts.fr?.trim()) problems.push({ field: `replies.${id}.fr`, message: 'texte attendu' });
  }
  if (entries.filter(([id]) => !isStandardReply(id)).length > MOST_OWN)
    problems.push({ field: 'replies', message: `${MOST_OWN} réponses de l’équipe au plus` });
  return Object.fromEntries(entries);
}

/**
 * As a file has it: a French text alone where nothing else is said.
 * @example formatOwnReplies({ suggestion: { texts: { fr: 'Merci !' } } }) //=> { suggestion: 'Merci !' }
 */
export function formatOwnReplies(replies: OwnReplies): OwnRepliesFile {
  return Object.fromEntries(
    Object.entries(replies).map(([id, { texts, types, ...rest }]) => {
      const whole = { ...rest, ...(types === undefined ? {} : { types: [...types] }), ...texts };
      return [id, Object.keys(whole).join() === 'fr' ? (texts.fr ?? '') : whole];
    }),
  );
}

function parsed(given: string | WholeFile): OwnReply {
  if (typeof given === 'string') return { texts: { fr: given } };
  const { fr: _fr, en: _en, ...rest } = given;
  const texts = LANGUAGES.flatMap((language) => {
    const text = given[language];
    return text === undefined ? [] : [[language, text] as const];
  });
  return { ...defined(rest), texts: Object.fromEntries(texts) };
}

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields) as { [K in keyof T]: Exclude<T[K], undefined> };
}
