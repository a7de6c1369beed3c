import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { apiRoutes } from './build/api-routes.ts';
import { words } from './build/words.ts';

/** Tests of what people see: house components, the shell and the capabilities' pages, in a simulated browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [apiRoutes(), words()],
  oxc: { jsx: { runtime: 'automatic' } },
  css: { modules: { generateScopedName: '[local]' } },
  test: {
    name: 'web',
    environment: 'happy-dom',
    include: ['ui/**/*.test.{ts,tsx}', 'app/web/**/*.test.{ts,tsx}', 'capabilities/*/web/**/*.test.{ts,tsx}'],
    setupFiles: ['ui/testing/setup.ts'],
  },
});
