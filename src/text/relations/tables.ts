import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import type { CellPlace } from '../document.ts';
import { adds } from './adds.ts';
import { percent, percentOf, sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import { explain } from './sum-words.ts';
import type { Sight, Tie } from './tie.ts';
import { asPrintedLike, printed, sized } from './words.ts';

type Cell = { readonly figure: Figure; readonly place: CellPlace; readonly text: string };

const TOTAL = /^(?:[\p{L}\d]{1,4}[.)]?\s+)?(?:tổng cộng|tổng số|cộng|tổng)(?![\p{L}])/iu;
const NO_SUM =
  /%|tỷ lệ|tỉ lệ|bình quân|năng suất|so sánh|tốc độ|chỉ số|đơn vị|stt|^tt$|xếp|hạng|mật độ|năm \d{4}\/|ghi chú/iu;
const NESTED = /^(?:[-+*•]|trong đó|[ivx]+\.?$|[a-zđ]\)|\d+\.\d)/iu;

/** Totals of columns, and percentages of plan beside plan and result. */
export function tables({ document, scenes }: Sight): readonly Tie[] {
  const byTable = new Map<number, Cell[]>();
  for (const scene of scenes) {
    const cell = cellOf(scene, document.passages[scene.passage]?.cell ?? null);
    if (!cell) continue;
    const all = byTable.get(cell.place.table);
    if (all) all.push(cell);
    else byTable.set(cell.place.table, [cell]);
  }
  return [...byTable.values()].flatMap((cells) => [...columnTotals(cells), ...planColumns(cells)]);
}

/** A cell that holds one number and little else. */
function cellOf(scene: Scene, place: CellPlace | null): Cell | null {
  const [figure] = scene.figures;
  if (
    !place ||
    !figure ||
    scene.figures.length !== 1 ||
    figure.shape !== 'plain' ||
    figure.value === null
  )
    return null;
  return figure.misprint || scene.text.length > figure.end + 3
    ? null
    : { figure, place, text: scene.text };
}

const headOf = ({ place }: Cell): string => place.rowHead.join(' ').trim();

function columnTotals(cells: readonly Cell[]): readonly Tie[] {
  if (cells.some((cell) => NESTED.test(headOf(cell)))) return [];
  const columns = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.place.column === 0 || NO_SUM.test(cell.place.columnHead.join(' '))) continue;
    const all = columns.get(cell.place.column);
    if (all) all.push(cell);
    else columns.set(cell.place.column, [cell]);
  }
  return [...columns.values()].flatMap((column) => {
    const totals = column.filter((cell) => TOTAL.test(headOf(cell)));
    const parts = column.filter((cell) => !TOTAL.test(headOf(cell)));
    const [total] = totals;
    const inOneRow = new Set(column.map(({ place }) => place.row)).size === column.length;
    if (!total || totals.length !== 1 || parts.length < 2 || !inOneRow) return [];
    const rows = column.map(({ place }) => place.row);
    const atEnd =
      rows.every((row) => row <= total.place.row) || rows.every((row) => row >= total.place.row);
    return atEnd
      ? sumOf(
          total.figure,
          parts.map(({ figure }) => figure),
        )
      : [];
  });
}

function sumOf(total: Figure, parts: readonly Figure[]): readonly Tie[] {
  if (![total, ...parts].every((figure) => isLevel(figure) && figure.unit === total.unit))
    return [];
  const holds = adds(total, parts);
  if (holds === null) return [];
  const words = explain(total, parts);
  return [
    {
      kind: 'sum',
      members: [total, ...parts],
      holds,
      explain: words,
      fault: holds
        ? null
        : {
            rule: 'sum.mismatch',
            severity: 'error',
            message: {
              vi: `Cột không cộng đúng: ${words.vi}.`,
              en: `The column does not add up: ${words.en}.`,
            },
            repairs: [],
          },
    },
  ];
}

const PLAN_HEAD = /^(?!.*(?:%|tỷ lệ|so với|so )).*(?:kế hoạch|dự toán|(?:^|\s)kh(?:\s|$))/iu;
const RESULT_HEAD = /^(?!.*(?:%|tỷ lệ|so với|so )).*(?:thực hiện|ước|kết quả|(?:^|\s)th(?:\s|$))/iu;
const PERCENT_HEAD = /(?:%|tỷ lệ).*(?:kế hoạch|dự toán|kh(?![\p{L}]))/iu;

function planColumns(cells: readonly Cell[]): readonly Tie[] {
  const columnOf = (head: RegExp): number | null => {
    const found = new Set(
      cells
        .filter(({ place }) => head.test(place.columnHead.join(' ')))
        .map(({ place }) => place.column),
    );
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
  const [plan, result, share] = [
    columnOf(PLAN_HEAD),
    columnOf(RESULT_HEAD),
    columnOf(PERCENT_HEAD),
  ];
  if (plan === null || result === null || share === null) return [];
  return cells.flatMap((told) => {
    if (told.place.column !== share) return [];
    const at = (column: number): Figure | undefined =>
      cells.find(({ place }) => place.row === told.place.row && place.column === column)?.figure;
    const [p, v] = [at(plan), at(result)];
    const [planned, reached] = [p && sizeOf(p), v && sizeOf(v)];
    const right = planned && reached && percent(reached, planned);
    if (!p || !v || !right) return [];
    return compared({
      kind: 'plan',
      rule: 'plan.mismatch',
      members: [v, p, told.figure],
      sides: (which) => with3(which, [v, p, told.figure], (a, b, x) => [percentOf(a, b), x]),
      shown: `${printed(v)} : ${printed(p)} = ${sized(right, 2)}%`,
      told: told.figure,
      repairs: [
        {
          figure: told.figure,
          text: asPrintedLike(told.figure, right),
          why: { vi: 'theo kế hoạch và thực hiện', en: 'from plan and result' },
        },
      ],
    });
  });
}
