// Which of the scopes that the manifest asks for a person has granted, and who asks for the rest.
import type { Gate, Restore, VirtualClock } from './contract';
import type { Worlds } from './worlds/worlds';

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

/** What a person may leave out of the boxes that Google shows, or take back. */
const DOUBTFUL = /\/(?:gmail\.modify|script\.scriptapp)$/;
const DAY = 86_400_000;

export function createConsent(
  asked: readonly string[],
  { consentPrompt: prompt, scopes }: Pick<Worlds, 'consentPrompt' | 'scopes'>,
  clock: Pick<VirtualClock, 'now'>,
): Consent {
  const doubtful = asked.filter((scope) => DOUBTFUL.test(scope));
  let withheld: readonly string[] = scopes === 'in-part' ? doubtful : [];
  /** When a scope is taken back; null once it was, or where none is. */
  let takenBack = scopes === 'withdrawn' ? clock.now() + DAY : null;
  const granted = () => {
    if (takenBack !== null && clock.now() >= takenBack) {
      withheld = doubtful;
      takenBack = null;
    }
    return asked.filter((scope) => !withheld.includes(scope));
  };
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
      const before = { withheld, takenBack };
      return () => {
        ({ withheld, takenBack } = before);
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
