import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Starts the PostgreSQL that the store's tests share. */
const DATABASE = 'src/store/testing/global-setup.ts';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'packs/**/*.test.ts',
      'e2e/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
    ],
    globalSetup: existsSync(DATABASE) ? [DATABASE] : [],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
