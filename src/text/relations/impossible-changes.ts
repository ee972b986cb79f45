import { compareDecimals, decimal, signOf } from '#core/decimal.ts';
import { type Figure, isLevel } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { isVague } from './reach.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

/** A rise above what there is now would leave less than nothing before. */
export function impossiblePast(told: Figure, level: Figure): readonly Tie[] {
  const [now, step] = [sizeOf(level), sizeOf(told)];
  const counts =
    isLevel(level) &&
    level.unit === told.unit &&
    level.unit !== '' &&
    !/điểm|độ|bậc/.test(level.unit);
  if (
    told.dir !== 'up' ||
    !counts ||
    !now ||
    !step ||
    signOf(now) <= 0 ||
    isVague(level) ||
    isVague(told)
  )
    return [];
  if (compareDecimals(step, now) <= 0) return [];
  const explain = {
    vi: `tăng ${printed(told)} mà nay chỉ có ${printed(level)}: kỳ trước sẽ âm`,
    en: `up by ${printed(told)} to only ${printed(level)}: the earlier figure would be negative`,
  };
  return [
    {
      kind: 'change',
      members: [level, told],
      holds: false,
      explain,
      fault: {
        rule: 'change.impossible',
        severity: 'question',
        message: { vi: `${explain.vi}.`, en: `${explain.en}.` },
        repairs: [],
      },
    },
  ];
}

export function impossibleFall(told: Figure): readonly Tie[] {
  const size = sizeOf(told);
  if (
    told.dir !== 'down' ||
    !size ||
    told.sign === '-' ||
    compareDecimals(size, decimal('100')) <= 0
  )
    return [];
  const explain = {
    vi: `giảm ${printed(told)}: không thể giảm quá 100%`,
    en: `down by ${printed(told)}: nothing falls by more than 100%`,
  };
  return [
    {
      kind: 'growth',
      members: [told],
      holds: false,
      explain,
      fault: {
        rule: 'growth.impossible',
        severity: 'error',
        message: { vi: `${explain.vi}.`, en: `${explain.en}.` },
        repairs: [],
      },
    },
  ];
}
