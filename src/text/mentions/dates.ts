import { unitAfter } from '../lexicon/units.ts';

/** A date at a place of a text; the year is null where none is written. */
export type WrittenDate = {
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Length of what is written as 28/04/2024 is: the month padded though it is above 2. */
  readonly paddedMonth: boolean;
};

const FULL = /(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/]|[.,]\d)/y;
const WORDS =
  /(\d{1,2})[ \u00a0]tháng[ \u00a0](\d{1,2})(?:[ \u00a0]năm[ \u00a0]((?:19|20)\d{2}))?(?![\d/]|[.,]\d)/uy;
const SHORT = /(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/y;
/** Before a day and month without a year. */
const DAY_WORDS =
  /(?:ngày|ngày lễ|mùng|mồng|đến|hết|từ|trước|sau|thời điểm|so với|so|cuối|tính đến|lễ|dịp|sang|tới|kể từ|chiều|sáng|tối|đêm|liệt sĩ|liệt sỹ|chiến thắng|quốc khánh|lao động|ngày \d{1,2}\/\d{1,2},?|ngày \d{1,2}\/\d{1,2} và)\s*\(?$/iu;
const NEXT_DAY = /(?:ngày|từ)[^.;]{0,12}\d{1,2}\/\d{1,2}(?:\/\d{4})?(?:\s*(?:,|và|đến|-|–)\s*)$/iu;

export function dateAt(text: string, at: number, before: string): WrittenDate | null {
  FULL.lastIndex = at;
  const full = FULL.exec(text);
  if (full) return date(full, FULL.lastIndex, [1, 3, 4]);
  WORDS.lastIndex = at;
  const words = WORDS.exec(text);
  if (words && /(?:ngày|đến)\s*$/iu.test(before)) return date(words, WORDS.lastIndex, [1, 2, 3]);
  SHORT.lastIndex = at;
  const short = SHORT.exec(text);
  if (!short || Number(short[2]) > 99) return null;
  const said = DAY_WORDS.test(before) || NEXT_DAY.test(before);
  if (!said) return null;
  const found = date(short, SHORT.lastIndex, [1, 2, 3]);
  const named = /(?:ngày|mùng|mồng)\s*$/iu.test(before);
  const isDay =
    named || /ngày[^.;]{0,12}\d{1,2}\/\d{1,2}(?:\/\d{4})?\s*(?:,|và|đến)\s*$/iu.test(before);
  const after = unitAfter(text, found.end);
  if (!isDay && after.known && !/^(?:năm|tháng)$/iu.test(after.unit)) return null;
  // After another day and a comma a new count may begin: "đến ngày 31/10, 12/22 chủ đầu tư …".
  return named || isPossible(found) ? found : null;
}

function date(
  match: RegExpExecArray,
  end: number,
  groups: readonly [number, number, number],
): WrittenDate {
  const [day, month, year] = groups.map((group) => match[group]);
  return {
    end,
    day: Number(day),
    month: Number(month),
    year: year === undefined ? null : Number(year),
    paddedMonth: month !== undefined && /^0[3-9]$/.test(month),
  };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the calendar has the day; 29 February is there when the year is unknown or a leap year. */
export function isPossible({ day, month, year }: WrittenDate): boolean {
  const most = DAYS[month - 1];
  if (most === undefined || day < 1) return false;
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day <= (month === 2 && isLeap ? 29 : most);
}
