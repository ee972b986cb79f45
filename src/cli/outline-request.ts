import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Period, parsePeriod } from '#core/period.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Outline } from '#report/outline/outline.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { noPeriod, UNREAD } from './messages.ts';
import type { FileFault } from './ports.ts';

/** The outline of a file and the period that its report is for. */
export async function outlineRequest(
  file: string,
  code: string,
): Promise<Result<{ readonly outline: Outline; readonly period: Period }, readonly FileFault[]>> {
  const atStart = { file, line: 1, column: 1 };
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return refused([{ ...atStart, message: UNREAD }]);
  const outline = parseOutline(basename(file, '.md'), text);
  if (!outline.ok) return refused(outline.error.map((fault) => ({ file, ...fault })));
  const period = parsePeriod(code);
  if (!period.ok) return refused([{ ...atStart, message: noPeriod(code) }]);
  return ok({ outline: outline.value, period: period.value });
}
