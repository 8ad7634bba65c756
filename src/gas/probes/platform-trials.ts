// All trials of the platform, in the order in which they are made.
import type { PlatformTrials, Services } from '../../ports';
import { clear, createTrialMail } from './trial';
import { type AppsScriptTrialsOptions, trialsOfAppsScript } from './trials-of-apps-script';
import { trialsOfGmail } from './trials-of-gmail';

interface Known extends Pick<AppsScriptTrialsOptions, 'asked' | 'period' | 'limit' | 'opened'> {
  /** The raw text of a trial mail of that address to itself. */
  readonly compose: Parameters<typeof createTrialMail>[0];
}

export function createPlatformTrials(
  { store, triggers, probes }: Pick<Services, 'store' | 'triggers' | 'probes'>,
  { compose, ...known }: Known,
): PlatformTrials {
  const granted = () => probes.grantedScopes();
  return {
    trials: [
      ...trialsOfAppsScript({ ...known, store, triggers, granted }),
      ...trialsOfGmail(createTrialMail(compose)),
    ],
    clear,
  };
}
