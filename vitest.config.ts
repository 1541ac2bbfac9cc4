import { defineConfig } from 'vitest/config';

/** Files of these projects share one database, so they run one after another: one file at a time, project by project. */
const withDatabase = (name: string, groupOrder: number) => ({
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
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'src/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      withDatabase('integration', 1),
      withDatabase('e2e', 2),
      withDatabase('browser', 3),
    ],
  },
});
