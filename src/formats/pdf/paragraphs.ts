import { goesOn, openingOf } from '#text/plain/labels.ts';
import type { FlowLine } from './flow.ts';

/** Lines of running text gathered into paragraphs, over the ends of columns and pages. */
export function paragraphsOf(lines: readonly FlowLine[]): readonly (readonly FlowLine[])[] {
  const habit = { pitch: usualPitch(lines), indented: areIndented(lines) };
  const paragraphs: FlowLine[][] = [];
  let before: FlowLine | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && before && !begins(before, line, { ...habit, first: open.length === 1 }))
      open.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

/** The distance of base lines in a paragraph, in sizes. */
function usualPitch(lines: readonly FlowLine[]): number {
  const steps = lines
    .map((line, at) => {
      const before = lines[at - 1];
      return before && !line.turned ? (line.y - before.y) / line.size : 0;
    })
    .filter((step) => step > 0.8 && step < 2.5)
    .toSorted((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 1.3;
}

/** How the text is set: the distance of its lines, and whether paragraphs begin with a line set in. */
type Habit = { readonly pitch: number; readonly indented: boolean };

const isSetIn = (line: FlowLine): boolean => line.x - line.left >= line.size * 0.6;

/** Most lines after one that was not full, and ended a sentence, begin a paragraph. */
function areIndented(lines: readonly FlowLine[]): boolean {
  const begun = lines.filter((line, at) => {
    const before = lines[at - 1];
    return before && !line.turned && !isFull(before, line) && ENDED.test(before.text);
  });
  return begun.length >= 5 && begun.filter(isSetIn).length > begun.length * 0.8;
}

const ENDED = /[.!?:;…]["”’)]*$/;

/** Whether a line begins a paragraph, by its place first and its words where the place cannot tell. */
function begins(
  before: FlowLine,
  line: FlowLine,
  { pitch, indented, first }: Habit & { readonly first: boolean },
): boolean {
  if (Math.abs(line.size - before.size) > before.size * 0.12) return true;
  const full = isFull(before, line);
  if (line.turned) {
    const isPageEnd = line.left === before.left && line.right === before.right;
    if (indented && full && isPageEnd && openingOf(line.text).length === 0) return isSetIn(line);
    return !(full && goesOn(before.text, line.text, 'page'));
  }
  if (line.y - before.y > Math.max(pitch * 1.22, 1.05) * line.size) return true;
  if (isCentred(before) && isCentred(line)) return !goesOn(before.text, line.text, 'none');
  if (openingOf(line.text).length > 0) return !(full && goesOn(before.text, line.text, 'none'));
  if (!full) return true;
  if (!isSetIn(line)) return false;
  const deeper = line.x - before.x > line.size * 0.5;
  const level = Math.abs(line.x - before.x) <= line.size * 0.5;
  return deeper || (level && first && ENDED.test(before.text));
}

/**
 * The first word of the next line would not have fitted: the line was broken because it was full. A sentence that has
 * not ended gets the benefit of the doubt.
 */
function isFull(before: FlowLine, line: FlowLine): boolean {
  const word = line.text.split(/\s/, 1)[0] ?? '';
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  return (
    before.right - before.end <
    (word.length + 1) * letter + before.size * (ENDED.test(before.text) ? 0.4 : 1.2)
  );
}

function isCentred({ x, end, left, right, size }: FlowLine): boolean {
  const [before, after] = [x - left, right - end];
  return before > size && after > size && Math.abs(before - after) < size * 1.5;
}
