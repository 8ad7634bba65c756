// For `npm run mutants`: the tests that mutants in src/domain and src/app can fail. What runs the bundle cannot see them,
// and what takes minutes would take hours.
const everything = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...everything,
  roots: ['<rootDir>/test/domain', '<rootDir>/test/app'],
  testPathIgnorePatterns: [
    '/test/app/(diagnostic|retention)\\.test',
    '/test/app/report/',
    '/test/app/watch/(soak|crash|first-run|unreadable|quotas)\\.test',
    '/test/domain/triage/(score|linear-time)\\.test',
    '/test/domain/triage/model/topic-weights\\.test',
  ],
};
