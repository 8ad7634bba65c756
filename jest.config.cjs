/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(ts|mjs|js)$': '<rootDir>/tools/jest-transform.cjs' },
  // It ships ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!postal-mime/)'],
  // Looked up in the sandbox of a test they are slow.
  sandboxInjectedGlobals: ['Array', 'Date', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String'],
  testTimeout: 60_000,
};
