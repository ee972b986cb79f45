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
} from '#core/decimal.ts';
import { formatVi } from '#core/vi/number.ts';
import type { Figure } from '../claims/figure.ts';
import { both, makes, sumOf, sumsWithout } from './adds.ts';
import { sizeOf } from './arithmetic.ts';
import { isVague, reachOf } from './reach.ts';
import type { Fault } from './tie.ts';
import { printed } from './words.ts';

const POWERS = [3, -3, 6, -6] as const;

/** One figure a thousand or a million times too large or too small closes the sum exactly. */
export function slipIn(total: Figure, parts: readonly Figure[]): Fault | null {
  const vague = [total, ...parts].some(isVague);
  const all = sumOf(parts);
  const without = sumsWithout(parts);
  if (!all || !without) return null;
  for (const [index, part] of [total, ...parts].entries()) {
    for (const power of POWERS) {
      if (!part.value || isZero(part.value)) continue;
      const moved = {
        ...part,
        value: scaleByTen(part.value, power),
        counted: part.counted && power > 0,
      };
      const others = without[index - 1];
      const reach = reachOf(moved);
      const closes = others && reach ? makes(total, both(others, reach)) : makes(moved, all);
      if (!closes) continue;
      const list = index === 0 ? parts : parts.map((one) => (one === part ? moved : one));
      if (!isTelling(moved, list, index === 0 ? moved : total)) continue;
      return {
        rule: 'scale.slip',
        severity: vague ? 'question' : 'error',
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
