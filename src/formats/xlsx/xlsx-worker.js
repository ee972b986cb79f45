// @ts-check
// Runs apart, with its own memory and time: takes a workbook, hands back what stands in its cells. Plain JavaScript,
// because a thread starts from a file as it lies on the disk.

import { parentPort, workerData } from 'node:worker_threads';
import { EncryptedFileError, readXlsx } from 'hucre';

/** @typedef {{ kind: 'text', text: string, font: string | null } | { kind: 'number', digits: string, format: string } | { kind: 'day', day: string }} Shown */
/** @typedef {{ row: number, column: number, shown: Shown }} SheetCell */
/** @typedef {{ row: number, column: number, lastRow: number, lastColumn: number }} Merge */
/** @typedef {{ name: string, cells: SheetCell[], merges: Merge[] }} Sheet */

const { bytes, limits } = workerData;

read().then(
  (answer) => parentPort?.postMessage(answer),
  (error) =>
    parentPort?.postMessage({
      kind: 'refused',
      reason: error instanceof EncryptedFileError ? 'password' : 'damaged',
    }),
);

async function read() {
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    sheets: (sheet) => !sheet.hidden && !sheet.veryHidden,
  });
  /** @type {Sheet[]} */
  const sheets = [];
  let left = limits.cells;
  for (const { name, rows, cells: styled, merges = [] } of workbook.sheets) {
    /** @type {SheetCell[]} */
    const cells = [];
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        const shown = shownOf(value, styled?.get(`${row},${column}`)?.style);
        if (shown === null) continue;
        left -= 1;
        if (left < 0) return { kind: 'refused', reason: 'too-much' };
        cells.push({ row, column, shown });
      }
    }
    sheets.push({
      name,
      cells,
      merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow,
        column: startCol,
        lastRow: endRow,
        lastColumn: endCol,
      })),
    });
  }
  return { kind: 'read', value: sheets };
}

/**
 * Numbers of a workbook are doubles; what they hold of a figure is 15 digits.
 * @param {unknown} value
 * @param {import('hucre').CellStyle | undefined} style
 * @returns {Shown | null}
 */
function shownOf(value, style) {
  if (typeof value === 'string') {
    if (value.trim() === '') return null;
    return { kind: 'text', text: value, font: style?.font?.name ?? null };
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null;
    return { kind: 'number', digits: value.toPrecision(15), format: style?.numFmt ?? 'General' };
  }
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return { kind: 'day', day: value.toISOString().slice(0, 10) };
  }
  return null;
}
