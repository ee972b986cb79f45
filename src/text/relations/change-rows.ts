import { absolute, signOf, subtract } from '#core/decimal.ts';
import { sum } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { signedBy, withDirection } from './bases.ts';
import { compared, with3 } from './compared.ts';
import type { Sight, Tie } from './tie.ts';
import { asPrintedLike, asToldLike, printed } from './words.ts';

const MOST_ROW = 6;

type Row = readonly Figure[];

/**
 * "312 vụ, 128 người chết, 186 người bị thương. So với cùng kỳ (240 vụ, 94 người chết, 151 người bị thương) tăng 72 vụ,
 * tăng 34 người chết, tăng 35 người bị thương": levels, what they were and their changes, each in a row of its own.
 */
export function changeRows({ scenes }: Sight): readonly Tie[] {
  return scenes.flatMap((scene) =>
    changesOf(scene).flatMap((changes) => {
      const [first] = changes;
      const rows = first && basesOf(scene, changes, first);
      if (!rows) return [];
      const ties = changes.flatMap((told, at) => {
        const [level, before] = [rows.levels[at], rows.before[at]];
        return level && before ? change(told, level, before) : [];
      });
      // Where none of them fits the rows were taken wrongly.
      return ties.filter(({ holds }) => holds).length * 2 >= ties.length ? ties : [];
    }),
  );
}

/** Two changes or more side by side that no level of their sentence stands before. */
function changesOf({ figures }: Scene): readonly Row[] {
  const rows: Figure[][] = [];
  let last: Figure | null = null;
  for (const figure of figures) {
    if (figure.shape === 'other') continue;
    const fits = figure.role === 'change_abs' && figure.of === null && figure.value !== null;
    if (fits && last?.sentence === figure.sentence && last.bracket === figure.bracket)
      rows.at(-1)?.push(figure);
    else if (fits) rows.push([figure]);
    last = fits ? figure : null;
  }
  return rows.filter(({ length }) => length > 1 && length <= MOST_ROW);
}

/** The last rows before the changes that count the same things in the same order. */
function basesOf(
  { figures }: Scene,
  changes: Row,
  first: Figure,
): { readonly levels: Row; readonly before: Row } | null {
  const near = figures.filter(
    (figure) =>
      figure.start < first.start &&
      figure.sentence >= first.sentence - 1 &&
      figure.shape === 'plain' &&
      figure.value !== null &&
      changes.some(({ unit }) => unit === figure.unit),
  );
  const bracketed = near.filter(({ role, bracket }) => role === 'prev' || bracket >= 0);
  const before = bracketed.slice(-changes.length);
  const levels = near
    .filter((figure) => isLevel(figure) && !bracketed.includes(figure))
    .slice(-changes.length);
  const fits = (row: Row): boolean =>
    row.length === changes.length && row.every(({ unit }, at) => unit === changes[at]?.unit);
  return fits(before) && fits(levels) && before.some(({ role }) => role === 'prev')
    ? { levels, before }
    : null;
}

function change(told: Figure, level: Figure, before: Figure): readonly Tie[] {
  const [now, base] = [sizeOf(level), sizeOf(before)];
  if (!now || !base) return [];
  const right = subtract(now, base);
  const ties = compared({
    kind: 'change',
    rule: 'change.mismatch',
    members: [level, before, told],
    sides: (which) =>
      with3(which, [level, before, told], (a, p, x) => [a, sum(p, signedBy(x, told))]),
    shown: `${printed(level)} so với ${printed(before)} là ${signOf(right) < 0 ? 'giảm' : 'tăng'} ${asToldLike(told, absolute(right))}`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, absolute(right)),
        why: { vi: 'theo hai số đã ghi', en: 'from the two figures' },
      },
    ],
  });
  return ties.map((tie) => withDirection(tie, signOf(right), told));
}
