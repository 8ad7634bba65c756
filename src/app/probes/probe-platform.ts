// What Google's pages leave open, tried on this account: short trials, each undone, as far as one execution goes. The next
// one goes on. What comes out is one JSON of words, without any text of a mail.
import * as v from 'valibot';
import { failureCode } from '../../domain/terms/failure';
import { type Duration, SECOND } from '../../domain/terms/time';
import type { PlatformTrials, Services } from '../../ports';
import { readRecord } from '../stored-record';

const PROPERTY = 'probes';
/** An execution may be held to 30 s, and a trial takes a few at most. */
const BUDGET: Duration = 18 * SECOND;
/** Of the form of what comes out. */
const VERSION = 1;

const Observations = v.record(v.string(), v.string());

/**
 * Makes the trials that are left and returns what to read: how far it is, or all that was observed, as JSON. Once that is
 * returned it begins anew.
 */
export function probePlatform(
  services: Pick<Services, 'store' | 'clock' | 'log'>,
  platform: PlatformTrials,
): string {
  const { store, clock, log } = services;
  const began = clock.now();
  let known: Readonly<Record<string, string>> = readRecord(store, PROPERTY, Observations, {});
  const names = platform.trials.flatMap(({ observes }) => observes);
  platform.clear();
  for (const { observes, observe } of platform.trials) {
    if (observes.every((name) => known[name] !== undefined)) continue;
    if (clock.now() - began > BUDGET) break;
    const found = tried(observe, observes, log);
    if (found === 'later') continue;
    known = { ...known, ...found };
    store.set({ [PROPERTY]: JSON.stringify(known) });
  }
  platform.clear();
  const left = names.filter((name) => known[name] === undefined);
  if (left.length > 0) {
    const done = names.length - left.length;
    return `${done} observations sur ${names.length}. Relancez probePlatform dans une minute\u00a0; reste\u00a0: ${left.join(', ')}.`;
  }
  store.remove(PROPERTY);
  return JSON.stringify({ version: VERSION, observations: known }, null, 2);
}

/** A trial that Google refuses is an observation too. */
function tried(
  observe: PlatformTrials['trials'][number]['observe'],
  observes: readonly string[],
  log: Services['log'],
): Readonly<Record<string, string>> | 'later' {
  try {
    return observe();
  } catch (error) {
    log.error(`probe ${observes.join()}`, error);
    const word = `refused: ${failureCode(error)}`;
    return Object.fromEntries(observes.map((name) => [name, word]));
  }
}
