import { absolute, add, compareDecimals, decimal, signOf, subtract } from '#core/decimal.ts';
import { difference, type Interval, opposite, product, ratio, sum } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sameUnit } from '../claims/read-scene.ts';
import { EARLIER } from '../lexicon/words.ts';
import { growthOf, growthPercent, HUNDRED, ONE, percent, percentOf, sizeOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import { isVague, outcomeOf } from './reach.ts';
import type { Fault, Sight, Tie } from './tie.ts';
import { asPrintedLike, printed, sized } from './words.ts';

/** Levels against plans, earlier periods and the changes that are told of them. */
export function comparisons({ scenes }: Sight): readonly Tie[] {
  return scenes.flatMap((scene) =>
    scene.figures.flatMap((figure) => {
      const level = scene.figures.find(({ index }) => index === figure.of);
      if (!level || figure.value === null || figure.misprint) return [];
      return of(scene, figure, level);
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
        ...impossibleFall(figure),
      ];
    case 'change_abs':
      return change(scene, figure, level);
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

/** The figure of the plan or the earlier period that goes with what is told of a level. */
function baseOf(scene: Scene, told: Figure, level: Figure, role: 'plan' | 'prev'): Figure | null {
  const fits = (figure: Figure): boolean =>
    figure.role === role &&
    figure.sentence === level.sentence &&
    figure.value !== null &&
    !figure.from &&
    sameUnit(figure, level);
  const rivals = (from: Figure, to: Figure): boolean =>
    scene.figures.some(
      (figure) =>
        figure.start > from.start &&
        figure.start < to.start &&
        (figure.role === told.role ||
          (isLevel(figure) && sameUnit(figure, level)) ||
          (figure.role !== 'plan' && figure.role === role)),
    );
  const after = scene.figures.find((figure) => fits(figure) && figure.start > told.start);
  if (after && !rivals(told, after) && after.start - told.end < 120) return after;
  const low = Math.min(level.start, told.start);
  const high = Math.max(level.start, told.start);
  const between = scene.figures.filter(
    (figure) => fits(figure) && figure.start > low && figure.start < high,
  );
  if (between.length === 1) return between[0] ?? null;
  const before = scene.figures.filter((figure) => fits(figure) && figure.start < low).at(-1);
  if (!before || between.length > 0) return null;
  const claimed = scene.figures.some(
    (figure) => figure.role === told.role && figure.start > before.start && figure.start < low,
  );
  const levels = scene.figures.some(
    (figure) =>
      isLevel(figure) &&
      sameUnit(figure, level) &&
      figure.start > before.start &&
      figure.start < low,
  );
  return claimed || levels ? null : before;
}

const signedBy = (interval: Interval, figure: Figure): Interval =>
  figure.dir === 'down' && figure.sign === '' ? opposite(interval) : interval;

function percentOfPlan(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const plan = baseOf(scene, told, level, 'plan');
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
  if (!before || !now || !base) return level.unit === '%' ? percentOnRate(told, level) : [];
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

/** A word that points the other way than the figures is a fault of its own. */
function withDirection(tie: Tie, truth: -1 | 0 | 1, told: Figure): Tie {
  const said = told.dir === 'up' ? 1 : told.dir === 'down' ? -1 : 0;
  if (!tie.fault || said === 0 || truth === 0 || said === truth) return tie;
  return { ...tie, fault: { ...tie.fault, rule: 'direction.contradiction' } };
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
    shown: `${down ? 'giảm' : 'tăng'} ${printed(paired)} còn ${printed(level)} là ${sized(right, 2)}%`,
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
  const restated =
    second.bracket !== first.bracket || /bằng|tương đương|tương ứng|tức/iu.test(between);
  return restated || !(COMPARES_WITH.test(between) && COMPARES_WITH.test(second.tail));
}

function change(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const before = baseOf(scene, told, level, 'prev');
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
    shown: `${printed(level)} so với ${printed(before)} là ${signOf(right) < 0 ? 'giảm' : 'tăng'} ${asPrintedLike(told, size)}`,
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

/** A rise above what there is now would leave less than nothing before. */
function impossiblePast(told: Figure, level: Figure): readonly Tie[] {
  const [now, step] = [sizeOf(level), sizeOf(told)];
  const counts =
    isLevel(level) &&
    level.unit === told.unit &&
    level.unit !== '' &&
    !/điểm|độ|bậc/.test(level.unit);
  if (
    told.dir !== 'up' ||
    !counts ||
    !now ||
    !step ||
    signOf(now) <= 0 ||
    isVague(level) ||
    isVague(told)
  )
    return [];
  if (compareDecimals(step, now) <= 0) return [];
  const explain = {
    vi: `tăng ${printed(told)} mà nay chỉ có ${printed(level)}: kỳ trước sẽ âm`,
    en: `up by ${printed(told)} to only ${printed(level)}: the earlier figure would be negative`,
  };
  return [
    {
      kind: 'change',
      members: [level, told],
      holds: false,
      explain,
      fault: {
        rule: 'change.impossible',
        severity: 'question',
        message: { vi: `${explain.vi}.`, en: `${explain.en}.` },
        repairs: [],
      },
    },
  ];
}

function impossibleFall(told: Figure): readonly Tie[] {
  const size = sizeOf(told);
  if (
    told.dir !== 'down' ||
    !size ||
    told.sign === '-' ||
    compareDecimals(size, decimal('100')) <= 0
  )
    return [];
  const explain = {
    vi: `giảm ${printed(told)}: không thể giảm quá 100%`,
    en: `down by ${printed(told)}: nothing falls by more than 100%`,
  };
  return [
    {
      kind: 'growth',
      members: [told],
      holds: false,
      explain,
      fault: {
        rule: 'growth.impossible',
        severity: 'error',
        message: { vi: `${explain.vi}.`, en: `${explain.en}.` },
        repairs: [],
      },
    },
  ];
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

/** gấp n lần is n; tăng n lần may mean n or n + 1, and either may hold. */
function times(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const before = baseOf(scene, told, level, 'prev') ?? baseOf(scene, told, level, 'plan');
  const plain = /gấp(?: \p{L}+){0,2}\s*$/iu.test(told.lead);
  const [now, base] = [sizeOf(level), before && sizeOf(before)];
  if (!before || !now || !base || signOf(base) <= 0 || signOf(now) <= 0) return [];
  const falls = told.dir === 'down';
  const right = percent(falls ? base : now, falls ? now : base);
  if (!right) return [];
  const shown = { ...right, scale: right.scale + 2 };
  const made = (kind: string, more: boolean) =>
    compared({
      kind,
      rule: 'times.mismatch',
      members: [level, before, told],
      sides: (which) =>
        with3(which, [level, before, told], (a, p, x) => [
          falls ? ratio(p, a) : ratio(a, p),
          more ? sum(x, ONE) : x,
        ]),
      shown: `${printed(level)} : ${printed(before)} = ${sized(shown, 2)} lần`,
      told,
      repairs: [
        {
          figure: told,
          text: asPrintedLike(told, shown),
          why: { vi: 'theo hai số đã ghi', en: 'from the two figures' },
        },
      ],
    });
  const exact = made('times', false);
  if (plain || exact.some(({ holds }) => holds)) return exact;
  const more = made('times-more', true);
  return more.some(({ holds }) => holds) ? more : exact;
}

function points(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const before = baseOf(scene, told, level, 'prev');
  const [now, base] = [sizeOf(level), before && sizeOf(before)];
  if (!before || !now || !base || before.unit !== '%') return [];
  const right = subtract(now, base);
  const ties = compared({
    kind: 'points',
    rule: 'points.mismatch',
    members: [told, level, before],
    sides: (which) =>
      with3(which, [level, before, told], (a, p, x) => [difference(a, p), signedBy(x, told)]),
    shown: `${printed(level)} − ${printed(before)} = ${sized(right, 2)} điểm %`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, absolute(right)),
        why: { vi: 'theo hai tỷ lệ đã ghi', en: 'from the two rates' },
      },
    ],
  });
  return ties.map((tie) => withDirection(tie, signOf(right), told));
}

/** Two rates and their difference with "%": points are meant, unless the relative change fits and the points do not. */
function pointsAsPercent(told: Figure, level: Figure, before: Figure): readonly Tie[] {
  const asPoints = outcomeOf((which) =>
    with3(which, [level, before, told], (a, p, x) => [difference(a, p), signedBy(x, told)]),
  );
  const asGrowth = outcomeOf((which) =>
    with3(which, [level, before, told], (a, p, x) => [growthOf(a, p), signedBy(x, told)]),
  );
  if (asGrowth !== 'broken' && asPoints === 'broken') {
    return [
      {
        kind: 'growth',
        members: [level, before, told],
        holds: true,
        explain: rateWords(told, level),
        fault: null,
      },
    ];
  }
  return [
    {
      kind: 'points',
      members: [told, level, before],
      holds: asPoints !== 'broken',
      explain: rateWords(told, level),
      fault: {
        ...askForPoints(told, level),
        rule: asPoints === 'broken' ? 'points.mismatch' : 'percent.for-points',
      },
    },
  ];
}

/** "tỷ lệ … đạt 86%, tăng 15,5%": in points or in percent of what it was? */
function percentOnRate(told: Figure, level: Figure): readonly Tie[] {
  if (level.role !== 'rate' || told.sign !== '' || told.unit !== '%') return [];
  if (!/tỷ lệ|tỉ lệ|độ che phủ|bao phủ/iu.test(level.lead) && !/tỷ lệ|tỉ lệ/iu.test(told.lead))
    return [];
  return [
    {
      kind: 'percent',
      members: [level, told],
      holds: true,
      explain: rateWords(told, level),
      fault: askForPoints(told, level),
    },
  ];
}

const rateWords = (told: Figure, level: Figure) => ({
  vi: `mức thay đổi ${printed(told)} của tỷ lệ ${printed(level)}`,
  en: `the change of ${printed(told)} in the rate of ${printed(level)}`,
});

const askForPoints = (told: Figure, level: Figure): Fault => ({
  rule: 'percent.for-points',
  severity: 'question',
  message: {
    vi: `Tỷ lệ ${printed(level)} thay đổi ${printed(told)}: là điểm phần trăm hay phần trăm?`,
    en: `The rate of ${printed(level)} changed by ${printed(told)}: in points or in percent?`,
  },
  at: [told],
  repairs: [],
});
