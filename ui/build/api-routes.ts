import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Contract, Op } from '#plain/contract.ts';

/** What the browser must know of a procedure: method, path, and letters for what is unusual about it. */
export type ApiRoute = [method: string, path: string, flags: string];

/** `f` a file is sent, `r` a file comes back, `e` events, `n` nothing comes back, `v` needs the version seen (`If-Match`). */
function flags(op: Op): string {
  const response = { file: 'r', events: 'e', nothing: 'n' }[op.response as string] ?? '';
  return (op.body === 'file' ? 'f' : '') + response + (op.versioned ? 'v' : '');
}

/** The whole contract as plain strings, without its schemas. */
export function routeTable(contract: Contract): Record<string, Record<string, ApiRoute>> {
  const table: Record<string, Record<string, ApiRoute>> = {};
  for (const [group, operations] of Object.entries(contract)) {
    table[group] = {};
    for (const [name, op] of Object.entries(operations)) table[group][name] = [op.method, op.path, flags(op)];
  }
  return table;
}

/** `virtual:api-routes`: made from app/contract.ts at build time, so that no validation code reaches the browser. */
export function apiRoutes(): Plugin {
  const name = 'virtual:api-routes';
  return {
    name: 'daybook-api-routes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return;
      const file = join(import.meta.dirname, '../../app/contract.ts');
      this.addWatchFile(file);
      const { contract } = await import(/* @vite-ignore */ pathToFileURL(file).href);
      return `export default ${JSON.stringify(routeTable(contract as Contract))};`;
    },
  };
}
