import { absolute, add, signOf, subtract } from '#core/decimal.ts';
import { difference, product, ratio, sum } from '#core/interval.ts';
import { sameUnit, stepsOf } from '../claims/anchors.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { EARLIER } from '../lexicon/words.ts';
import { growthOf, growthPercent, HUNDRED, percent, percentOf, sizeOf } from './arithmetic.ts';
import { baseOf, signedBy, withDirection } from './bases.ts';
import { compared, with3 } from './compared.ts';
import { impossibleFall, impossiblePast } from './impossible-changes.ts';
import { opposed } from './opposed.ts';
import { lawful } from './other-levels.ts';
import { allotted } from './part-of-figure.ts';
import { planBefore } from './plan-before.ts';
import { rankMoves } from './rank-moves.ts';
import { percentOnRate, points, pointsAsPercent } from './rates.ts';
import type { Sight, Tie } from './tie.ts';
import { times } from './times.ts';
import { asPrintedLike, asToldLike, printed, sized } from './words.ts';

/** Levels against plans, earlier periods and the changes that are told of them. */
export function comparisons({ scenes }: Sight): readonly Tie[] {
  return scenes.flatMap((scene) =>
    scene.figures.flatMap((figure) => {
      if (figure.value === null || figure.misprint) return [];
      const level = scene.figures.find(({ index }) => index === figure.of);
      const alone = figure.role === 'change_pct' ? impossibleFall(figure) : [];
      return level ? [...alone, ...lawful(of, scene, figure, level)] : alone;
    }),
  );
}

function of(scene: Scene, figure: Figure, level: Figure): readonly Tie[] {
  switch (figure.role) {
    case 'plan_pct':
      return percentOfPlan(scene, figure, level);
    case 'change_pct':
      return [
        ...growth(scene, figure, level),
        ...pair(scene, figure, level),
        ...opposed(scene, figure, level),
      ];
    case 'change_abs':
      return level.role === 'rank'
        ? rankMoves(scene, figure)
        : [
            ...change(
              scene,
              stepsOf(level, figure) ? { ...figure, unit: level.unit } : figure,
              level,
            ),
            ...opposed(scene, figure, level),
          ];
    case 'index_pct':
      return index(scene, figure, level);
    case 'times':
      return times(scene, figure, level);
    case 'change_pp':
      return points(scene, figure, level);
    default:
      return [];
  }
}

function percentOfPlan(scene: Scene, said: Figure, level: Figure): readonly Tie[] {
  // "chưa đạt 7%" is what is missing, as "hụt 7%" is.
  const told: Figure = /chưa đạt\s*$/iu.test(said.lead) ? { ...said, dir: 'down' } : said;
  const own = baseOf(scene, told, level, 'plan') ?? allotted(scene, told, level);
  const plan = own ?? planBefore(scene, told, level);
  const [now, base] = [sizeOf(level), plan && sizeOf(plan)];
  if (!plan || !now || !base) return [];
  const reached = percent(now, base);
  if (!reached) return [];
  const kind = told.dir === 'up' ? 'plan-excess' : told.dir === 'down' ? 'plan-short' : 'plan';
  const right = kind === 'plan' ? reached : growthPercent(now, base);
  if (!right) return [];
  return compared({
    kind,
    rule: 'plan.mismatch',
    severity: own ? 'error' : 'question',
    members: [level, plan, told],
    sides: (which) =>
      with3(which, [level, plan, told], (a, p, x) =>
        kind === 'plan'
          ? [percentOf(a, p), x]
          : [growthOf(a, p), kind === 'plan-short' ? signedBy(x, told) : x],
      ),
    shown: `${printed(level)} : ${printed(plan)} = ${sized(reached, 2)}%`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, absolute(right)),
        why: { vi: 'theo số thực hiện và kế hoạch', en: 'from the figure and its plan' },
      },
    ],
  });
}

function growth(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const before = baseOf(scene, told, level, 'prev');
  const [now, base] = [sizeOf(level), before && sizeOf(before)];
  if (!before || !now || !base) {
    return percentOnRate(scene, told, level);
  }
  if (told.unit === '‰' && level.unit === '‰') return points(scene, told, level);
  if (level.unit === '%') return pointsAsPercent(told, level, before);
  const right = growthPercent(now, base);
  if (!right) return [];
  const ties = compared({
    kind: 'growth',
    rule: 'growth.mismatch',
    members: [level, before, told],
    sides: (which) =>
      with3(which, [level, before, told], (a, p, x) => [growthOf(a, p), signedBy(x, told)]),
    shown: `${printed(level)} so với ${printed(before)} là ${signOf(right) < 0 ? 'giảm' : 'tăng'} ${sized(absolute(right), 2)}%`,
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

function pair(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const paired = scene.figures.find((figure) => isPaired(scene, figure, told, level));
  const now = sizeOf(level);
  const step = paired && sizeOf(paired);
  if (!paired || !now || !step) return [];
  const down = paired.dir === 'down';
  const size = absolute(step);
  const beforeSize = down ? add(now, size) : subtract(now, size);
  const right = percent(size, beforeSize);
  if (!right || signOf(beforeSize) <= 0) return [];
  return compared({
    kind: 'pair',
    rule: 'pair.mismatch',
    members: [level, paired, told],
    sides: (which) =>
      with3(which, [level, paired, told], (a, d, x) => {
        const change = signedBy(d, paired);
        return [product(ratio(change, difference(a, change)), HUNDRED), signedBy(x, told)];
      }),
    shown: `${down ? 'giảm' : 'tăng'} ${printed(paired)} ${down ? 'còn' : 'lên'} ${printed(level)} là ${sized(right, 2)}%`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, right),
        why: { vi: 'theo mức thay đổi tuyệt đối', en: 'from the absolute change' },
      },
    ],
  });
}

const COMPARES_WITH = new RegExp(`(?:${EARLIER})`, 'iu');

/** The same change told twice: side by side, with no other period named between. */
function isPaired(scene: Scene, absolute: Figure, told: Figure, level: Figure): boolean {
  if (absolute.role !== 'change_abs' || absolute.of !== level.index || absolute.dir !== told.dir)
    return false;
  if (absolute.value === null || absolute.misprint || !sameUnit(absolute, level)) return false;
  const [first, second] = absolute.start < told.start ? [absolute, told] : [told, absolute];
  const between = scene.text.slice(first.end, second.start);
  if (between.length > 70 || between.includes(';')) return false;
  if (
    second.bracket === first.bracket &&
    /^\s*(?:về|số|diện tích|giá trị)(?![\p{L}])/iu.test(second.tail)
  )
    return false;
  const restated =
    second.bracket !== first.bracket || /bằng|tương đương|tương ứng|tức/iu.test(between);
  const other = COMPARES_WITH.test(between) || /kế hoạch|dự toán|chỉ tiêu|so với/iu.test(between);
  return restated || !(other && COMPARES_WITH.test(second.tail));
}

function change(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  // "thấp hơn dự toán 240 tỷ đồng (dự toán 2.000 tỷ đồng)"
  const planned = /dự toán|kế hoạch|chỉ tiêu|mục tiêu/iu.test(
    told.lead + (told.tail.split(/[,;(]/u)[0] ?? ''),
  );
  const before = baseOf(scene, told, level, planned ? 'plan' : 'prev');
  if (!before) return impossiblePast(told, level);
  const [now, base] = [sizeOf(level), sizeOf(before)];
  if (!now || !base || !isLevel(level)) return [];
  const right = subtract(now, base);
  const size = absolute(right);
  const ties = compared({
    kind: 'change',
    rule: 'change.mismatch',
    members: [level, before, told],
    sides: (which) =>
      with3(which, [level, before, told], (a, p, x) => [a, sum(p, signedBy(x, told))]),
    shown: `${printed(level)} so với ${printed(before)} là ${signOf(right) < 0 ? 'giảm' : 'tăng'} ${asToldLike(told, size)}`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, size),
        why: { vi: 'theo hai số đã ghi', en: 'from the two figures' },
      },
    ],
  });
  return ties.map((tie) => withDirection(tie, signOf(right), told));
}

function index(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const before = baseOf(scene, told, level, 'prev');
  const [now, base] = [sizeOf(level), before && sizeOf(before)];
  const right = now && base && percent(now, base);
  if (!before || !right) return [];
  return compared({
    kind: 'index',
    rule: 'index.mismatch',
    members: [level, before, told],
    sides: (which) => with3(which, [level, before, told], (a, p, x) => [percentOf(a, p), x]),
    shown: `${printed(level)} : ${printed(before)} = ${sized(right, 2)}%`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, right),
        why: { vi: 'theo hai số đã ghi', en: 'from the two figures' },
      },
    ],
  });
}
