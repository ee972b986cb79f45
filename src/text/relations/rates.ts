import { absolute, signOf, subtract } from '#core/decimal.ts';
import { difference } from '#core/interval.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { growthOf, sizeOf } from './arithmetic.ts';
import { baseOf, signedBy, withDirection } from './bases.ts';
import { compared, with3 } from './compared.ts';
import { outcomeOf } from './reach.ts';
import type { Fault, Tie } from './tie.ts';
import { asPrintedLike, printed, sized } from './words.ts';

export function points(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const before = baseOf(scene, told, level, 'prev') ?? baseOf(scene, told, level, 'plan');
  const [now, base] = [sizeOf(level), before && sizeOf(before)];
  if (!before || !now || !base || before.unit !== level.unit || !/^[%‰]$/u.test(before.unit))
    return [];
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
export function pointsAsPercent(told: Figure, level: Figure, before: Figure): readonly Tie[] {
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

/** "tỷ lệ … đạt 86%, tăng 15,5%", "4.463/8.175 trẻ, đạt 54,6%, tăng 8%": in points or in percent of what it was? */
export function percentOnRate(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  if (told.sign !== '' || told.unit !== '%' || told.value === null) return [];
  const rate = level.role === 'rate' ? level : rateBefore(scene, told);
  if (!rate) return [];
  const start = scene.layout.sentences[told.sentence] ?? 0;
  const named = /tỷ lệ|tỉ lệ|độ che phủ|bao phủ/iu.test(scene.text.slice(start, told.start));
  if (!named && rate === level && rateBefore(scene, told) !== rate) return [];
  return [
    {
      kind: 'percent',
      members: [rate, told],
      holds: true,
      explain: rateWords(told, rate),
      fault: askForPoints(told, rate),
    },
  ];
}

/** A rate that stands right before what changed: "…, đạt 54,6%, tăng 8%". */
function rateBefore(scene: Scene, told: Figure): Figure | null {
  const before = scene.figures[scene.figures.indexOf(told) - 1];
  const next = before?.role === 'rate' && before.unit === '%' && before.sentence === told.sentence;
  return before &&
    next &&
    /^\s*[,(]\s*(?:tăng|giảm)\s*$/iu.test(scene.text.slice(before.end, told.start))
    ? before
    : null;
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
