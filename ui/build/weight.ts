import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

/** Everything that must have come before a chunk can run: itself, what it imports, their styles. */
function closure(manifest: Manifest, name: string, into = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || into.has(chunk.file)) return into;
  into.add(chunk.file);
  for (const css of chunk.css ?? []) into.add(css);
  for (const each of chunk.imports ?? []) closure(manifest, each, into);
  return into;
}

/**
 * What a built web part weighs on its first load, in bytes of gzip: the shell alone (with the words of the heaviest
 * language and the page's HTML), and each page when it is the first one opened.
 */
export function weigh(folder: string): { shell: number; pages: Record<string, number> } {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const sizes = new Map<string, number>();
  const size = (file: string) => {
    let found = sizes.get(file);
    if (found === undefined) sizes.set(file, (found = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length));
    return found;
  };
  const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + size(file), 0);
  const entry = Object.keys(manifest).find((name) => manifest[name]!.isEntry)!;
  const words = Object.entries(manifest).filter(([name]) => /words\/\w\w\/first/.test(name));
  const base = closure(manifest, entry);
  const around = size('index.html') + Math.max(0, ...words.map(([, chunk]) => size(chunk.file)));
  const pages: Record<string, number> = {};
  for (const [name, chunk] of Object.entries(manifest))
    if (chunk.isDynamicEntry && /capabilities\/.*page\.tsx$/.test(name)) pages[name.replace(/^.*capabilities\//, '')] = around + sum(closure(manifest, name, new Set(base)));
  return { shell: around + sum(base), pages };
}
