import { type GridRow, textOf } from './table.ts';

/** A table that only puts paragraphs beside one another: the head and foot of a letter, a box around words. */
export function isFrame(rows: readonly GridRow[]): boolean {
  if (rows.length <= 1 || rows.every(({ cells }) => cells.length <= 1)) return true;
  const first = rows.slice(0, 2).flatMap(({ cells }) => cells);
  return first.some(({ pieces }) => /CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/.test(textOf(pieces)));
}

const MOTTO =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)\s*$/;

/** What every letter of the state is headed by says nothing of this one. */
export const isMotto = (text: string): boolean =>
  text.split('\n').every((line) => MOTTO.test(line));
