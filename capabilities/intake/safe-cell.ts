/**
 * Signs with which spreadsheets begin a formula, also in full width; a tab or line break before them does not hinder.
 */
const formula = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const control = /^[\t\r\n]/;
/** A number or a telephone: signs and digits alone compute nothing. */
const harmless = /^[+-]?\d[\d\s.,()-]*$/;

/**
 * The text for a cell of a CSV file, neutralised with an apostrophe when a spreadsheet would run it as a formula
 * (handbook 02, Coming in). Numbers and telephones ('-12.50', '+370 612 34567') stay as they are.
 */
export function safeCell(value: string): string {
  if (!formula.test(value) && !control.test(value)) return value;
  return harmless.test(value) ? value : `'${value}`;
}

/**
 * The text before `safeCell`: an apostrophe that stands before a formula's sign is taken away when our own export
 * comes back.
 */
export const unneutralised = (cell: string): string =>
  cell[0] === "'" && (formula.test(cell.slice(1)) || control.test(cell.slice(1))) ? cell.slice(1) : cell;
