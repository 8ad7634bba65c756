// For `npm run mutants`: by default the tests of the folders that it breaks, each mutant to be noticed by the tests beside
// it. Others by name: MUTANT_TESTS='test/app test/domain' npm run mutants -- --mutate 'src/app/**/*.ts'
const everything = require('./jest.config.cjs');

const PROMISE = ['sla', 'calendar', 'decision', 'watch'].map((folder) => `test/domain/${folder}`);
const folders = process.env.MUTANT_TESTS?.split(' ') ?? PROMISE;

/** @type {import('jest').Config} */
module.exports = {
  ...everything,
  // The search for the tests of a file follows imports below the roots only.
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: [
    // They run the bundle, in which a mutant is not.
    '/test/app/(diagnostic|retention)\\.test',
    '/test/app/report/',
    '/test/app/watch/unreadable\\.test',
    // Minutes each, for every mutant.
    '/test/app/watch/(soak|crash|first-run|quotas)\\.test',
    '/test/domain/triage/(score|linear-time)\\.test',
    '/test/domain/triage/model/topic-weights\\.test',
  ],
};
