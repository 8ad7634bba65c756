import { apiIdOf } from '../../../src/domain/mailbox/event-id';

describe('the API’s id of what an event names', () => {
  it.each([
    ['a message in decimal', 'msg-f:1801439850948199153', '19000000000002f1'],
    ['a thread in decimal', 'thread-f:1801439850948199153', '19000000000002f1'],
    ['beyond what a double holds', 'msg-f:1801439850948199155', '19000000000002f3'],
    ['the largest of 64 bits', 'msg-f:18446744073709551615', 'ffffffffffffffff'],
    ['one in the API’s own form', '19000000000002f1', '19000000000002f1'],
  ])('is computed for %s', (_label, eventId, id) => {
    expect(apiIdOf(eventId)).toBe(id);
  });

  it.each([
    ['nothing', ''],
    ['what Gmail’s window made up', 'msg-a:r-1360230337281834060'],
    ['a thread of the window’s', 'thread-a:r7089193371'],
    ['a mark before it', '#msg-f:1801439850948199153'],
    ['more than 64 bits', 'msg-f:18446744073709551616'],
    ['zero', 'msg-f:0'],
    ['a word of the same letters', 'decade'],
  ])('cannot be computed for %s', (_label, eventId) => {
    expect(apiIdOf(eventId)).toBeNull();
  });
});
