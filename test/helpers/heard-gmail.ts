// Hears every call of the advanced Gmail service that the built bundle makes, and what it is answered.
import type { createGmailAdvancedService } from '../../local/gmail/advanced/advanced-service';
import type { MethodName } from '../../local/gmail/method-costs';

export interface HeardCall {
  readonly method: MethodName;
  readonly args: readonly unknown[];
  /** Undefined where the call was refused. */
  readonly answer: unknown;
}

const SERVICE = '../../local/gmail/advanced/advanced-service';
type Service = typeof import('../../local/gmail/advanced/advanced-service');

/** The helpers of a desk, over a Gmail that tells of each call. */
export function hearingDesk(hear: (call: HeardCall) => void): typeof import('./desk') {
  const { createGmailAdvancedService: create } = jest.requireActual<Service>(SERVICE);
  jest.doMock(SERVICE, () => ({
    createGmailAdvancedService: (...args: Parameters<typeof createGmailAdvancedService>) =>
      heard(create(...args), '', hear),
  }));
  return jest.requireActual<typeof import('./desk')>('./desk');
}

function heard<T extends object>(object: T, path: string, hear: (call: HeardCall) => void): T {
  return new Proxy(object, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member);
      if (typeof member === 'symbol') return value;
      const name = path === '' ? member : `${path}.${member}`;
      if (typeof value === 'object' && value !== null) return heard(value, name, hear);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const call = { method: name as MethodName, args };
        try {
          const answer: unknown = Reflect.apply(value, target, args);
          hear({ ...call, answer });
          return answer;
        } catch (error) {
          hear({ ...call, answer: undefined });
          throw error;
        }
      };
    },
  });
}
