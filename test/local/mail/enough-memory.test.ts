import { requireMemory } from '../../../local/mail/enough-memory';

const MB = 1024 * 1024;

describe('memory', () => {
  it('is enough while what is not used any more makes room', () => {
    let used = 1_000 * MB;
    const collect = () => {
      used = 300 * MB;
    };
    expect(() => requireMemory({ used: () => used, limit: 1_024 * MB, collect })).not.toThrow();
    expect(used).toBe(300 * MB);
  });

  it('is not collected while there is plenty', () => {
    const collect = jest.fn();
    requireMemory({ used: () => 500 * MB, limit: 1_024 * MB, collect });
    expect(collect).not.toHaveBeenCalled();
  });

  it('that runs out is told before it has, with what helps', () => {
    const heap = { used: () => 1_000 * MB, limit: 1_024 * MB, collect: () => undefined };
    expect(() => requireMemory(heap)).toThrow(
      'not enough memory: 1024 MB are not enough for this mailbox. NODE_OPTIONS=--max-old-space-size=2048 before the command',
    );
  });

  it('of this process is looked at where no other is given', () => {
    expect(() => requireMemory()).not.toThrow();
  });
});
