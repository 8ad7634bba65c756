// Whether the homepage still shows what a new desk is to do.
import type { Store } from '../ports';

const PROPERTY = 'first-steps';

/** True once somebody took them off. */
export function areFirstStepsHidden(store: Store): boolean {
  return store.all()[PROPERTY] === 'hidden';
}

/** Takes them off for the whole team. */
export function hideFirstSteps(store: Store): void {
  store.set({ [PROPERTY]: 'hidden' });
}
