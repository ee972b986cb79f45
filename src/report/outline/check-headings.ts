import type { Faults } from './fault.ts';
import { LETTERS } from './numbering.ts';
import type { HeadingDepth, OutlineHeading } from './outline.ts';

/** Some reports go from A. to 1. and from 1. to a), past a depth that would have one heading only. */
const ACCEPTED_UNDER: Readonly<Record<HeadingDepth, readonly HeadingDepth[]>> = {
  1: [1, 2, 3],
  2: [1, 2, 3],
  3: [1, 2, 3, 4, 5],
  4: [1, 2, 3, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** A report may begin at any of the first three depths, and then never jumps over one. */
const FIRST: readonly HeadingDepth[] = [1, 2, 3];

/** Depths that make no sense, and more siblings than there are letters. */
export function checkHeadings(headings: readonly OutlineHeading[], faults: Faults): void {
  let above: HeadingDepth | null = null;
  let open: readonly HeadingDepth[] = [];
  const counts = new Map<HeadingDepth, number>();
  for (const { depth, numbering, at } of headings) {
    const accepted: readonly HeadingDepth[] = above === null ? FIRST : ACCEPTED_UNDER[above];
    // 1.1. takes the number of its parent, so there has to be one.
    if (!accepted.includes(depth) || (depth === 4 && !open.includes(3))) {
      faults.add('heading.jump', at, {
        depth: String(depth),
        under: above === null ? 'đầu báo cáo' : `cấp ${above}`,
        underEn: above === null ? 'the top of a report' : `depth ${above}`,
        accepted: accepted.filter((one) => one !== 4 || open.includes(3)).join(', '),
      });
    }
    open = [...open.filter((one) => one < depth), depth];
    above = depth;
    for (const deeper of [...counts.keys()]) if (deeper > depth) counts.delete(deeper);
    if (numbering === 'none') continue;
    const count = (counts.get(depth) ?? 0) + 1;
    counts.set(depth, count);
    if ((depth === 1 || depth === 5) && count === LETTERS.length + 1) {
      faults.add('heading.too-many', at, { most: String(LETTERS.length) });
    }
  }
}
