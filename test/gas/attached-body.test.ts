import type { GmailUsers } from '../../src/gas/advanced-gmail';
import { createAttachedBodies } from '../../src/gas/attached-body';

function reader() {
  const asked: string[] = [];
  const Attachments = {
    get: (_user: string, messageId: string, id: string) => {
      asked.push(`${messageId} ${id}`);
      return { size: 1, data: 'x' };
    },
  };
  return { asked, read: createAttachedBodies({ Messages: { Attachments } } as unknown as GmailUsers) };
}

describe('createAttachedBodies', () => {
  it('fetches the body of a part once, whatever id Gmail gives it the next time', () => {
    const { asked, read } = reader();
    for (const attachmentId of ['A', 'B']) {
      expect(read('m', { partId: '0', body: { size: 1, attachmentId } })).toBe('x');
    }
    read('m', { partId: '1', body: { size: 1, attachmentId: 'C' } });
    expect(asked).toEqual(['m A', 'm C']);
  });

  it.each([
    ['a body that is larger than a person writes', { size: 5_000_000, attachmentId: 'A' }],
    ['a body without an id', { size: 1 }],
  ])('does not fetch %s', (_label, body) => {
    const { asked, read } = reader();
    expect(read('m', { partId: '0', body })).toBeNull();
    expect(asked).toEqual([]);
  });
});
