// What people write to the desk is never put away: at most a few in a thousand look like a machine's.
import { describeMail, incoming, readSet } from './mail-sets';

describe('the 1,000 mails that people wrote', () => {
  const mails = [...readSet('people-1'), ...readSet('people-2')];
  const found = describeMail(mails.map((mail) => incoming(mail)));
  const idsWhere = (wanted: { readonly review: boolean }) =>
    mails
      .map(({ id }) => id)
      .filter((id) => {
        const { ticket = true, review = false } = found.get(id) ?? {};
        return !ticket && review === wanted.review;
      });

  it('are all read', () => {
    expect(mails).toHaveLength(1_000);
    expect(mails.filter(({ id }) => found.get(id) === undefined)).toEqual([]);
  });

  it('are automatic in 3 cases at most', () => {
    expect(idsWhere({ review: false }).slice(3)).toEqual([]);
  });

  it('are probably automatic in 10 cases at most', () => {
    expect(idsWhere({ review: true }).slice(10)).toEqual([]);
  });

  it('wait for an answer, all but the automatic ones', () => {
    const automatic = idsWhere({ review: false });
    const waiting = mails.filter(({ id }) => found.get(id)?.state === 'a-traiter');
    expect(waiting).toHaveLength(1_000 - automatic.length);
  });
});
