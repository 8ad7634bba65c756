// What is wrong for a while, or for good: Gmail that refuses, a conversation that fails, properties that are gone.
import type { LocalRuntime } from '../../local/runtime/contract';
import type { Instant } from '../../src/domain/terms/time';
import type { GmailCall, Refusal } from './refusing-gmail';
import type { MachineHappening } from './story';

export type Machine<K extends MachineHappening['kind']> = MachineHappening & { readonly kind: K };

type LastingRule = (call: GmailCall, now: Instant) => Refusal | null;

export function outage({ at, lasts, method, code }: Machine<'outage'>): LastingRule {
  return (call, now) =>
    now < at + lasts && (method === null || method === call.method) ? { code, done: false } : null;
}

const ILL = { get: ['Threads.get'], modify: ['Threads.modify', 'Messages.modify'] };

export function sickness(
  { mailbox }: LocalRuntime,
  threadOf: () => string,
  { at, lasts, methods, code }: Machine<'sick-conversation'>,
): LastingRule {
  const met: readonly string[] = methods === 'both' ? [...ILL.get, ...ILL.modify] : ILL[methods];
  return ({ method, args }, now) => {
    if (now >= at + lasts || !met.includes(method)) return null;
    const thread = threadOf();
    const messages = mailbox.thread(thread)?.messages ?? [];
    const isAbout = args.some((arg) => arg === thread || messages.some(({ id }) => id === arg));
    return isAbout ? { code, done: false } : null;
  };
}

export function lose(properties: Map<string, string>, { of, shard }: Machine<'loss'>): void {
  const lost = (key: string): boolean => {
    switch (of) {
      case 'everything':
        return key !== 'period';
      case 'index':
        return key.startsWith('index.');
      case 'shard':
        return key === `index.${shard}`;
      case 'state':
        return key.startsWith('watch');
      default:
        return of satisfies never;
    }
  };
  for (const key of [...properties.keys()]) if (lost(key)) properties.delete(key);
}
