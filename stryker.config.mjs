// npm run mutants [-- --mutate 'src/app/**/*.ts']: what the tests do not notice when the code is broken on purpose.
// By default the folders where a fault breaks the promise in silence; all of src/domain and src/app takes hours.

export default {
  mutate: ['src/domain/{sla,calendar,decision,watch}/*.ts'],
  testRunner: 'jest',
  // Jest's search for related tests knows the files below its roots only, not src: it would leave most tests out.
  jest: { projectType: 'custom', configFile: 'jest.mutants.cjs', enableFindRelatedTests: false },
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
  ignorePatterns: ['docs', 'bench', 'faults'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
