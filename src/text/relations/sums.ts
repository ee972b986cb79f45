import {
  absolute,
  add,
  compareDecimals,
  type Decimal,
  decimal,
  isZero,
  multiply,
  scaleByTen,
  signOf,
  subtract,
} from '#core/decimal.ts';
import { formatVi } from '#core/vi/number.ts';
import type { Figure } from '../claims/figure.ts';
import { sizeOf, total as sumOf } from './arithmetic.ts';
import type { PartGroup } from './part-groups.ts';
import { isAbove, isVague, outcomeOf, reachOf } from './reach.ts';
import type { Fault, FigureRepair, Sight, Tie } from './tie.ts';
import { asPrintedLike, printed } from './words.ts';

/** Totals against their parts: whole lists, lists that say only some, and parts above the whole. */
export function sums(sight: Sight): readonly Tie[] {
  const seen = new Set<string>();
  return sight.groups.flatMap((group) => {
    const tie = judge(group);
    if (!tie) return [];
    const key = tie.members.map(({ index }) => index).join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [tie];
  });
}

export const adds = (total: Figure, parts: readonly Figure[]): boolean | null => {
  const outcome = outcomeOf((which) => {
    const whole = reachOf(total)?.[which];
    const each = parts.map((part) => reachOf(part)?.[which]);
    if (!whole || each.some((one) => one === undefined)) return null;
    return [sumOf(each.flatMap((one) => (one ? [one] : []))), whole];
  });
  return outcome === null ? null : outcome !== 'broken';
};

function judge(group: PartGroup): Tie | null {
  const { total, parts, others, totals, closure } = group;
  if ([total, ...parts].some(({ value, misprint }) => value === null || misprint !== null))
    return null;
  if ([parts, ...others].some((list) => list.length > 1)) {
    for (const whole of [total, ...totals]) {
      const fitting = [parts, ...others].find((list) => list.length > 1 && adds(whole, list));
      if (fitting)
        return {
          kind: 'sum',
          members: [whole, ...fitting],
          holds: true,
          explain: explain(whole, fitting),
          fault: null,
        };
    }
  }
  const slip = slipIn(total, parts);
  if (slip && parts.length > 1) {
    return {
      kind: 'sum',
      members: [total, ...parts],
      holds: false,
      explain: explain(total, parts),
      fault: slip,
    };
  }
  const above = parts.find((part) => exceeds(part, total));
  if (above && !totals.some((whole) => !exceeds(above, whole))) return partAbove(group, above);
  const sizes = parts.map(sizeOf).flatMap((size) => (size ? [size] : []));
  const whole = sizeOf(total);
  if (!whole) return null;
  const gap = subtract(whole, sizes.reduce(add, decimal('0')));
  const tooMuch = signOf(gap) < 0;
  if (tooMuch && group.overlaps) return within(total, parts, above);
  if (closure === 'closed' && parts.length > 1) return broken(group, gap);
  if (closure === 'loose' || parts.length < 2 || (!tooMuch && !isNear(gap, whole))) {
    return within(total, parts, above);
  }
  return broken(group, gap);
}

/** A list that says only some: no part is above the whole. */
const within = (total: Figure, parts: readonly Figure[], above: Figure | undefined): Tie => ({
  kind: 'part',
  members: [total, ...parts.filter((part) => part !== above)],
  holds: true,
  explain: bounded(total, parts),
  fault: null,
});

const exceeds = (part: Figure, total: Figure): boolean => {
  const [a, b] = [reachOf(part), reachOf(total)];
  return a !== null && b !== null && isAbove(a.lawful, b.lawful);
};

/** A missing rest so small that a list of parts was hardly meant to leave it out. */
const isNear = (gap: Decimal, whole: Decimal): boolean =>
  compareDecimals(multiply(absolute(gap), decimal('33')), absolute(whole)) <= 0;

function broken(group: PartGroup, gap: Decimal): Tie | null {
  const { total, parts, closure, tangled } = group;
  if (isZero(gap)) return null;
  const doubtful =
    tangled ||
    (closure === 'open' && signOf(gap) > 0) ||
    [total, ...parts].some(isVague) ||
    isRound(total, parts);
  const repairs = [
    ...closing(total, subtract(sizeOf(total) ?? gap, gap)),
    ...parts.flatMap((part) => closing(part, add(sizeOf(part) ?? gap, gap))),
  ];
  const sum = asPrintedLike(finest([total, ...parts]), subtract(sizeOf(total) ?? gap, gap));
  const fault: Fault = {
    rule: 'sum.mismatch',
    severity: doubtful ? 'question' : 'error',
    message: {
      vi: `Các số thành phần cộng lại được ${sum}, khác với tổng ${printed(total)}.`,
      en: `The parts add up to ${sum}, and the total says ${printed(total)}.`,
    },
    repairs,
  };
  return {
    kind: 'sum',
    members: [total, ...parts],
    holds: false,
    explain: explain(total, parts),
    fault,
  };
}

/** A total of round thousands over parts that are finer: it may have been rounded. */
function isRound(total: Figure, parts: readonly Figure[]): boolean {
  const digits = total.written ?? '';
  return (
    /00$/.test(digits) &&
    parts.some(({ written }) => written !== null && !/00$/.test(written)) &&
    total.counted
  );
}

function partAbove({ total, parts, closure }: PartGroup, above: Figure): Tie {
  const sameNoun = above.unit === total.unit;
  return {
    kind: 'part',
    members: [total, above],
    holds: false,
    explain: bounded(total, [above]),
    fault: {
      rule: 'part.exceeds',
      severity:
        sameNoun && closure !== 'loose' && !isVague(total) && !isVague(above)
          ? 'error'
          : 'question',
      message: {
        vi: `Phần (${printed(above)}) lớn hơn tổng (${printed(total)})${parts.length > 1 ? ' của danh sách' : ''}.`,
        en: `The part (${printed(above)}) is larger than the whole (${printed(total)}).`,
      },
      repairs: [],
    },
  };
}

const POWERS = [3, -3, 6, -6] as const;

/** One figure a thousand or a million times too large or too small closes the sum exactly. */
function slipIn(total: Figure, parts: readonly Figure[]): Fault | null {
  if ([total, ...parts].some(isVague)) return null;
  for (const [index, part] of [total, ...parts].entries()) {
    for (const power of POWERS) {
      if (!part.value || isZero(part.value)) continue;
      const moved = {
        ...part,
        value: scaleByTen(part.value, power),
        counted: part.counted && power > 0,
      };
      const list = index === 0 ? parts : parts.map((one) => (one === part ? moved : one));
      if (
        !adds(index === 0 ? moved : total, list) ||
        !isTelling(moved, list, index === 0 ? moved : total)
      )
        continue;
      return {
        rule: 'scale.slip',
        severity: 'error',
        message: {
          vi: `${printed(part)} có lẽ sai đơn vị ${power > 0 ? 'nhỏ đi' : 'lớn lên'} ${formatVi(scaleByTen(decimal('1'), Math.abs(power)))} lần: sửa lại thì tổng khớp.`,
          en: `${printed(part)} seems off by a factor of ${10 ** Math.abs(power)}: put right, the sum closes.`,
        },
        at: [part],
        repairs: [
          {
            figure: part,
            text: formatVi(scaleByTen(part.value, power - part.power)),
            why: { vi: 'khớp tổng', en: 'closes the sum' },
          },
        ],
      };
    }
  }
  return null;
}

/** A moved part that is no more than the rounding of the total tells nothing. */
function isTelling(moved: Figure, parts: readonly Figure[], total: Figure): boolean {
  const size = sizeOf(moved);
  const whole = sizeOf(total);
  if (!size || !whole) return false;
  const others = parts.filter((part) => part !== moved).map(sizeOf);
  const rest = others.reduce<Decimal>((all, one) => (one ? add(all, one) : all), decimal('0'));
  return (
    compareDecimals(multiply(absolute(size), decimal('200')), absolute(whole)) >= 0 &&
    signOf(rest) > 0
  );
}

/** A figure that would close the sum, unless it would be none. */
function closing(figure: Figure, size: Decimal): readonly FigureRepair[] {
  if (signOf(size) <= 0) return [];
  return [
    {
      figure,
      text: asPrintedLike(figure, size),
      why: { vi: 'để tổng khớp', en: 'so that the sum closes' },
    },
  ];
}

const finest = (figures: readonly Figure[]): Figure =>
  figures.reduce((a, b) => ((b.value?.scale ?? 0) > (a.value?.scale ?? 0) ? b : a));

const explain = (total: Figure, parts: readonly Figure[]) => {
  const left = parts.map(printed).join(' + ');
  const sum = parts
    .map(sizeOf)
    .reduce<Decimal>((all, one) => (one ? add(all, one) : all), decimal('0'));
  const shown = asPrintedLike(finest([total, ...parts]), sum);
  return {
    vi: `${left} = ${shown}; tổng ghi ${printed(total)}`,
    en: `${left} = ${shown}; the total says ${printed(total)}`,
  };
};

const bounded = (total: Figure, parts: readonly Figure[]) => ({
  vi: `${parts.map(printed).join(', ')} nằm trong ${printed(total)}`,
  en: `${parts.map(printed).join(', ')} within ${printed(total)}`,
});
