import { compareDecimals } from '#core/decimal.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { percent, percentOf, sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import { outcomeOf } from './reach.ts';
import type { Tie } from './tie.ts';
import { printed, sized } from './words.ts';

const IN_TURN = /lần lượt|tương ứng/iu;
const MOST_ROW = 12;

/**
 * Three rows of as many figures each in one sentence, told in turn: what was planned, what was reached,
 * the percentages. Where all columns but one make their percentage, the one is asked about.
 */
export function nearTurns(scene: Scene, tied: ReadonlySet<Figure>): readonly Tie[] {
  const bySentence = new Map<number, Figure[]>();
  for (const figure of scene.figures) {
    if (figure.shape !== 'plain' || figure.value === null) continue;
    const own = bySentence.get(figure.sentence);
    if (own) own.push(figure);
    else bySentence.set(figure.sentence, [figure]);
  }
  return [...bySentence.values()].flatMap((figures) => {
    const [first, last] = [figures[0], figures.at(-1)];
    if (!first || !last || figures.length < 6) return [];
    const start = scene.layout.sentences[first.sentence] ?? 0;
    if (!IN_TURN.test(scene.text.slice(start, last.end))) return [];
    const rows = rowsOf(scene, figures);
    const shares = rows.filter(([one]) => one?.unit === '%');
    return shares.flatMap((told) => broken(told, rows, tied));
  });
}

/** Neighbours of one unit with a comma or "và" between them. */
function rowsOf({ text }: Scene, figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const rows: Figure[][] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const follows =
      before !== undefined &&
      before.unit === figure.unit &&
      /^\s*(?:,|và|, và)\s*$/u.test(text.slice(before.end, figure.start));
    if (row && follows) row.push(figure);
    else rows.push([figure]);
  }
  return rows.filter(({ length }) => length >= 3 && length <= MOST_ROW);
}

function broken(
  told: readonly Figure[],
  rows: readonly (readonly Figure[])[],
  tied: ReadonlySet<Figure>,
): readonly Tie[] {
  const others = rows.filter((row) => row !== told && row.length === told.length);
  for (const parts of others) {
    for (const wholes of others) {
      if (parts === wholes || parts[0]?.unit !== wholes[0]?.unit) continue;
      const columns = told.flatMap((x, at) => {
        const [part, whole] = [parts[at], wholes[at]];
        return part && whole ? [{ x, part, whole }] : [];
      });
      const wrong = columns.filter(({ x, part, whole }) => !makes(x, part, whole));
      const [one] = wrong;
      if (!one || wrong.length > 1 || tied.has(one.x)) continue;
      return asked(one.x, one.part, one.whole);
    }
  }
  return [];
}

const makes = (told: Figure, part: Figure, whole: Figure): boolean =>
  outcomeOf((which) => with3(which, [part, whole, told], (a, b, x) => [percentOf(a, b), x])) !==
  'broken';

function asked(told: Figure, part: Figure, whole: Figure): readonly Tie[] {
  const [a, b] = [sizeOf(part), sizeOf(whole)];
  const right = a && b && percent(a, b);
  if (!right || compareDecimals(right, { unscaled: 0n, scale: 0 }) <= 0) return [];
  return compared({
    kind: 'plan',
    rule: 'plan.mismatch',
    members: [part, whole, told],
    sides: (which) => with3(which, [part, whole, told], (x, y, z) => [percentOf(x, y), z]),
    shown: `${printed(part)} : ${printed(whole)} = ${sized(right, 2)}%`,
    told,
    repairs: [],
  });
}
