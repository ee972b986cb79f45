import { unitAfter } from '../lexicon/units.ts';
import { other } from './blank-reading.ts';
import { lastLetters } from './last-letters.ts';
import type { NumberRun } from './number-run.ts';
import { isLength, isYear, namesMonth, namesYear } from './periods.ts';
import type { Reading } from './reading.ts';

const AFTER = 40;

const YEARS = /((?:19|20)\d{2})\s?[-–]\s?((?:19|20)?\d{2})(?![\d.,/]*\d)/y;

const MONTH_OF_YEAR = /(\d{1,2})\/((?:19|20)\d{2})(?!\d)/y;

export function period(
  text: string,
  at: number,
  run: NumberRun,
  before: string,
): readonly Reading[] | null {
  YEARS.lastIndex = at;
  const years = YEARS.exec(text);
  if (years && Number(years[2]) !== 0) return [other(text, at, at + years[0].length, 'period')];
  MONTH_OF_YEAR.lastIndex = at;
  const month = MONTH_OF_YEAR.exec(text);
  if (month && (namesMonth(month[1] ?? '', before) || /quý\s*$|đợt\s*$|kỳ\s*$/iu.test(before))) {
    return [other(text, at, at + month[0].length, 'period')];
  }
  if (
    before.endsWith('/') &&
    /(?:tháng|quý(?: [IVX]{1,3})?|kỳ|đợt \d{1,2}|vụ \p{L}+)\/$/iu.test(before) &&
    isYear(run.written)
  ) {
    return [other(text, at, run.end, 'period')];
  }
  if (namesMonth(run.written, before)) return [other(text, at, run.end, 'period')];
  if (lastLetters(before) === 'hứ' && /lần thứ\s*$/iu.test(before)) return null;
  const unit = unitAfter(text, run.end);
  if (namesYear(run.written, before, unit.known)) return [other(text, at, run.end, 'period')];
  const after = text.slice(unit.end, unit.end + AFTER);
  if (unit.power === null && isLength(run.written, unit.unit.toLowerCase(), before, after)) {
    return [
      {
        ...other(text, at, unit.end, 'period'),
        unit: unit.unit,
        value: run.value,
        digitsEnd: run.end,
        written: run.written,
      },
    ];
  }
  return null;
}
