// The order of jest's suites: the longest first, so that no core waits for one that began last. A fresh clone knows no
// durations, and jest would go by the size of the files.
const { default: Sequencer } = require('@jest/test-sequencer');

/** By what they took when last measured. */
const LONGEST = [
  'app/watch/soak',
  'app/watch/crash',
  'worlds/worlds',
  'watch/weeks-1',
  'watch/weeks-2',
  'local/page/accessibility',
  'app/watch/first-run',
  'worlds/bites',
  'cards/cards',
  'app/watch/one-watch-disturbed',
  'domain/attacked/headers',
  'app/watch/clicks-meanwhile',
  'tools/setup',
  'domain/attacked/text',
  'app/watch/what-waits',
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
