import { compareDecimals, signOf } from '#core/decimal.ts';
import { ratio, sum } from '#core/interval.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { ONE, percent, sizeOf } from './arithmetic.ts';
import { baseOf } from './bases.ts';
import { compared, with3 } from './compared.ts';
import type { Tie } from './tie.ts';
import { asPrintedLike, printed, sized } from './words.ts';

/** gấp n lần is n; tăng n lần may mean n or n + 1, and either may hold. */
export function times(scene: Scene, told: Figure, level: Figure): readonly Tie[] {
  const before = baseOf(scene, told, level, 'prev') ?? baseOf(scene, told, level, 'plan');
  const plain = /gấp(?: \p{L}+){0,2}\s*$/iu.test(told.lead);
  const [now, base] = [sizeOf(level), before && sizeOf(before)];
  if (!before || !now || !base || signOf(base) <= 0 || signOf(now) <= 0) {
    return plain ? [] : twoReadings(told, level);
  }
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
  // "tăng 0,6 lần" to less than there was is no rise.
  const fell = told.dir === 'up' && !plain && compareDecimals(now, base) < 0;
  if (plain || (!fell && exact.some(({ holds }) => holds))) return exact;
  const more = made('times-more', true);
  return fell || more.some(({ holds }) => holds) ? more : exact;
}

/** "tăng 2 lần" with nothing to hold it against: twice as much, or three times? */
function twoReadings(told: Figure, level: Figure): readonly Tie[] {
  if (told.dir === null) return [];
  const explain = {
    vi: `${told.dir === 'up' ? 'tăng hoặc vượt' : 'giảm'} ${printed(told)} có hai cách hiểu`,
    en: `${told.dir === 'up' ? 'up or over by' : 'down by'} ${printed(told)} can be read in two ways`,
  };
  const message = {
    vi: `“${printed(told)}”: gấp chừng ấy lần, hay thêm chừng ấy lần? Nên viết bằng phần trăm.`,
    en: `“${printed(told)}”: so many times as much, or so many times more? A percentage would tell.`,
  };
  const fault = {
    rule: 'times.ambiguous',
    severity: 'question',
    message,
    at: [told],
    repairs: [],
  } as const;
  return [{ kind: 'times', members: [level, told], holds: true, explain, fault }];
}
