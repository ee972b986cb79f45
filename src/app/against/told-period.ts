import { type Period, yearOf } from '#core/period.ts';

const STRETCH = /(\d{1,2}) tháng/giu;
const MONTH = /tháng (\d{1,2})(?!\d)/giu;
const QUARTER = /quý (IV|I{1,3}|[1-4])(?![\p{L}\d])/giu;
const YEAR = /(?:19|20)\d{2}(?!\d)/gu;
const OTHER_TIMES =
  /cả năm|cuối năm|năm trước|kỳ trước|cùng kỳ|tháng trước|quý trước|năm học|niên vụ|trong tháng|trong quý|giai đoạn|nhiệm kỳ|dự kiến|kế hoạch|mục tiêu|phấn đấu|\d{1,2}\/\d{1,2}|ngày \d/iu;

/** Whether the words around a figure name no other time than a period: "9 tháng năm 2024" is 2024-9M, "năm 2024" is not. */
export function namesNoOther(words: string, period: Period): boolean {
  if (OTHER_TIMES.test(words)) return false;
  const stretches = numbersOf(words, STRETCH);
  const months = numbersOf(words, MONTH);
  const quarters = [...words.matchAll(QUARTER)].map(([, quarter = '']) => quarterOf(quarter));
  const years = [...words.matchAll(YEAR)].map(([year]) => Number(year));
  if (years.some((year) => year !== yearOf(period))) return false;
  if (period.kind !== 'months') return stretches.length + months.length + quarters.length === 0;
  const start = period.first % 12;
  const fits =
    stretches.every((count) => start === 0 && count === period.months) &&
    months.every((month) => period.months === 1 && month === start + 1) &&
    quarters.every((quarter) => period.months === 3 && (quarter - 1) * 3 === start);
  const isWhole = start === 0 && period.months === 12;
  return (
    fits &&
    (isWhole || years.length === 0 || stretches.length + months.length + quarters.length > 0)
  );
}

const numbersOf = (words: string, pattern: RegExp): readonly number[] =>
  [...words.matchAll(pattern)].map(([, number]) => Number(number));

const ROMAN = ['I', 'II', 'III', 'IV'];

const quarterOf = (written: string): number => {
  const roman = ROMAN.indexOf(written.toUpperCase());
  return roman < 0 ? Number(written) : roman + 1;
};
