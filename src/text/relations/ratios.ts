import { compareDecimals, decimal } from '#core/decimal.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { percent, percentOf } from './arithmetic.ts';
import { compared, with3 } from './compared.ts';
import type { Tie } from './tie.ts';
import { asPrintedLike, printed, sized } from './words.ts';

const RATIO_WORDS =
  /^\s*(?:[^,;:()]{0,60}[,;]?\s*)?(?:đạt|chiếm|bằng|đạt tỷ lệ|tỷ lệ đạt|tỷ lệ|tương ứng|tương đương|=|\(|\((?:đạt|chiếm|bằng)|hoàn thành)\s*(?:tỷ lệ\s*)?$/iu;

/** Nothing more is said of a percentage. */
const CLOSES = /^\s*(?:[,;.)]|$)/u;

/** "21/30 hồ sơ, đạt 70%": the first percentage after a ratio, with nothing else counted between. */
export function ofRatio(scene: Scene, told: Figure): readonly Tie[] {
  if (!['share', 'rate', 'plan_pct'].includes(told.role) || told.dir !== null) return [];
  const order = scene.figures.indexOf(told);
  const pair = scene.figures.slice(0, order).findLast(({ shape }) => shape !== 'other');
  if (pair?.shape !== 'ratio' || pair.role !== 'ratio' || pair.sentence !== told.sentence)
    return [];
  const between = scene.text.slice(pair.end, told.start);
  if (
    between.length > 90 ||
    between.includes(';') ||
    !(RATIO_WORDS.test(between) || (/^\s*,\s*$/u.test(between) && CLOSES.test(told.tail))) ||
    /trong đó/iu.test(between)
  )
    return [];
  if (told.role === 'plan_pct' && hasItsPlan(scene, told)) return [];
  return told.role === 'plan_pct' && isOver(pair, told)
    ? ratioTie(pair, told, 'question')
    : ratioTie(pair, told);
}

/** A plan's own figure follows. */
function hasItsPlan(scene: Scene, told: Figure): boolean {
  const next = scene.figures[scene.figures.indexOf(told) + 1];
  return next?.role === 'plan' && next.sentence === told.sentence;
}

/** More than the whole was reached of what the ratio says is not whole: of another plan, or one of them is wrong. */
function isOver(pair: Figure, told: Figure): boolean {
  const over = told.value !== null && compareDecimals(told.value, decimal('100')) > 0;
  const whole =
    pair.value !== null && pair.second !== null && compareDecimals(pair.value, pair.second) <= 0;
  return over && whole;
}

/** "tỷ lệ 85% (17.000/20.000 hộ)": the ratio that a percentage comes from, in brackets after it. */
export function ofRatioAfter(scene: Scene, told: Figure): readonly Tie[] {
  const pair = scene.figures[scene.figures.indexOf(told) + 1];
  const opens =
    pair?.role === 'ratio' && /^\s*\(\s*$/u.test(scene.text.slice(told.end, pair.start));
  return pair && opens && told.dir === null ? ratioTie(pair, told) : [];
}

function ratioTie(
  pair: Figure,
  told: Figure,
  severity: 'error' | 'question' = 'error',
): readonly Tie[] {
  if (!pair.value || !pair.second) return [];
  const part = { ...pair, second: null };
  const whole = { ...pair, value: pair.second };
  const right = percent(pair.value, pair.second);
  if (!right) return [];
  return compared({
    kind: 'ratio',
    rule: 'ratio.mismatch',
    severity,
    members: [pair, told],
    sides: (which) => with3(which, [part, whole, told], (a, b, x) => [percentOf(a, b), x]),
    shown: `${printed(part)} : ${printed(whole)} = ${sized(right, 2)}%`,
    told,
    repairs: [
      {
        figure: told,
        text: asPrintedLike(told, right),
        why: { vi: 'theo hai số của tỷ số', en: 'from the two figures of the ratio' },
      },
    ],
  });
}
