const NEEDS_QUOTES = /[",\r\n]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of CSV (RFC 4180, without the line end). A text that a spreadsheet would run as a formula
 * gets an apostrophe before it; numbers are left alone.
 */
export const csvLine = (cells: readonly string[]): string => cells.map(cell).join(',');

function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
