import { defineConfig } from 'vitest/config';

/** Node takes the CommonJS build of graphql and Vite the other one; its types must be those of the schema's makers. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** Files of these projects share one database, so they run one after another: one file at a time, project by project. */
const withDatabase = (name: string, groupOrder: number) => ({
  resolve,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    globalSetup: 'test/support/database.ts',
    fileParallelism: false,
    sequence: { groupOrder },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'src/**/*.test.ts'],
          sequence: { groupOrder: 0 },
          // Properties over thousands of generated graphs take a while on a small machine.
          testTimeout: 120_000,
        },
      },
      withDatabase('integration', 1),
      withDatabase('e2e', 2),
      withDatabase('browser', 3),
    ],
  },
});
