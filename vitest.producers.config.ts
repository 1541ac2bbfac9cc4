import { defineConfig } from 'vitest/config';

/** Real producers, installed by the tests themselves, against a running Meshline: a tier of its own. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    environment: 'node',
    include: ['test/producers/**/*.test.ts'],
    globalSetup: 'test/support/database.ts',
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
