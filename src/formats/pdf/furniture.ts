import type { Line } from './lines.ts';
import type { PrintedPage } from './printed-pages.ts';

const PAGE_NUMBER =
  /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$|^(?:trang|page)\s+\d{1,4}(?:\s*\/\s*\d{1,4})?$/i;

/** Lines at the ends of pages that are numbers of pages, or the same on many pages. */
export function furnitureOf(
  pages: readonly PrintedPage[],
  lines: readonly (readonly Line[])[],
): ReadonlySet<Line> {
  const found = new Set<Line>();
  const seen = new Map<string, Line[]>();
  for (const [index, onPage] of lines.entries()) {
    const height = pages[index]?.height ?? 0;
    for (const line of endsOf(onPage)) {
      const text = line.segments.map((segment) => segment.text).join(' ');
      const atEdge = line.y < height * 0.12 || line.y > height * 0.88;
      if (!atEdge) continue;
      if (PAGE_NUMBER.test(text)) found.add(line);
      const key = `${Math.round(line.y / 3)} ${text.replace(/\d+/g, '#')}`;
      const same = seen.get(key);
      if (same) same.push(line);
      else seen.set(key, [line]);
    }
  }
  for (const same of seen.values()) {
    if (same.length >= 3 && same.length * 2 > pages.length - 2)
      for (const line of same) found.add(line);
  }
  return found;
}

/** The two lines at the top and the two at the bottom. */
const endsOf = (lines: readonly Line[]): readonly Line[] => [
  ...new Set([...lines.slice(0, 2), ...lines.slice(-2)]),
];
