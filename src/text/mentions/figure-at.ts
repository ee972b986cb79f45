import type { Decimal } from '#core/decimal.ts';
import { add, scaleByTen } from '#core/decimal.ts';
import { INDIVISIBLE } from '../lexicon/nouns.ts';
import { type UnitAfter, unitAfter } from '../lexicon/units.ts';
import { other, PLAIN } from './blank-reading.ts';
import { isRankPlace, namingRole } from './names.ts';
import { type NumberRun, numberRun, signed } from './number-run.ts';
import type { Misprint, Reading } from './reading.ts';

const AFTER = 40;

const SIGN = /(?:^|[\s(:;,/])([+\-–−])$/u;

const IN_WORDS = /\s?\(\p{Ll}{2,7}(?: \p{Ll}{2,7}){0,3}\)/uy;

const NUMBER_WORD =
  /\((?:không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|trăm|linh|lẻ|nghìn|ngàn)/u;

export function figure(text: string, at: number, run: NumberRun, before: string): Reading {
  IN_WORDS.lastIndex = run.end;
  const words = IN_WORDS.exec(text)?.[0];
  const numberEnd =
    words !== undefined && NUMBER_WORD.test(words) ? run.end + words.length : run.end;
  let after = unitAfter(text, numberEnd);
  const misprint = misprintOf(run, after, before);
  let value = misprint ? misprint.proposal : run.value;
  if (value && after.power !== null) value = scaleByTen(value, after.power);
  let digitsEnd = run.end;
  const composite = value && run.value ? compositeFrom(text, after, value) : null;
  if (composite) {
    value = composite.value;
    after = composite.after;
    digitsEnd = composite.digitsEnd;
  }
  const hasUnit = after.unit !== '' || after.power !== null;
  const end = hasUnit ? after.end : numberEnd;
  const naming = namingRole(
    before,
    { written: run.written, hasUnit: hasUnit && after.known },
    text.slice(run.end, run.end + AFTER),
  );
  const written = run.written;
  if (naming && !(misprint && hasUnit)) {
    if (isRankPlace(before) || /(?:xếp|đứng)[^.;]{0,30}thứ\s*$/iu.test(before)) {
      return {
        ...PLAIN,
        start: at,
        digitsEnd: run.end,
        end: run.end,
        value: run.value,
        role: 'rank',
        written,
      };
    }
    return other(text, at, run.end, naming);
  }
  if (
    !hasUnit &&
    run.value === null &&
    /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(written) &&
    !/[.,]{2}/.test(written)
  ) {
    return other(text, at, run.end, 'name');
  }
  if (/^0\d{8,}$/.test(written)) return other(text, at, run.end, 'name');
  const sign = SIGN.exec(before.slice(-2))?.[1] ?? '';
  const isBullet = sign !== '' && sign !== '+' && at === 1;
  const isSigned = sign !== '' && !isBullet && !/\d\s?[-–−]$/u.test(before);
  const plus = isSigned ? (sign === '+' ? '+' : '-') : '';
  return {
    start: isSigned ? at - 1 : at,
    digitsEnd,
    end,
    shape: 'plain',
    value: value && signed(value, plus),
    second: null,
    written,
    power: composite ? 0 : (after.power ?? 0),
    sign: plus,
    unit: after.unit,
    counted: (after.counted || after.unit === '') && after.power === null && !written.includes(','),
    role: null,
    misprint,
  };
}

/** "5 triệu 310 nghìn con", "41 tỷ 60 triệu 250 nghìn đồng": each part with a smaller scale than the last. */
function compositeFrom(
  text: string,
  first: UnitAfter,
  start: Decimal,
): { readonly value: Decimal; readonly after: UnitAfter; readonly digitsEnd: number } | null {
  let value = start;
  let after = first;
  let digitsEnd = 0;
  for (let parts = 0; parts < 4; parts += 1) {
    const { power } = after;
    if (power === null || after.unit !== '') break;
    const gap = /^[ \u00a0](?=\d)/.exec(text.slice(after.end, after.end + 3))?.[0];
    if (gap === undefined) break;
    const run = numberRun(text, after.end + gap.length, 'joined');
    const next = unitAfter(text, run.end);
    if (!run.value || (next.power === null && next.unit === '')) break;
    if (power === 3 && parts === 0 && (next.power === 6 || next.power === 9)) {
      // "1 nghìn 250 tỷ đồng": the thousands are of the scale that follows.
      value = add(scaleByTen(value, next.power), scaleByTen(run.value, next.power));
      after = next;
      digitsEnd = run.end;
      break;
    }
    if ((next.power ?? 0) >= power) break;
    value = add(value, scaleByTen(run.value, next.power ?? 0));
    after = next;
    digitsEnd = run.end;
  }
  return digitsEnd === 0 ? null : { value, after, digitsEnd };
}

/** What is wrong with the print of a number, given the unit that it has. */
export function misprintOf(run: NumberRun, after: UnitAfter, before: string): Misprint | null {
  const isCount = INDIVISIBLE.has(after.unit) && after.power === null;
  if (run.value === null) {
    const englishPoint = /^\d+\.\d{1,2}$/.test(run.written) && !isCount;
    if (isCount && /^\d+\.\d{1,2}$/.test(run.written))
      return { rule: 'number.malformed', proposal: null };
    return {
      rule: englishPoint ? 'number.english-point' : 'number.malformed',
      proposal: run.proposal,
    };
  }
  if (!isCount || !/^\d{1,3},\d{3}$/.test(run.written) || /bình quân|trung bình/iu.test(before))
    return null;
  const proposal = numberRun(run.written.replace(',', '.'), 0, 'joined').value;
  return { rule: 'number.fraction-of-one', proposal };
}
