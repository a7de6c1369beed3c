import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'house',
          environment: 'node',
          include: ['{plain,platform,capabilities,app,database,scripts}/**/*.test.ts'],
          exclude: ['**/web/**', 'node_modules/**'],
          globalSetup: ['platform/postgres/vitest-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      'ui/vitest.config.ts',
    ],
  },
});
