import { defineConfig } from 'vitest/config';

/** The public documents of the standards, which are not a part of the project: a tier of its own. */
export default defineConfig({
  test: { environment: 'node', include: ['test/examples/**/*.test.ts'], testTimeout: 30_000 },
});
