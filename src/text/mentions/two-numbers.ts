import type { Decimal } from '#core/decimal.ts';
import { compareDecimals, scaleByTen } from '#core/decimal.ts';
import { unitAfter } from '../lexicon/units.ts';
import { other, PLAIN } from './blank-reading.ts';
import { misprintOf } from './figure-at.ts';
import { isRankPlace, namingRole } from './names.ts';
import { type NumberRun, numberRun } from './number-run.ts';
import type { Reading } from './reading.ts';

const SLASH = /\s?\/\s?(?=\d)/y;

/** a/b of one thing is one reading; a X/b Y is two; a rank is out of a number of places. */
export function slashed(
  text: string,
  at: number,
  run: NumberRun,
  before: string,
  previous: Reading | undefined,
): readonly Reading[] | null {
  const around = text.startsWith('24/', at)
    ? /^24\/(?:7|24)(?!\d)/.exec(text.slice(at, at + 6))?.[0]
    : undefined;
  if (around !== undefined) return [other(text, at, at + around.length, 'name')];
  const first = unitAfter(text, run.end);
  SLASH.lastIndex = first.end;
  const slash = SLASH.exec(text)?.[0];
  if (slash === undefined) return null;
  const from = first.end + slash.length;
  const below = numberRun(text, from, 'joined');
  const last = unitAfter(text, below.end);
  const ranked =
    first.unit === '' &&
    first.power === null &&
    (isRankPlace(before) || /thứ\s*$/iu.test(before) || isRankPlace(`${before.trimEnd()} `));
  // "Xếp hạng chuyển đổi số của tỉnh năm 2022 là 41/63": so many provinces, and nothing counted.
  const ofProvinces =
    first.unit === '' &&
    first.power === null &&
    last.unit === '' &&
    /^(?:63|34)$/.test(below.written) &&
    /(?:xếp hạng|thứ hạng|xếp thứ|vị trí|đứng)[^.;]{0,45}$/iu.test(before);
  // "41/63, giảm 06 bậc": what moves by places is a rank.
  const moves =
    first.unit === '' &&
    last.unit === '' &&
    /^,?\s(?:tăng|giảm|tụt|lùi)\s\d{1,2}\sbậc/u.test(text.slice(below.end, below.end + 20));
  const again = previous?.role === 'rank' && /(?:và|,)\s*$/iu.test(before);
  if (ranked || again || ofProvinces || moves) {
    return [
      {
        ...PLAIN,
        start: at,
        digitsEnd: below.end,
        end: below.end,
        shape: 'ratio',
        value: run.value,
        second: below.value,
        role: 'rank',
      },
    ];
  }
  const named = namingRole(before, { written: run.written, hasUnit: false }, '');
  if (named && /(?:đường|phố|tỷ lệ|tỉ lệ|quốc lộ|tl|ct|lô|thửa|tờ|số)\s*$/iu.test(before)) {
    return [other(text, at, below.end, 'name')];
  }
  if (/(?:tỷ lệ|tỉ lệ)\s*$/iu.test(before) && run.written === '1')
    return [other(text, at, below.end, 'name')];
  const bareFirst = first.unit === '' && first.power === null;
  const same =
    bareFirst ||
    (first.unit === last.unit && first.power === last.power) ||
    last.unit.startsWith(`${first.unit} `);
  if (!same || (first.unit !== '' && last.unit === '')) return null;
  const misprint =
    misprintOf(run, first.unit === '' ? last : first, before) ?? misprintOf(below, last, before);
  const scale = last.power ?? 0;
  const over = (number: NumberRun): Decimal | null => {
    const value = number.value ?? number.proposal;
    return value && scaleByTen(value, scale);
  };
  return [
    {
      ...PLAIN,
      start: at,
      digitsEnd: below.end,
      end: last.unit === '' ? Math.max(below.end, last.end) : last.end,
      shape: 'ratio',
      value: over(run),
      second: over(below),
      power: scale,
      unit: last.unit,
      counted: last.counted && last.power === null,
      role: 'ratio',
      misprint,
    },
  ];
}

const DASH = /[ \u00a0]{0,2}(?:-|–|—|đến|tới|÷)[ \u00a0]{0,2}(?=\d)/uy;

export function ranged(
  text: string,
  at: number,
  run: NumberRun,
  before: string,
): readonly Reading[] | null {
  const first = unitAfter(text, run.end);
  DASH.lastIndex = first.end;
  const dash = DASH.exec(text)?.[0];
  if (dash === undefined || !run.value) return null;
  const from = first.end + dash.length;
  const high = numberRun(text, from, 'joined');
  if (!high.value) return null;
  const last = unitAfter(text, high.end);
  const isWord = /đến|tới/.test(dash);
  if (isWord && !/(?:từ|khoảng|vào)\s*$/iu.test(before) && !/từ[^,;.]{0,20}$/iu.test(before))
    return null;
  const bare = first.unit === '' && first.power === null;
  if (!bare && (first.unit !== last.unit || first.power !== last.power)) return null;
  if (bare && last.unit === '' && last.power === null) return null;
  const unitScale = last.power ?? 0;
  const lo = scaleByTen(run.value, unitScale);
  const hi = scaleByTen(high.value, unitScale);
  if (compareDecimals(lo, hi) >= 0) return null;
  const isAge =
    last.unit === 'tuổi' || last.unit === 'ngày' || last.unit === 'tháng' || last.unit === 'năm';
  return [
    {
      ...PLAIN,
      start: at,
      digitsEnd: high.end,
      end: last.end,
      shape: 'range',
      value: lo,
      second: hi,
      power: unitScale,
      unit: last.unit,
      counted: last.counted,
      role: isAge && last.unit !== 'tuổi' ? 'period' : 'range',
    },
  ];
}
