import { face } from '../keys/match.ts';
import css from './kbd.module.css';

/** A key as printed on buttons and in menus; not shown where there is no keyboard. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={css.kbd} aria-hidden data-keys={face(keys)} />
  );
}
