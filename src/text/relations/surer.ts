import { absolute, type Decimal, divide, isZero, multiply } from '#core/decimal.ts';
import type { Figure } from '../claims/figure.ts';
import { growthPercent, percent, sizeOf } from './arithmetic.ts';
import { isVague } from './reach.ts';
import { slipOf } from './slip-of.ts';
import type { Tie } from './tie.ts';

/** Digits that have to agree before one slip says more than the words leave open. */
const TELLING = 3;

/**
 * What was only asked about because the words might have meant other figures is said where the figure that is told is a
 * single slip away from the one that these figures make: so near two figures do not come by chance.
 */
export const surer = (ties: readonly Tie[], least = TELLING): readonly Tie[] =>
  ties.map((tie) => {
    const { fault, members } = tie;
    if (!fault || fault.severity !== 'question' || members.some(isVague)) return tie;
    const meant = meantIn(tie);
    if (!meant || slipOf(meant.told, meant.right) < least) return tie;
    return { ...tie, fault: { ...fault, severity: 'error' } };
  });

type Meant = { readonly told: Figure; readonly right: Decimal };

function meantIn({ kind, members: [a, b, c, more] }: Tie): Meant | null {
  if (!a || !b || !c || more) return null;
  switch (kind) {
    case 'share':
      return made(a, b, c, percent);
    case 'plan':
    case 'index':
      return made(c, a, b, percent);
    case 'plan-excess':
    case 'plan-short':
    case 'growth':
      return made(c, a, b, growthPercent);
    case 'product':
      return made(a, b, c, multiply);
    case 'average':
      return made(a, b, c, mean);
    default:
      return null;
  }
}

const mean = (total: Decimal, count: Decimal): Decimal | null =>
  isZero(count) ? null : divide(total, count, 12, 'half-up');

function made(
  told: Figure,
  first: Figure,
  second: Figure,
  make: (a: Decimal, b: Decimal) => Decimal | null,
): Meant | null {
  const [a, b] = [sizeOf(first), sizeOf(second)];
  const right = a && b && make(a, b);
  return right ? { told, right: absolute(right) } : null;
}
