import {
  absolute,
  compareDecimals,
  type Decimal,
  decimal,
  isZero,
  multiply,
  subtract,
} from '#core/decimal.ts';
import { meets } from '#core/interval.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { afterLast } from '../mentions/last-words.ts';
import { sizeOf } from './arithmetic.ts';
import { isVague, reachOf } from './reach.ts';
import { isTold, settingOf } from './repeats.ts';
import { isExchange, slipOf } from './slip-of.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const MOST_FIGURES = 4000;
/** Figures of one unit and one set of digits that are compared with each other. */
const MOST_ALIKE = 12;
const LEAST_DIGITS = 4;

type Told = {
  readonly scene: Scene;
  readonly figure: Figure;
  readonly words: ReadonlySet<string>;
  readonly after: string;
};

/**
 * Two figures of one unit with the same digits in another order, and a word in common before them; or two
 * with the same four words after them: one fact that was copied wrongly?
 */
export function nearEquals(scenes: readonly Scene[]): readonly Tie[] {
  const groups = new Map<string, Told[]>();
  const figures = scenes
    .flatMap((scene) => scene.figures.filter(canStand).map((figure) => ({ scene, figure })))
    .slice(0, MOST_FIGURES);
  for (const { scene, figure } of figures) {
    const told = { scene, figure, words: wordsBefore(figure), after: wordsAfter(figure) };
    const keys = [sortedDigits(figure), told.after, ...withoutOne(figure)].filter(
      (key) => key !== '',
    );
    for (const key of keys) {
      const name = `${figure.unit}|${figure.power}|${key}`;
      const group = groups.get(name);
      if (group) group.push(told);
      else groups.set(name, [told]);
    }
  }
  const seen = new Set<string>();
  return [...groups.values()].flatMap((group) =>
    group.slice(0, MOST_ALIKE).flatMap((first, order) =>
      group.slice(order + 1, MOST_ALIKE).flatMap((second) => {
        const key = `${first.figure.index} ${second.figure.index}`;
        if (seen.has(key) || !isOneFact(first, second)) return [];
        seen.add(key);
        return differs(first, second);
      }),
    ),
  );
}

const canStand = (figure: Figure): boolean =>
  isTold(figure) &&
  figure.value !== null &&
  figure.misprint === null &&
  figure.unit !== '' &&
  !figure.from &&
  !figure.to;

const digitsOf = ({ written }: Figure): string => (written ?? '').replace(/\D/g, '');

/** The digits of a long figure in order of size: what two figures share that differ by an exchange. */
function sortedDigits(figure: Figure): string {
  const digits = digitsOf(figure);
  return digits.replace(/0+$/, '').length >= 3 ? [...digits].sort().join('') : '';
}

/** Its digits without each one of them: what two figures share that differ in one place. */
function withoutOne(figure: Figure): readonly string[] {
  const digits = digitsOf(figure);
  if (digits.length < 3 || digits.length > MOST_DIGITS) return [];
  return [...digits].map((_, at) => `${at}~${digits.slice(0, at)}~${digits.slice(at + 1)}`);
}

const MOST_DIGITS = 9;

const wordsBefore = ({ lead }: Figure): ReadonlySet<string> =>
  new Set(
    (
      afterLast(lead)
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? []
    ).slice(-8),
  );

/** The first four words after a figure, up to a mark; less tells nothing. */
function wordsAfter({ tail }: Figure): string {
  const words = (/^[^,;:.()]*/.exec(tail)?.[0] ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= 4 ? words.slice(0, 4).join(' ') : '';
}

const COMMON: ReadonlySet<string> = new Set(
  'đạt ước là có với được trong số của và năm tháng tỉnh huyện đã cả tổng'.split(' '),
);

function isOneFact(a: Told, b: Told): boolean {
  const [x, y] = [digitsOf(a.figure), digitsOf(b.figure)];
  if (x !== y && x.length === y.length && isAlikeButOne(a, b)) return true;
  if (x !== y && sortedDigits(a.figure) !== '' && sortedDigits(a.figure) === sortedDigits(b.figure))
    return isExchange(x, y) && sharedBy(a, b) >= (x.length < LEAST_DIGITS ? 3 : 1);
  return (
    a.after !== '' &&
    a.after === b.after &&
    a.figure.sentence !== b.figure.sentence &&
    isClose(a.figure, b.figure)
  );
}

const sharedBy = (a: Told, b: Told): number =>
  [...a.words].filter((word) => !COMMON.has(word) && b.words.has(word)).length;

/** One digit differs, and most of the words around them are the same, of the same periods and places. */
function isAlikeButOne(a: Told, b: Told): boolean {
  const [x, y] = [digitsOf(a.figure), digitsOf(b.figure)];
  const apart = [...x].filter((digit, at) => digit !== y.charAt(at)).length;
  const same = a.figure.passage === b.figure.passage && a.figure.sentence === b.figure.sentence;
  if (apart !== 1 || same || a.figure.bracket >= 0 || b.figure.bracket >= 0) return false;
  const shared = sharedBy(a, b);
  const least = x.replace(/0+$/, '').length > 3 ? 2 : 3;
  return (
    shared >= least &&
    settingOf(a.scene, a.figure, a.figure.end) === settingOf(b.scene, b.figure, b.figure.end)
  );
}

/** As many words in common before them, of one period and place, no two things have. */
const SURE_WORDS = 5;

function isSure(a: Told, b: Told): boolean {
  const right = sizeOf(b.figure);
  if (!right || isVague(a.figure) || isVague(b.figure)) return false;
  const [agreeing, shared] = [slipOf(a.figure, right), sharedBy(a, b)];
  // Of long figures with two digits exchanged one was copied from the other.
  if (isExchange(digitsOf(a.figure), digitsOf(b.figure)) && agreeing > 3 && shared > 5 - agreeing)
    return true;
  return (
    a.figure.passage !== b.figure.passage &&
    agreeing >= 3 &&
    shared >= SURE_WORDS &&
    settingOf(a.scene, a.figure, a.figure.end) === settingOf(b.scene, b.figure, b.figure.end)
  );
}

const TENTH = decimal('0.1');

function isClose(a: Figure, b: Figure): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  return x !== null && y !== null && !isZero(x) && apart(x, y, TENTH);
}

const apart = (x: Decimal, y: Decimal, share: Decimal): boolean =>
  compareDecimals(absolute(subtract(x, y)), multiply(absolute(x), share)) <= 0;

function differs(one: Told, other: Told): readonly Tie[] {
  const [first, second] = [one.figure, other.figure];
  const [a, b] = [reachOf(first), reachOf(second)];
  if (!a || !b || meets(a.lawful, b.lawful)) return [];
  const explain = {
    vi: `${printed(first)} và ${printed(second)} có cho cùng một nội dung không`,
    en: `whether ${printed(first)} and ${printed(second)} are for the same thing`,
  };
  const message = {
    vi: `Nếu cùng một nội dung thì chỉ có một số đúng: ${printed(first)} hay ${printed(second)}?`,
    en: `If the same thing is meant, one figure is right: ${printed(first)} or ${printed(second)}?`,
  };
  const severity = isSure(one, other) ? 'error' : 'question';
  const fault = { rule: 'equal.mismatch', severity, message, repairs: [] } as const;
  return [{ kind: 'equal', members: [first, second], holds: false, explain, fault }];
}
