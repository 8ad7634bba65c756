// The order of jest's suites: the longest first, so that no core waits for one that began last. A fresh clone knows no
// durations, and jest would go by the size of the files.
const { default: Sequencer } = require('@jest/test-sequencer');

/** By processor time, as last measured. */
const LONGEST = [
  'app/watch/crash',
  'app/watch/soak',
  'worlds/worlds',
  'watch/weeks-1',
  'watch/weeks-2',
  'releases/earlier-releases',
  'local/page/accessibility',
  'domain/attacked/roles',
  'cards/cards',
  'domain/attacked/words',
  'app/watch/crash-once',
  'domain/attacked/headers',
  'app/watch/first-run',
  'app/watch/cut-off',
  'worlds/bites',
].map((name) => `/test/${name}.test.ts`);

function placeOf({ path }) {
  const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(name));
  return place < 0 ? LONGEST.length : place;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
