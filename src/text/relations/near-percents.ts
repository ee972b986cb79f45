import {
  absolute,
  compareDecimals,
  type Decimal,
  decimal,
  multiply,
  scaleByTen,
  subtract,
} from '#core/decimal.ts';
import { type Interval, product, ratio } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import type { RuleId } from '../register.ts';
import { growthOf, growthPercent, HUNDRED, percent, percentOf, sizeOf } from './arithmetic.ts';
import { signedBy } from './bases.ts';
import { compared, with3 } from './compared.ts';
import { alike } from './part-groups.ts';
import { outcomeOf, reachOf } from './reach.ts';
import { slipOf } from './slip-of.ts';
import { slipWithin } from './slip-within.ts';
import type { Tie } from './tie.ts';
import { printed, sized } from './words.ts';

/** Figures looked at before and after a percentage; further off they are of something else. */
const BEFORE = 5;
const AFTER = 2;

/** Whether what two figures are to each other is known from a relation that holds, and is no such percentage. */
export type Explained = (part: Figure, whole: Figure, kind: Kind) => boolean;

type Reading = { readonly part: Figure; readonly whole: Figure; readonly right: Decimal };

/**
 * A percentage that no rule has tied, and two figures of one unit around it whose quotient comes close to
 * it and is not it: asked about. Silent where any two figures of its sentence make it.
 */
export function nearPercents(
  scene: Scene,
  tied: ReadonlySet<Figure>,
  explained: Explained,
): readonly Tie[] {
  const { sentences } = scene.layout;
  const inTurn = (told: Figure): boolean =>
    /lần lượt|tương ứng/iu.test(scene.text.slice(sentences[told.sentence] ?? 0, told.start));
  return scene.figures.flatMap((told, order) => {
    if (told.unit !== '%' || told.shape !== 'plain' || told.value === null || told.misprint)
      return [];
    const kind = KINDS.get(told.role);
    if (kind === undefined || tied.has(told) || isBound(told) || inTurn(told)) return [];
    // "(cùng kỳ 4.327 tỷ đồng, tăng 9,8%)": the growth of the earlier period.
    const before = scene.figures[order - 1];
    if (told.bracket >= 0 && before?.role === 'prev' && before.bracket === told.bracket) return [];
    const around = scene.figures
      .slice(Math.max(0, order - BEFORE), order + AFTER + 1)
      .filter((figure) => canStand(figure) && withinReach(scene, told, figure));
    const readings = pairsOf(around, kind === 'growth');
    if (readings.some((reading) => outcome(reading, told, kind) !== 'broken')) return [];
    const last = around.findLast(({ end }) => end <= told.start);
    const close = readings
      .filter(({ part, whole }) => part === last || whole === last)
      .filter((reading) => kind !== 'plan' || !TAKES_PART.test(between(scene, reading)))
      .filter(({ part, whole }) => !explained(part, whole, kind))
      .filter(
        (reading) =>
          isClose(reading.right, told, readings.length === 2 && kind !== 'growth') ||
          isSlip(reading, told, kind, readings.length === 2),
      )
      .sort((a, b) => compareDecimals(offBy(a.right, told), offBy(b.right, told)));
    const [first] = close;
    return first ? asked(first, told, kind) : [];
  });
}

/** Digits of a percentage that have to agree before a slip of it, or of what it is made of, is asked about. */
const TELLING = 3;

/** One slip away: the percentage from what the two make, or the part from what the percentage makes of the whole. */
function isSlip(
  { part, whole, right }: Reading,
  told: Figure,
  kind: Kind,
  alone: boolean,
): boolean {
  if (slipOf(told, right) >= TELLING) return true;
  const [x, w] = [reachOf(told)?.lawful, reachOf(whole)?.lawful];
  if (!x || !w || kind === 'growth') return false;
  const sure = (told.written ?? '').replace(/\D/g, '').length >= TELLING || alone;
  return sure && slipWithin(part, product(w, ratio(x, HUNDRED))) >= TELLING;
}

/** "trên 50%", "từ 70% đến 90%", "100%": a threshold, or all. */
const isBound = (told: Figure): boolean =>
  told.approx !== null ||
  told.from ||
  told.to ||
  /(?:^|[^\p{L}])(?:dưới|từ|đến|tối thiểu|ít nhất|mức)\s*$/iu.test(told.lead) ||
  compareDecimals(sizeOf(told) ?? decimal('0'), decimal('100')) === 0;

/** The plan of a part is not the whole that the part is taken of. */
const TAKES_PART = /(?:^|[^\p{L}])(?:trong đó|riêng|gồm)(?![\p{L}])/iu;

const between = (scene: Scene, { part, whole }: Reading): string =>
  scene.text.slice(Math.min(part.end, whole.end), Math.max(part.start, whole.start));

export type Kind = 'share' | 'plan' | 'growth';

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['share', 'share'],
  ['rate', 'share'],
  ['plan_pct', 'plan'],
  ['change_pct', 'growth'],
]);

/** By how much of itself a percentage may be off: more where only two figures could make it. */
const TIGHT = decimal('0.06');
const WIDE = decimal('0.26');

const canStand = (figure: Figure): boolean =>
  (isLevel(figure) || figure.role === 'plan' || figure.role === 'prev') &&
  figure.shape === 'plain' &&
  figure.value !== null &&
  figure.misprint === null &&
  !/[%‰/]/u.test(figure.unit);

/** In its sentence, and no semicolon lies after it and before the percentage's own last figure. */
const withinReach = (scene: Scene, told: Figure, figure: Figure): boolean => {
  if (figure.sentence !== told.sentence) return false;
  const closes = scene.layout.brackets[told.bracket]?.close ?? scene.text.length;
  if (figure.start > closes) return false;
  if (figure.start > told.start)
    return (
      !/[;:]/.test(scene.text.slice(told.end, figure.start)) &&
      (figure.bracket !== told.bracket || figure.role === 'plan' || figure.role === 'prev')
    );
  return true;
};

function pairsOf(around: readonly Figure[], bothWays: boolean): readonly Reading[] {
  return around.flatMap((part) =>
    around.flatMap((whole): readonly Reading[] => {
      if (part === whole || !alike(whole, part)) return [];
      const [a, b] = [sizeOf(part), sizeOf(whole)];
      const right = a && b && (bothWays ? growthPercent(a, b) : percent(a, b));
      return right ? [{ part, whole, right: bothWays ? absolute(right) : right }] : [];
    }),
  );
}

const outcome = ({ part, whole }: Reading, told: Figure, kind: Kind) =>
  outcomeOf((which) => with3(which, [part, whole, told], (a, b, x) => sides(kind, told, a, b, x)));

const sides = (
  kind: Kind,
  told: Figure,
  a: Interval,
  b: Interval,
  x: Interval,
): readonly [Interval, Interval] =>
  kind === 'growth' ? [growthOf(a, b), signedBy(x, told)] : [percentOf(a, b), x];

/** Little apart; or, where only two figures could make it, one place or one scale word apart. */
function isClose(right: Decimal, told: Figure, alone: boolean): boolean {
  const size = absolute(sizeOf(told) ?? decimal('0'));
  const within = (one: Decimal, share: Decimal): boolean =>
    compareDecimals(absolute(subtract(one, size)), multiply(size, share)) <= 0;
  if (within(right, alone ? WIDE : TIGHT)) return true;
  return alone && SLIPS.some((power) => within(scaleByTen(right, power), SLIP));
}

const SLIPS = [1, -1, 2, -2, 3, -3] as const;
const SLIP = decimal('0.01');

const offBy = (right: Decimal, told: Figure): Decimal =>
  absolute(subtract(right, sizeOf(told) ?? decimal('0')));

const RULES: Readonly<Record<Kind, RuleId>> = {
  share: 'share.mismatch',
  plan: 'plan.mismatch',
  growth: 'growth.mismatch',
};

function asked({ part, whole, right }: Reading, told: Figure, kind: Kind): readonly Tie[] {
  return compared({
    kind,
    rule: RULES[kind],
    severity: 'question',
    members: kind === 'share' ? [told, part, whole] : [part, whole, told],
    sides: (which) => with3(which, [part, whole, told], (a, b, x) => sides(kind, told, a, b, x)),
    shown:
      kind === 'growth'
        ? `${printed(part)} so với ${printed(whole)} là ${sized(right, 2)}%`
        : `${printed(part)} : ${printed(whole)} = ${sized(right, 2)}%`,
    told,
    repairs: [],
  });
}
