/**
 * The words the first page needs before it can be shown, as paths into messages (`clients` or `clients.card`).
 * All others are fetched right after; list here only what the day page shows at once.
 */
export const firstWords: readonly string[] = ['common', 'saving', 'undo', 'dates', 'edit', 'keys.next', 'keys.previous', 'keys.search', 'keys.help', 'shell', 'sections', 'day', 'step', 'log'];
