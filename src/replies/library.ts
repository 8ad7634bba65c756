// The replies of a desk: the standard ones as the team words them, and the team's own, in the team's order.
import type { OwnReply } from '../domain/settings/own-replies';
import type { Settings } from '../domain/settings/settings';
import { LANGUAGES, type Language } from '../domain/terms/languages';
import type { TicketType } from '../domain/terms/levels';
import type { Instant } from '../domain/terms/time';
import { plainText } from '../domain/text/escape';
import type { CannedReply } from './canned-reply';
import { REPLIES } from './registry';

/** One reply as a desk has it. */
export interface DeskReply {
  readonly id: string;
  /** Where its words come from: all standard, changed by the team, or all the team's. */
  readonly origin: 'standard' | 'changed' | 'own';
  readonly title: string;
  readonly use: string;
  /** The types of request that it fits, as the team says; a standard one fits by its own rules. */
  readonly types: readonly TicketType[];
  /** null in a language that the team has not written it in. */
  readonly texts: Readonly<Record<Language, string | null>>;
  readonly promises: boolean;
  readonly closes: boolean;
  readonly hidden: boolean;
}

type Wording = Pick<Settings, 'replies' | 'replyOrder'>;

/**
 * Every reply of a desk, hidden ones too, in the order in which agents see them.
 * @example libraryOf({ replies: {}, replyOrder: ['escalade'] })[0]?.id //=> 'escalade'
 */
export function libraryOf({ replies, replyOrder }: Wording): readonly DeskReply[] {
  const standard = REPLIES.map((reply) => reworded(reply, replies[reply.id]));
  const ids = new Set<string>(REPLIES.map(({ id }) => id));
  const own = Object.entries(replies)
    .filter(([id]) => !ids.has(id))
    .map(([id, reply]) => ownReply(id, reply));
  const place = new Map(replyOrder.map((id, i) => [id, i]));
  const last = replyOrder.length;
  return [...standard, ...own].sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
}

/**
 * A standard reply as every desk has it; null for an id of the team's own.
 * @example standardReply('equipe-1') //=> null
 */
export function standardReply(id: string): DeskReply | null {
  const reply = REPLIES.find((candidate) => candidate.id === id);
  return reply === undefined ? null : reworded(reply, undefined);
}

/**
 * An id that no reply has, and none had: a card that still shows one that was deleted must not use another.
 * @example newReplyId(1_795_737_600_000) //=> 'equipe-mwy7sw00'
 */
export function newReplyId(now: Instant): string {
  return `equipe-${now.toString(36)}`;
}

/** A name or a use as it was imported: nothing invisible in it. */
const inOneLine = (text: string) => plainText(text, 200);

function reworded(reply: CannedReply, own: OwnReply | undefined): DeskReply {
  const { id, title, use, texts, promises = false, closes = false } = reply;
  return {
    id,
    origin: own === undefined ? 'standard' : 'changed',
    title: inOneLine(own?.title ?? title),
    use: inOneLine(own?.use ?? use),
    types: own?.types ?? [],
    texts: { ...texts, ...own?.texts },
    promises: own?.promises ?? promises,
    closes: own?.closes ?? closes,
    hidden: own?.hidden ?? false,
  };
}

function ownReply(id: string, own: OwnReply): DeskReply {
  const texts = LANGUAGES.map((language) => [language, own.texts[language] ?? null] as const);
  return {
    id,
    origin: 'own',
    title: inOneLine(own.title ?? id),
    use: inOneLine(own.use ?? ''),
    types: own.types ?? [],
    texts: Object.fromEntries(texts) as DeskReply['texts'],
    promises: own.promises ?? false,
    closes: own.closes ?? false,
    hidden: own.hidden ?? false,
  };
}
