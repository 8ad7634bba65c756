// What machines declare of themselves keeps them out of the queue; a list to which people post is looked at (R1).
import { describeMail, incoming, type MailLine, readSet } from './mail-sets';

interface MachineLine extends MailLine {
  readonly kind: string;
  readonly note: string;
}

/** The note says so of what declares nothing. */
const UNDECLARED = /^HARD/;
/** People can post to a list that says where; the others only send. */
const isPosted = ({ kind, headers = {} }: MachineLine) => kind === 'list' && 'List-Post' in headers;

describe('the 200 mails that machines sent', () => {
  const mails = readSet<MachineLine>('machines');
  const found = describeMail(mails.map((mail) => incoming(mail)));
  const shown = ({ id, kind, note }: MachineLine) =>
    `${id} ${kind}: ${note.slice(0, 60)} (${JSON.stringify(found.get(id)?.messages[0] ?? null)})`;

  it('are all read', () => {
    expect(mails).toHaveLength(200);
    expect(mails.filter(({ id }) => found.get(id) === undefined)).toEqual([]);
  });

  it('are automatic in 98 of 100 cases where they declare it', () => {
    const declared = mails.filter((mail) => !isPosted(mail) && !UNDECLARED.test(mail.note));
    expect(declared.length).toBeGreaterThan(180);
    const missed = declared.filter(({ id }) => {
      const { ticket = true, review = true } = found.get(id) ?? {};
      return ticket || review;
    });
    const allowed = Math.floor(0.02 * declared.length);
    expect(missed.map(shown).slice(allowed)).toEqual([]);
  });

  it('are to be verified where people can post to the list', () => {
    const posted = mails.filter(isPosted);
    expect(posted).toHaveLength(3);
    const others = posted.filter(
      ({ id }) => found.get(id)?.review !== true || found.get(id)?.ticket === true,
    );
    expect(others.map(shown)).toEqual([]);
  });
});
