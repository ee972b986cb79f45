import {
  added,
  by,
  divided,
  exact,
  type Fraction,
  fraction,
  less,
  meet,
  minus,
  multiplied,
  over,
  plus,
  type Stretch,
  taken,
  times,
  whole,
} from './fraction.ts';
import type { GoldRelation, Mark } from './gold.ts';

const HUNDRED = exact(whole(100));
const ONE = exact(whole(1));
const LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/**
 * Whether a relation can hold of what is printed: each figure may have been rounded or cut off, a count is
 * exact, hơn and gần open one side by a tenth. Null: a member has no value.
 */
export function canHold(relation: GoldRelation, marks: readonly Mark[]): boolean | null {
  const members = relation.members.map((label) => marks.find((mark) => mark.label === label));
  if (members.some((mark) => mark === undefined)) return null;
  const known = members as readonly Mark[]; // none is undefined: asked above
  if (relation.kind === 'sequence') return isSequence(known);
  if (relation.kind === 'ratio') return isRatio(known);
  const figures = known.map(stretchOf);
  if (figures.some((figure) => figure === null)) return null;
  const factor = relation.factor === null ? null : fraction(relation.factor);
  return judge(relation, known, figures as readonly Stretch[], factor); // none is null: asked above
}

function judge(
  { kind }: GoldRelation,
  marks: readonly Mark[],
  [a = ONE, b = ONE, c = ONE, ...more]: readonly Stretch[],
  factor: Fraction | null,
): boolean | null {
  const rest = marks.length < 3 ? [b] : [b, c, ...more];
  const near = (computed: Stretch | null): boolean | null => computed && meet(a, computed);
  const rate = (of: Stretch | null, from: Stretch | null): boolean | null =>
    of && meet(multiplied(from ? taken(of, from) : of, HUNDRED), signed(c, marks[2]));
  switch (kind) {
    case 'sum':
      return near(rest.reduce(added));
    case 'part':
      return rest.every((part) => !less(a.hi, part.lo));
    case 'bound':
      return !less(b.hi, a.lo);
    case 'difference':
      return near(taken(b, c));
    case 'share': {
      const computed = divided(b, c);
      return near(computed && multiplied(computed, HUNDRED));
    }
    case 'plan':
    case 'index':
      return rate(divided(a, b), null);
    case 'plan-excess':
    case 'growth':
      return rate(divided(a, b), ONE);
    case 'plan-short': {
      const reached = divided(a, b);
      return reached && meet(multiplied(taken(ONE, reached), HUNDRED), unsigned(c));
    }
    case 'change':
      return near(added(b, signed(c, marks[2])));
    case 'pair': {
      const before = taken(a, signed(b, marks[1]));
      const computed = divided(signed(b, marks[1]), before);
      return computed && meet(multiplied(computed, HUNDRED), signed(c, marks[2]));
    }
    case 'times': {
      const computed = divided(a, b);
      return computed && meet(computed, c);
    }
    case 'times-more': {
      const computed = divided(a, b);
      return computed && meet(computed, added(c, ONE));
    }
    case 'product':
      return near(multiplied(multiplied(b, c), exact(factor ?? whole(1))));
    case 'average': {
      const computed = divided(b, c);
      return near(computed && multiplied(computed, exact(factor ?? whole(1))));
    }
    case 'rise':
      return less(a.lo, b.hi);
    case 'fall':
      return less(b.lo, a.hi);
    case 'hundred':
      return meet([a, ...rest].reduce(added), HUNDRED);
    case 'points':
      return meet(unsigned(a), unsigned(taken(b, c)));
    case 'names':
      return factor && meet(a, exact(factor));
    case 'equal':
      return meet(a, b);
    case 'ratio':
    case 'sequence':
      return null; // judged on the marks, before
  }
}

/** What a printed figure may stand for. */
export function stretchOf(mark: Mark): Stretch | null {
  const v = fraction(mark.values[0] ?? '');
  if (!v) return null;
  const u = fraction(mark.ulp ?? '') ?? whole(1);
  if (mark.approx === null) {
    const isCount = mark.roles[0] === 'count' && v.d === 1n && u.n === u.d;
    return isCount ? exact(v) : { lo: minus(v, half(u)), hi: plus(v, u) };
  }
  const tenth = by(v, whole(10));
  const above = /^(?:trên|hơn|quá|từ)$/u.test(mark.approx);
  const below = /^(?:gần|dưới|chưa đến|chưa tới|ngót)$/u.test(mark.approx);
  return {
    lo: above ? v : minus(v, tenth),
    hi: below ? v : plus(v, tenth),
  };
}

/** a/b and its percentage. */
function isRatio([pair, percent]: readonly Mark[]): boolean | null {
  const [part, all] = (pair?.values[0] ?? '').split('/').map(fraction);
  const printed = percent && stretchOf(percent);
  if (!part || !all || !printed || all.n === 0n) return null;
  const isWhole = part.d === 1n && all.d === 1n;
  const range = (at: Fraction): Stretch => {
    const u = over(1n, at.d);
    return isWhole ? exact(at) : { lo: minus(at, half(u)), hi: plus(at, u) };
  };
  const computed = divided(range(part), range(all));
  return computed && meet(multiplied(computed, HUNDRED), printed);
}

function isSequence(marks: readonly Mark[]): boolean | null {
  const places = marks.map(({ raw }) => placeOf(raw));
  return places.every((place, i) => i === 0 || place === (places[i - 1] ?? 0) + 1);
}

function placeOf(raw: string): number {
  const word =
    raw
      .replace(/[^\p{L}\d]/gu, ' ')
      .trim()
      .split(/\s+/u)
      .at(-1) ?? '';
  if (/^\d+$/.test(word)) return Number(word);
  const roman = ROMANS.indexOf(word);
  return roman >= 0 ? roman + 1 : LETTERS.indexOf(word.toLowerCase()) + 1;
}

const half = (u: Fraction): Fraction => times(u, over(1n, 2n));

const signed = (figure: Stretch, mark: Mark | undefined): Stretch =>
  mark?.dirs?.[0] === 'down'
    ? negative(unsigned(figure))
    : mark?.dirs?.[0] === 'up'
      ? unsigned(figure)
      : figure;

const unsigned = (figure: Stretch): Stretch => (figure.hi.n < 0n ? negative(figure) : figure);

const negative = ({ lo, hi }: Stretch): Stretch => ({
  lo: { n: -hi.n, d: hi.d },
  hi: { n: -lo.n, d: lo.d },
});
