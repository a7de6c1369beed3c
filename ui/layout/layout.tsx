import type { CSSProperties, ReactNode } from 'react';
import css from './layout.module.css';

type Gap = 1 | 2 | 3 | 4 | 5 | 6;
interface Props {
  gap?: Gap;
  align?: CSSProperties['alignItems'];
  justify?: CSSProperties['justifyContent'];
  wrap?: boolean;
  grow?: boolean;
  className?: string;
  children: ReactNode;
}

const style = ({ gap, align, justify, wrap, grow }: Props): CSSProperties => ({
  gap: gap && `var(--s${gap})`,
  alignItems: align,
  justifyContent: justify,
  flexWrap: wrap ? 'wrap' : undefined,
  flex: grow ? '1 1 0' : undefined,
});

/** Things beside each other. */
export const Row = (props: Props) => (
  <div className={[css.row, props.className].filter(Boolean).join(' ')} style={style(props)}>
    {props.children}
  </div>
);

/** Things under each other. */
export const Stack = (props: Props) => (
  <div className={[css.stack, props.className].filter(Boolean).join(' ')} style={style(props)}>
    {props.children}
  </div>
);

/** As many columns as fit, each at least `min` wide (rem). */
export const Grid = ({ min = 16, gap = 3, children }: { min?: number; gap?: Gap; children: ReactNode }) => (
  <div
    className={css.grid}
    style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${min}rem, 100%), 1fr))`, gap: `var(--s${gap})` }}
  >
    {children}
  </div>
);
