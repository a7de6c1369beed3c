import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes /sw.js beside the built pages: the worker's source without types, knowing every asset of this build. */
export function serviceWorker(source: string): Plugin {
  let folder = '';
  return {
    name: 'daybook-service-worker',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir.startsWith('/') ? config.build.outDir : join(config.root, config.build.outDir);
    },
    closeBundle() {
      const assets = readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css|svg|woff2)$/.test(name)).map((name) => `/assets/${name}`).sort();
      const version = createHash('sha256').update(assets.join()).update(readFileSync(source)).digest('hex').slice(0, 12);
      const code = stripTypeScriptTypes(readFileSync(source, 'utf8'));
      writeFileSync(join(folder, 'sw.js'), code.replaceAll('__ASSETS__', JSON.stringify(assets)).replaceAll('__VERSION__', JSON.stringify(version)));
    },
  };
}
