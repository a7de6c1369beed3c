import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { place } from './place.ts';
import css from './popover.module.css';

export interface PopoverProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: (how: 'escape' | 'outside') => void;
  /** Aligned at the anchor's end instead of its start. */
  end?: boolean;
  /** At least as wide as the anchor. */
  wide?: boolean;
  role?: 'dialog' | 'menu' | 'listbox' | 'presentation';
  label?: string;
  id?: string;
  className?: string;
  children: ReactNode;
}

/**
 * A floating part beside its anchor, above everything else (also above a dialog it stands in). Mounted is open; `Esc`, a
 * press elsewhere or leaving it by Tab asks to close. Focus is the caller's business.
 */
export function Popover({ anchor, onClose, end, wide, role = 'dialog', label, id, className, children }: PopoverProps) {
  const own = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const floating = own.current!;
    floating.showPopover?.();
    const settle = () => {
      const beside = anchor.current?.getBoundingClientRect();
      if (!beside) return;
      if (wide) floating.style.minWidth = `${beside.width}px`;
      floating.style.maxHeight = '';
      const spot = place(beside, { width: floating.offsetWidth, height: floating.scrollHeight + 2 }, { width: innerWidth, height: innerHeight }, end);
      floating.style.left = `${spot.left}px`;
      floating.style.top = `${spot.top}px`;
      floating.style.maxHeight = `${spot.maxHeight}px`;
    };
    settle();
    const watch = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(settle);
    watch?.observe(floating);
    addEventListener('scroll', settle, true);
    addEventListener('resize', settle);
    return () => {
      watch?.disconnect();
      removeEventListener('scroll', settle, true);
      removeEventListener('resize', settle);
    };
  }, [anchor, end, wide]);

  useEffect(() => {
    const inside = (target: EventTarget | null) =>
      target instanceof Node && (own.current?.contains(target) || anchor.current?.contains(target));
    const pressed = (event: Event) => {
      if (!inside(event.target)) close.current('outside');
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close.current('escape');
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('focusin', pressed);
    document.addEventListener('keydown', key, true);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('focusin', pressed);
      document.removeEventListener('keydown', key, true);
    };
  }, [anchor]);

  return (
    <div
      ref={own}
      popover="manual"
      id={id}
      role={role === 'presentation' ? undefined : role}
      aria-label={label}
      className={[css.popover, className].filter(Boolean).join(' ')}
    >
      {children}
    </div>
  );
}
