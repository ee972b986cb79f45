import {
  absolute,
  add,
  compareDecimals,
  type Decimal,
  decimal,
  isZero,
  multiply,
  signOf,
  subtract,
} from '#core/decimal.ts';
import type { Figure } from '../claims/figure.ts';
import { REMAINDER } from '../lexicon/words.ts';
import { makes, runningSums, sumOf } from './adds.ts';
import { sizeOf } from './arithmetic.ts';
import { alike, type PartGroup } from './part-groups.ts';
import { isAbove, isVague, reachOf } from './reach.ts';
import { slipOf } from './slip-of.ts';
import { slipIn } from './slips.ts';
import { bounded, closing, explain, finest } from './sum-words.ts';
import type { Fault, Sight, Tie } from './tie.ts';
import { asPrintedLike, printed } from './words.ts';

/** Totals against their parts: whole lists, lists that say only some, and parts above the whole. */
export function sums(sight: Sight): readonly Tie[] {
  const byMembers = new Map<string, Tie>();
  for (const group of sight.groups) {
    const tie = judge(group);
    const key = tie?.members.map(({ index }) => index).join(' ');
    if (tie && key !== undefined && !byMembers.has(key)) byMembers.set(key, tie);
  }
  const ties = [...byMembers.values()];
  return ties.filter((tie) => tie.holds || !ties.some((other) => outweighs(other, tie)));
}

/** One reading of a list holds, or takes in more of it: the broken one beside it was a misreading. */
function outweighs(other: Tie, broken: Tie): boolean {
  if (other === broken || other.members[0]?.index !== broken.members[0]?.index) return false;
  const parts = new Set(other.members.slice(1).map(({ index }) => index));
  const shared = broken.members.slice(1).filter(({ index }) => parts.has(index)).length;
  if (shared === 0) return false;
  return other.holds ? other.kind === 'sum' : other.members.length > broken.members.length;
}

function judge(group: PartGroup): Tie | null {
  const { total, parts, others, totals, closure } = group;
  if ([total, ...parts].some(({ value, misprint }) => value === null || misprint !== null))
    return null;
  const running = runningSums(parts);
  const lists = [parts, ...others]
    .filter((list) => list.length > 1)
    .map((list) => {
      const isStart = list.every((part, index) => part === parts[index]);
      return { list, sum: (isStart && running[list.length - 1]) || sumOf(list) };
    });
  for (const whole of lists.length > 0 ? [total, ...totals] : []) {
    const fitting = lists.find(({ sum }) => makes(whole, sum))?.list;
    if (fitting)
      return {
        kind: 'sum',
        members: [whole, ...fitting],
        holds: true,
        explain: explain(whole, fitting),
        fault: null,
      };
  }
  for (const list of [parts, ...others.filter(({ length }) => length > parts.length)]) {
    const slip = list.length > 1 ? slipIn(total, list) : null;
    if (!slip) continue;
    return {
      kind: 'sum',
      members: [total, ...list],
      holds: false,
      explain: explain(total, list),
      fault: slip,
    };
  }
  const above = parts.find((part) => exceeds(part, total));
  if (above && !totals.some((whole) => !exceeds(above, whole))) return partAbove(group, above);
  const whole = sizeOf(total);
  if (!whole) return null;
  const slipped = slippedReading(
    group,
    lists.map(({ list }) => list),
  );
  if (slipped) return broken(slipped, gapOf(slipped, whole));
  const sizes = parts.map(sizeOf).flatMap((size) => (size ? [size] : []));
  const gap = subtract(whole, sizes.reduce(add, decimal('0')));
  const tooMuch = signOf(gap) < 0;
  const asPart = closure === 'closed' && group.oneOverlaps;
  if (tooMuch && group.overlaps && !asPart) return within(total, parts, above);
  if ((closure === 'closed' || (group.likely && closure === 'open')) && parts.length > 1)
    return broken(group, gap);
  if (closure === 'loose' || parts.length < 2 || (!tooMuch && !isNear(gap, whole))) {
    if (closure === 'open' && parts.length > 1 && isSlip(group, gap)) {
      const made = broken(group, gap);
      return isSlip(group, gap, TELLING + 1) ? made : asked(made);
    }
    return nearly(group, whole) ?? within(total, parts, above);
  }
  return broken(group, gap);
}

const gapOf = ({ parts }: PartGroup, whole: Decimal): Decimal =>
  subtract(
    whole,
    parts.map(sizeOf).reduce<Decimal>((all, one) => (one ? add(all, one) : all), decimal('0')),
  );

/** The longest other reading of a list of three or more that the rest closes and one slip parts from its total. */
function slippedReading(group: PartGroup, lists: readonly (readonly Figure[])[]): PartGroup | null {
  const whole = sizeOf(group.total);
  if (!whole || group.closure === 'loose') return null;
  for (const parts of lists.toSorted((a, b) => b.length - a.length)) {
    if (parts.length < 3 || parts.length >= group.parts.length) continue;
    if (!REMAINDER.test(parts.at(-1)?.lead ?? '')) continue;
    const reading = { ...group, parts };
    if (isSlip(reading, gapOf(reading, whole))) return reading;
  }
  return null;
}

/** The list may leave something out, so what one slip would put right is only asked about. */
const asked = (tie: Tie | null): Tie | null =>
  tie?.fault ? { ...tie, fault: { ...tie.fault, severity: 'question' } } : tie;

/** The longer reading of a list misses the total by little: it was hardly meant to. */
function nearly(group: PartGroup, whole: Decimal): Tie | null {
  const longer = group.others.find((list) => list.length > group.parts.length && list.length > 1);
  if (!longer || group.closure === 'loose' || group.overlaps) return null;
  const sizes = longer.map(sizeOf).flatMap((size) => (size ? [size] : []));
  const gap = subtract(whole, sizes.reduce(add, decimal('0')));
  if (!isNear(gap, whole)) return null;
  return broken({ ...group, parts: longer, tangled: true }, gap);
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
  const covered = subtract(sizeOf(total) ?? gap, gap);
  const below = (share: string): boolean =>
    compareDecimals(covered, multiply(sizeOf(total) ?? gap, decimal(share))) < 0;
  // "320 hợp tác xã (thành lập mới 24, giải thể 6)" names what happened among them.
  if (group.bare === true && total.counted && total.power === 0 && below('0.25')) return null;
  const little = group.bare === true && below('0.6');
  const doubtful =
    tangled ||
    little ||
    (signOf(gap) < 0 && group.overlaps) ||
    (closure === 'open' && (signOf(gap) > 0 || !below(parts.length > 2 ? '1.1' : '1.05'))) ||
    [total, ...parts].some(isVague) ||
    isRound(total, parts);
  const sure = !doubtful || (isSlip(group, gap) && ![total, ...parts].some(isVague));
  const repairs = [
    ...closing(total, subtract(sizeOf(total) ?? gap, gap)),
    ...parts.flatMap((part) => closing(part, add(sizeOf(part) ?? gap, gap))),
  ];
  const sum = asPrintedLike(finest([total, ...parts]), subtract(sizeOf(total) ?? gap, gap));
  const fault: Fault = {
    rule: 'sum.mismatch',
    severity: sure ? 'error' : 'question',
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

/** Digits that have to agree before one slip says more than the words of a list leave open. */
const TELLING = 3;

/** One figure of the list is one slip away from closing it, and nothing says that its parts overlap or are only some. */
function isSlip(
  { total, parts, closure, overlaps }: PartGroup,
  gap: Decimal,
  least = TELLING,
): boolean {
  if (closure === 'loose' || overlaps) return false;
  return (
    slipOf(total, subtract(sizeOf(total) ?? gap, gap)) >= least ||
    parts.some((part) => slipOf(part, add(sizeOf(part) ?? gap, gap)) >= least)
  );
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

/** "trong đó riêng …": of what stands before, however little of it is told. */
const IN_IT = /(?:^|[^\p{L}])trong đó(?![\p{L}])[^,;:]*$/iu;

function partAbove({ total, parts, closure, tangled }: PartGroup, above: Figure): Tie {
  const sameNoun = alike(total, above) || alike(above, total);
  return {
    kind: 'part',
    members: [total, above],
    holds: false,
    explain: bounded(total, [above]),
    fault: {
      rule: 'part.exceeds',
      severity:
        sameNoun &&
        !tangled &&
        !/tổng/iu.test(above.lead) &&
        (closure !== 'loose' || IN_IT.test(above.lead)) &&
        !isVague(total) &&
        !isVague(above)
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
