// Gmail's emoji reactions, which are mails of their own.
import type { MessageSnapshot } from '../mailbox/conversation';

/** « Julie a réagi via Gmail », with a link perhaps. */
const FALLBACK_LINE =
  /^.{0,120}(?:a r[ée]agi|reacted|hat .{0,40}reagiert|ha reaccionado|ha reagito)(?:$|[\s.].{0,200}$)|^https?:\/\/\S{0,300}$/i;
const TEXT_LIMIT = 600;

/**
 * True for a mail that is an emoji and nothing else: a part that says so may stand beside words.
 * @example isReaction({ ...message, reaction: true }, '👍') //=> true
 */
export function isReaction({ reaction, attachments }: MessageSnapshot, text: string): boolean {
  if (!reaction || text.length > TEXT_LIMIT || attachments.some(({ inline }) => !inline)) return false;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.every((line) => FALLBACK_LINE.test(line) || !/[\p{L}\p{N}]/u.test(line));
}
