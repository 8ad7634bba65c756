// What `probePlatform` finds in the local Gmail.
import { importMessages } from '../../local/mail/import-mbox';
import type { Worlds } from '../../local/platform/worlds/worlds';
import { sampleMessages } from '../../local/sample/sample-mailbox';
import { asAgent, openStage, type Stage } from '../../test/worlds/stage';
import { type Observations, readObservations } from './observations';

/** A Tuesday. */
const NOW = Date.UTC(2026, 10, 24, 9, 20);
const MINUTE = 60_000;
const MOST_RUNS = 10;

/** Runs it as a person would, until it says that it is done; `code` is another bundle than the built one. */
export function localObservations(worlds: Partial<Worlds>, code?: string): Observations {
  const stage = openStage(worlds, NOW, code === undefined ? {} : { code });
  importMessages(stage.runtime.mailbox, sampleMessages(NOW));
  asAgent(stage, () => stage.host.openHomepage());
  asAgent(stage, () => stage.host.openMessage(ownMessage(stage)));
  for (let runs = 0; runs < MOST_RUNS; runs += 1) {
    const { value, error, killed } = stage.runtime.run('probePlatform', [], { timeLimit: 30_000 });
    if (error !== null || killed) throw new Error(`probePlatform failed: ${error}`);
    if (String(value).startsWith('{')) return readObservations(String(value));
    stage.runtime.clock.advance(2 * MINUTE);
  }
  throw new Error('probePlatform does not end');
}

/** One that the mailbox sent: where Gmail's window names it by an id of its own, it is this one. */
function ownMessage({ runtime }: Stage): string {
  const all = runtime.mailbox.threads().flatMap(({ messages }) => messages);
  return (all.find(({ labelIds }) => labelIds.has('SENT')) ?? all[0])?.id ?? '';
}
