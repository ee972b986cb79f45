import { add, compareDecimals, decimal, subtract } from '#core/decimal.ts';
import { exactly, meets } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { adds } from './adds.ts';
import { HUNDRED, percent, sizeOf, total } from './arithmetic.ts';
import { gradeRows } from './grade-rows.ts';
import type { PartGroup } from './part-groups.ts';
import { sharesInHalves } from './part-remainders.ts';
import { isVague, outcomeOf, reachOf } from './reach.ts';
import { slipOf } from './slip-of.ts';
import type { Tie } from './tie.ts';
import { printed, sized } from './words.ts';

export const STRUCTURE = /(?:^|[^\p{L}])(?:cơ cấu|tỷ trọng|kết cấu)(?![\p{L}])/iu;

/** Shares listed as a structure, in a row, or of all parts of a list; each row once. */
export function hundreds(scene: Scene, groups: readonly PartGroup[]): readonly Tie[] {
  const seen = new Set<string>();
  return rows(scene, groups).filter(({ members }) => {
    const key = members.map(({ index }) => index).join(' ');
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function rows(scene: Scene, groups: readonly PartGroup[]): readonly Tie[] {
  const ties: Tie[] = [];
  const lists = new Map<number, Figure[]>();
  for (const figure of scene.figures) {
    const fits =
      (figure.role === 'share' || figure.role === 'rate') &&
      figure.unit === '%' &&
      figure.bracket < 0 &&
      figure.shape === 'plain';
    if (fits) lists.set(figure.sentence, [...(lists.get(figure.sentence) ?? []), figure]);
  }
  for (const [sentence, all] of lists) {
    const list = withoutNested(scene, all);
    const start = scene.layout.sentences[sentence] ?? 0;
    const head = scene.text.slice(start, list[0]?.start ?? start);
    const alone = scene.figures.every(
      (figure) =>
        figure.sentence !== sentence ||
        all.includes(figure) ||
        figure.shape === 'other' ||
        figure.bracket >= 0,
    );
    if (list.length < 3 || !alone) continue;
    if (STRUCTURE.test(head)) ties.push(...hundred(list, 'structure'));
    else if (/:\s*[^:]*$/u.test(head)) ties.push(...hundred(list, 'list'));
  }
  for (const list of closedRuns(scene)) ties.push(...hundred(list, 'closed'));
  for (const { list, halves } of pairs(scene))
    ties.push(...hundred(list, halves ? 'whole' : 'list'));
  for (const list of sharedRows(scene)) ties.push(...hundred(list, 'whole'));
  for (const list of takenRuns(scene)) {
    const first = list[0];
    const head = scene.text.slice(scene.layout.sentences[first?.sentence ?? 0] ?? 0, first?.start);
    ties.push(...hundred(list, DIVIDES.test(head) ? 'whole' : 'list'));
  }
  for (const list of gradeRows(scene)) ties.push(...hundred(list, 'whole'));
  for (const { total: whole, parts } of groups) {
    if (parts.some(({ passage }) => passage !== scene.passage) || !adds(whole, parts)) continue;
    const told = parts.map((part) =>
      scene.figures.find((figure) => figure.role === 'share' && figure.of === part.index),
    );
    const all = told.flatMap((one) => (one ? [one] : []));
    if (all.length === parts.length && all.length > 1) ties.push(...hundred(all, 'parts'));
  }
  return ties;
}

/** "A 40%; B 60%; trong A, C chiếm 62%": what divides one of the shares further is no part of the row. */
function withoutNested(scene: Scene, list: readonly Figure[]): readonly Figure[] {
  const at = list.findIndex((figure, index) => {
    const before = list[index - 1];
    return before && /[;,]\s*(?:riêng )?trong\s/iu.test(scene.text.slice(before.end, figure.start));
  });
  const nested = at > 1 ? list.slice(0, at) : list;
  // "A 58%, B 18%, C 24%; qua đào tạo 62%": where commas part the shares, a semicolon ends their row.
  const ends = nested.findIndex((figure, index) => {
    const next = nested[index + 1];
    return next && scene.text.slice(figure.end, next.start).includes(';');
  });
  return ends > 1 ? nested.slice(0, ends + 1) : nested;
}

/** "A chiếm 46%, B 21%, còn lại 33%": shares in a row that the rest closes. */
function closedRuns(scene: Scene): readonly (readonly Figure[])[] {
  return scene.figures.flatMap((rest, order) => {
    const closes =
      rest.unit === '%' && /(?:^|[^\p{L}])còn lại(?: \p{L}+){0,4}\s*$/iu.test(rest.lead);
    if (!closes || (rest.role !== 'share' && rest.role !== 'rate')) return [];
    const run: Figure[] = [rest];
    for (let at = order - 1; at >= 0; at -= 1) {
      const figure = scene.figures[at];
      if (figure?.sentence !== rest.sentence || figure.bracket !== rest.bracket) break;
      if (figure.unit !== '%' || (figure.role !== 'share' && figure.role !== 'rate')) break;
      run.unshift(figure);
    }
    return run.length > 1 && /chiếm/iu.test(run[0]?.lead ?? '') ? [run] : [];
  });
}

/** "56 đơn vị (62,2%), 21 đơn vị (23,3%), 13 đơn vị (14,5%)": a row whose shares are mostly those of its own sum. */
function sharedRows(scene: Scene): readonly (readonly Figure[])[] {
  const rows: { readonly part: Figure; readonly told: Figure }[][] = [];
  let open = false;
  scene.figures.forEach((part, order) => {
    const told = scene.figures[order + 1];
    if (part.shape === 'other' || (part.role === 'share' && open)) return;
    const fits =
      isLevel(part) &&
      told?.role === 'share' &&
      told.of === part.index &&
      told.bracket !== part.bracket;
    const last = rows.at(-1)?.at(-1)?.part;
    if (fits && open && last?.sentence === part.sentence && last.unit === part.unit)
      rows.at(-1)?.push({ part, told });
    else if (fits) rows.push([{ part, told }]);
    open = fits === true;
  });
  return rows.flatMap((row) => {
    const sum = row
      .map(({ part }) => sizeOf(part))
      .flatMap((size) => (size ? [size] : []))
      .reduce(add, decimal('0'));
    const right = row.filter(({ part, told }) => {
      const [size, said] = [sizeOf(part), reachOf(told)];
      const own = size && percent(size, sum);
      return own && said && meets(said.lawful, exactly(own));
    });
    return row.length >= 3 && right.length >= 2 ? [row.map(({ told }) => told)] : [];
  });
}

type Pair = { readonly list: readonly Figure[]; readonly halves: boolean };

/** "tỷ lệ kiên cố đạt 86,5%, còn 13,5% là bán kiên cố": a share and what is left of the same. */
function pairs(scene: Scene): readonly Pair[] {
  return scene.figures.flatMap((rest, order): readonly Pair[] => {
    const share = scene.figures[order - 1];
    const told = (figure: Figure): boolean =>
      (figure.role === 'share' || figure.role === 'rate') && figure.unit === '%';
    if (!share || !told(share) || !told(rest) || share.sentence !== rest.sentence) return [];
    const halves =
      !/tỷ lệ/iu.test(share.lead) &&
      share.role === 'share' &&
      rest.role === 'share' &&
      share.bracket === rest.bracket &&
      /^\s*[,;]/u.test(share.tail) &&
      /^\s*(?:[,;.)]|$)/u.test(rest.tail) &&
      sharesInHalves([share.lead.slice(-40), rest.lead]);
    const list = [share, rest];
    if (halves) return [{ list, halves: true }];
    const left = /^\s*[,;]?\s*còn(?: lại)?(?: là)?\s*$/iu.test(
      scene.text.slice(share.end, rest.start),
    );
    const named = /^\s*(?:là|chưa|không|thuộc|của)(?![\p{L}])/iu.test(rest.tail);
    return left && named && !/giảm|xuống/iu.test(share.lead)
      ? [{ list: [share, rest], halves }]
      : [];
  });
}

/** "A chiếm 65%, B chiếm 30%, C chiếm 5% tổng chi": three shares or more in a row, each with its word. */
function takenRuns(scene: Scene): readonly (readonly Figure[])[] {
  const runs: Figure[][] = [];
  let last: Figure | null = null;
  for (const figure of scene.figures) {
    if (figure.shape === 'other' || (figure.bracket >= 0 && isLevel(figure))) continue;
    // "nhóm tuổi 15-24 chiếm 21%, 25-44 chiếm 58%": what is in it may be named by numbers.
    if (figure.unit === '' && figure.counted) continue;
    const takes =
      figure.role === 'share' &&
      figure.unit === '%' &&
      /chiếm(?: \p{L}+){0,2}\s*$/iu.test(figure.lead);
    if (takes && last?.sentence === figure.sentence) runs.at(-1)?.push(figure);
    else if (takes) runs.push([figure]);
    last = takes ? figure : null;
  }
  return runs.filter((run) => run.length >= 3);
}

/** "GRDP phân theo khu vực: A chiếm …, B chiếm …": the words before the first say that all are there. */
const DIVIDES =
  /(?:^|[^\p{L}])(?:phân theo|chia theo|chia ra|gồm|bao gồm|cơ cấu)(?![\p{L}])[^;.\d]*$/iu;

/** Digits that have to agree before one slip is surer than a share left out. */
const TELLING = 3;

/** Whether shares make up a hundred; `why` says how sure it is that they are all. */
export function hundred(
  list: readonly Figure[],
  why: 'structure' | 'list' | 'parts' | 'whole' | 'closed',
): readonly Tie[] {
  const outcome = outcomeOf((which) => {
    const all = list.map((figure) => reachOf(figure)?.[which]);
    if (all.some((one) => !one)) return null;
    return [total(all.flatMap((one) => (one ? [one] : []))), HUNDRED];
  });
  if (outcome === null) return [];
  const sum = list.map(sizeOf).flatMap((one) => (one ? [one] : []));
  const shown = sum.reduce(add);
  const over = compareDecimals(shown, decimal('100')) > 0;
  const near =
    compareDecimals(shown, decimal('90')) > 0 && compareDecimals(shown, decimal('110')) < 0;
  const slipped = list.some((figure) => {
    const own = sizeOf(figure);
    return own !== null && slipOf(figure, add(own, subtract(decimal('100'), shown))) >= TELLING;
  });
  const far = !near && !slipped;
  if (
    outcome === 'broken' &&
    far &&
    (why === 'list' || (!over && why !== 'whole' && why !== 'closed'))
  )
    return [];
  const sure =
    (why !== 'list' || slipped) && (over || slipped || why === 'closed') && !list.some(isVague);
  const explain = {
    vi: `${list.map(printed).join(' + ')} = ${sized(shown, 2)}%`,
    en: `${list.map(printed).join(' + ')} = ${sized(shown, 2)}%`,
  };
  return [
    {
      kind: 'hundred',
      members: list,
      holds: outcome !== 'broken',
      explain,
      fault:
        outcome === 'broken'
          ? {
              rule: 'hundred.mismatch',
              severity: sure ? 'error' : 'question',
              message: {
                vi: `Các tỷ trọng cộng lại được ${sized(shown, 2)}%, không phải 100%.`,
                en: `The shares add up to ${sized(shown, 2)}%, not 100%.`,
              },
              repairs: [],
            }
          : null,
    },
  ];
}
