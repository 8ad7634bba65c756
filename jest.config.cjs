/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testSequencer: '<rootDir>/tools/jest-longest-first.cjs',
  transform: { '^.+\\.(ts|mjs|js)$': '<rootDir>/tools/jest-transform.cjs' },
  // It ships ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!postal-mime/)'],
  // Looked up in the sandbox of a test they are slow.
  sandboxInjectedGlobals: ['Array', 'Date', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String'],
  // The search for leaked globals would walk through whole mailboxes.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // By default one core is left alone; of two that is half of the machine.
  maxWorkers: '100%',
  // What suites leave behind slows the collection of garbage, and with it the suites after them.
  workerIdleMemoryLimit: '800MB',
  testTimeout: 60_000,
};
