// Which of the scopes that the manifest asks for a person has granted, and who asks for the rest.
import type { Gate, Restore } from './contract';
import type { Worlds } from './worlds';

export interface Consent {
  readonly prompt: Worlds['consentPrompt'];
  granted(): readonly string[];
  /** Where a person grants what is missing; null when nothing is. */
  url(): string | null;
  /** A person takes scopes back, or never granted them. */
  withdraw(scopes: readonly string[]): void;
  /** A person grants everything. */
  grant(): void;
  snapshot(): Restore;
}

/** Of a form of its own: that of Google's address is published nowhere. */
const URL = 'https://accounts.google.com/local-consent';

export function createConsent(asked: readonly string[], prompt: Worlds['consentPrompt']): Consent {
  let withheld: readonly string[] = [];
  const granted = () => asked.filter((scope) => !withheld.includes(scope));
  return {
    prompt,
    granted,
    url: () => (granted().length < asked.length ? URL : null),
    withdraw(scopes) {
      withheld = [...withheld, ...scopes];
    },
    grant() {
      withheld = [];
    },
    snapshot() {
      const before = withheld;
      return () => {
        withheld = before;
      };
    },
  };
}

/** What an execution asks consent with. */
export interface Asking {
  /** Ends the execution with Google's prompt: each later call of a service throws again. */
  ask(): never;
  asked(): boolean;
}

export function withAsking<G extends Gate>(gate: G): G & Asking {
  let asked = false;
  const ask = (): never => {
    asked = true;
    throw consentRequired();
  };
  return {
    ...gate,
    call: (call, effect) => (asked ? ask() : gate.call(call, effect)),
    ask,
    asked: () => asked,
  };
}

export function consentRequired(): Error {
  return new Error('Authorization is required to perform that action.');
}
