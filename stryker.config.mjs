// npm run mutants: what the tests do not notice when the code is broken on purpose, as a list and a score of each file.
// By default the folders where a fault breaks the promise in silence, within an hour on two cores; all of src/domain and
// src/app takes many. A run keeps what it found and tests only what has changed since; jest.mutants.cjs says how to choose.

export default {
  mutate: ['src/domain/{sla,calendar,decision,watch}/*.ts'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutants.cjs' },
  coverageAnalysis: 'perTest',
  // Stryker would rewrite it with TypeScript's own reader, which TypeScript 7 no longer has; jest here needs none.
  tsconfigFile: 'none',
  concurrency: 2,
  // A loaded machine must not pass for an endless loop.
  timeoutMS: 20_000,
  timeoutFactor: 4,
  incremental: true,
  incrementalFile: 'reports/mutants.json',
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['docs', '**/*.md', 'bench', 'faults', 'reports', '.stryker-tmp'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
