import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readBundle } from '../../../local/runtime/bundle';
import { createRuntime } from '../../../local/runtime/runtime';
import { paris } from '../../helpers/times';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

describe('a process', () => {
  it('keeps no context of a run that is over, so that it can run the bundle tens of thousands of times', () => {
    const runtime = createRuntime({ ...readBundle(), now: paris('2026-11-24 10:20') });
    const contextsAfter = (runs: number): number => {
      for (let run = 0; run < runs; run += 1) runtime.run('onHomepage');
      collectGarbage();
      return getHeapStatistics().number_of_native_contexts;
    };
    const few = contextsAfter(5);
    const counts = Array.from({ length: 5 }, () => contextsAfter(40));
    // A collection may leave some to the next one; a context that is kept is kept for good.
    expect(Math.min(...counts.slice(1))).toBeLessThanOrEqual(few + 5);
  });
});
