import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { apiRoutes } from './ui/build/api-routes.ts';
import { compress } from './ui/build/compress.ts';
import { serviceWorker } from './ui/build/service-worker.ts';
import { words } from './ui/build/words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The browser's part. `vite build` writes dist/web with hashed names and `.br`/`.gz` beside each file; the server puts
 * its nonce in place of __CSP_NONCE__ in index.html. `vite build --mode stories` writes the gallery of house components
 * to dist/stories instead.
 */
export default defineConfig(({ mode }) => {
  const stories = mode === 'stories';
  return {
    root: here('app/web'),
    base: '/',
    publicDir: here('app/web/public'),
    plugins: [react(), apiRoutes(), words(), ...(stories ? [] : [serviceWorker(here('app/web/offline/sw.ts')), compress()])],
    html: { cspNonce: '__CSP_NONCE__' },
    css: { modules: { generateScopedName: stories ? '[local]_[hash:base64:4]' : '[hash:base64:5]' } },
    build: {
      outDir: here(stories ? 'dist/stories' : 'dist/web'),
      emptyOutDir: true,
      target: 'es2023',
      sourcemap: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: here(stories ? 'app/web/stories.html' : 'app/web/index.html'),
        output: {
          codeSplitting: {
            groups: [
              // Changes far less often than our own code: a new release does not fetch it again.
              {
                name: 'runtime',
                test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-query|query-core)|wouter|regexparam|use-sync-external-store)[\\/]/,
              },
            ],
          },
        },
      },
    },
  };
});
