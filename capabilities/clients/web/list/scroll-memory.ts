import { type RefObject, useEffect, useLayoutEffect } from 'react';

const places = new Map<string, number>();

/** Coming back to a list, one stands where one was: remembers how far it was scrolled, by its address. */
export function useScrollMemory(around: RefObject<HTMLElement | null>, address: string, ready: boolean): void {
  const scroller = () => around.current?.querySelector<HTMLElement>('[role="grid"]');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the rows are there
  useLayoutEffect(() => {
    const before = places.get(address);
    if (ready && before) scroller()?.scrollTo(0, before);
  }, [ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list's own element stays
  useEffect(() => {
    const element = scroller();
    const keep = () => places.set(address, element?.scrollTop ?? 0);
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, [address, ready]);
}
