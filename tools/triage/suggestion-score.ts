// How often the suggested canned reply is one of those that somebody held to fit.
import * as v from 'valibot';
import { REPLY_IDS } from '../../src/domain/terms/reply-ids';
import { triageConversation } from '../../src/domain/triage/triage-conversation';
import { suggestReply } from '../../src/replies/suggest-reply';
import { messageOf } from './mail-line';

const OrdinaryMail = v.object({
  id: v.string(),
  subject: v.string(),
  body: v.string(),
  /** The replies that an agent would start from. */
  fits: v.pipe(v.array(v.picklist(REPLY_IDS)), v.minLength(1)),
});

type OrdinaryMail = v.InferOutput<typeof OrdinaryMail>;

interface Unfit {
  readonly id: string;
  readonly fits: readonly string[];
  /** 'none' where nothing is suggested, 'no request' where triage says so. */
  readonly got: string;
  readonly cause: string;
}

export interface SuggestionScore {
  readonly mails: number;
  readonly fitting: number;
  readonly unfit: readonly Unfit[];
}

/**
 * Reads mails with the replies that fit them; null where the file is of another kind.
 *
 * @throws RangeError that names the first bad line and what is wrong with it
 */
export function parseOrdinaryMails(source: string): OrdinaryMail[] | null {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  if (!lines[0]?.includes('"fits"')) return null;
  return lines.map((line, i) => {
    const { success, output, issues } = v.safeParse(OrdinaryMail, JSON.parse(line));
    if (success) return output;
    throw new RangeError(`line ${i + 1}: ${v.getDotPath(issues[0]) ?? 'the line'}: ${issues[0].message}`);
  });
}

/** Suggests a reply to each mail, as the first of its conversation. */
export function scoreSuggestions(mails: readonly OrdinaryMail[]): SuggestionScore {
  const unfit = mails.flatMap(({ id, subject, body, fits }): Unfit[] => {
    const { got, cause } = suggestedFor(id, subject, body);
    return fits.some((reply) => reply === got) ? [] : [{ id, fits, got, cause }];
  });
  return { mails: mails.length, fitting: mails.length - unfit.length, unfit };
}

function suggestedFor(id: string, subject: string, body: string): Pick<Unfit, 'got' | 'cause'> {
  const from = 'Camille Martin <camille.martin@example.fr>';
  const triage = triageConversation([
    messageOf({ id, subject, body, from, date: '2026-11-03T10:00:00+01:00', expect: NOTHING_EXPECTED }),
  ]);
  if (!triage.ticket) return { got: 'no request', cause: '' };
  const { type, reply, cause, escalation } = triage;
  const text = `${subject}\n${body}`;
  return {
    got: suggestReply({ silence: null, escalation, type, guide: reply, cause, text }) ?? 'none',
    cause,
  };
}

const NOTHING_EXPECTED = {
  ticket: true,
  type: null,
  priority: null,
  escalation: null,
  reply: null,
  info: null,
};
