import { useEffect, useLayoutEffect, useRef } from 'react';
import type { IconName } from '../icon/icon.tsx';

/** Something one can do from here, found in the palette by its name. */
export interface Command {
  id: string;
  label: string;
  icon?: IconName;
  /** Printed only; the page registers the key itself. */
  keys?: string;
  /** Other words one may look for it by. */
  words?: string;
  run: () => void;
}

/** A record found: a client, a person, a document. */
export interface Found {
  id: string;
  title: string;
  /** What kind of thing it is, in the reader's language. */
  kind: string;
  note?: string;
  icon?: IconName;
  href: string;
}
/** Answers the search box; the best first. Called again with every letter, cancelled by `signal`. */
export type FindRecords = (text: string, signal: AbortSignal) => Promise<readonly Found[]>;

const lists = new Set<() => readonly Command[]>();

/** The commands of the component that calls it, while it is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const list = () => latest.current;
    lists.add(list);
    return () => void lists.delete(list);
  }, []);
}

export const activeCommands = (): Command[] => [...lists].reverse().flatMap((list) => list());

const place = 'daybook.recent';

/** What was opened last from the palette, newest first. */
export function recent(): Found[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]');
  } catch {
    return [];
  }
}
export function remember(found: Found): void {
  const list = [found, ...recent().filter((each) => each.href !== found.href)].slice(0, 8);
  localStorage.setItem(place, JSON.stringify(list));
}

/** How well a text answers a search: each word must begin some word of it. 0 is no answer. */
export function fits(text: string, search: string): number {
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(text).split(/[\s,.·()/-]+/);
  let score = 1;
  for (const part of plain(search).split(/\s+/).filter(Boolean)) {
    const at = words.findIndex((word) => word.startsWith(part));
    if (at < 0) return 0;
    score += 1 / (at + 1);
  }
  return score;
}
