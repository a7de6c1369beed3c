import type { api } from '#app/web/api.ts';

/** An import as the server shows it. */
export type Import = Awaited<ReturnType<typeof api.imports.get>>;
/** An import with its file as it was understood. */
export type Preview = Awaited<ReturnType<typeof api.imports.preview>>;
export type Options = Preview['options'];
export type Counts = NonNullable<Import['counts']>;

export const isWorking = (state: Import['state'] | undefined): boolean => state === 'checking' || state === 'running';
/** May its mapping and options still be changed? */
export const isOpen = (state: Import['state']): boolean => state === 'uploaded' || state === 'checked' || state === 'stopped' || state === 'failed';
