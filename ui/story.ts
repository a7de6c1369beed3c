import type { ReactElement } from 'react';

/** The states of a component worth looking at, by name; shown in the gallery and used as fixtures by tests. */
export type Stories = Record<string, () => ReactElement>;
