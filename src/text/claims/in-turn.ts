import { type Figure, isLevel } from './figure.ts';

const IN_TURN = /(?:^|[^\p{L}])(?:lần lượt|tương ứng)(?![\p{L}])/iu;

/**
 * "thu hoạch lần lượt 1.240 ha, 980 ha và 1.415 ha, đạt tương ứng 62%, 70% và 56,6%": each belongs to the
 * level of its own place in the row before, where both rows are as long.
 */
export function inTurn(figures: readonly Figure[]): readonly Figure[] {
  const rows = rowsOf(figures);
  const moved = new Map<number, number>();
  rows.forEach((row, at) => {
    const [first] = row;
    if (
      !first ||
      row.length < 2 ||
      isLevel(first) ||
      !IN_TURN.test(first.lead + (row[1]?.lead ?? ''))
    )
      return;
    const base = rows
      .slice(Math.max(0, at - 3), at)
      .findLast(
        (one) =>
          one.length === row.length && one.every(isLevel) && one[0]?.sentence === first.sentence,
      );
    row.forEach((figure, index) => {
      const level = base?.[index];
      if (level) moved.set(figure.index, level.index);
    });
  });
  if (moved.size === 0) return figures;
  return figures.map((figure) => {
    const of = moved.get(figure.index);
    return of === undefined ? figure : { ...figure, of };
  });
}

/** Figures of one role that only commas and "và" part. */
function rowsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const rows: Figure[][] = [];
  for (const figure of figures) {
    if (figure.shape === 'other') continue;
    const last = rows.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.sentence === figure.sentence &&
      (last.role === figure.role || (isLevel(last) && isLevel(figure))) &&
      (/^\s*(?:,|và|;|, và)\s*(?:(?:tăng|giảm)\s*)?$/iu.test(figure.lead) ||
        NAMED_ITEM.test(figure.lead));
    if (goesOn) rows.at(-1)?.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

/** ", 19.058 gia đình": what was counted before the comma. */
const NAMED_ITEM = /^[^,;.:()\d]{0,40}(?:,|và)\s*$/iu;
