import { type Period, parsePeriod } from '#core/period.ts';
import type { TextDocument } from './document.ts';
import { numberInWords } from './mentions/number-words.ts';

/** A report says its period in its title, which stands among the first passages. */
const FIRST_PASSAGES = 20;

const MONTHS =
  /(\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một) tháng(?: đầu)?(?: năm |\/)(20\d{2})(?!\d)/iu;
const QUARTER = /quý (IV|I{1,3}|[1-4])(?: năm |\/)(20\d{2})(?!\d)/iu;
const MONTH = /tháng (\d{1,2})(?: năm |\/)(20\d{2})(?!\d)/iu;
const YEAR = /(?:kết quả|tình hình|báo cáo)[^.;]{0,160}(?<!\d[^.;]{0,20})năm (20\d{2})(?!\d)/iu;

/** A date is no period: "ngày 20 tháng 9 năm 2024" says when it was signed. */
const DATES = /ngày\s+(?:\d{1,2}|…|\.{2,})?\s*tháng\s+(?:\d{1,2}|…|\.{2,})?\s*năm\s+\d{4}/giu;

/** The period that the title of a report names, the longest stretch first; null where it names none. */
export function saidPeriod({ passages }: TextDocument): Period | null {
  const title = passages
    .filter(({ kind }) => kind !== 'furniture' && kind !== 'note')
    .slice(0, FIRST_PASSAGES)
    .map(({ text }) => text.replace(DATES, ' '));
  for (const [pattern, toCode] of FORMS) {
    for (const text of title) {
      const found = pattern.exec(text);
      const code = found && toCode(found[1] ?? '', found[2] ?? '');
      const period = code ? parsePeriod(code) : null;
      if (period?.ok) return period.value;
    }
  }
  return null;
}

const FORMS: readonly (readonly [RegExp, (part: string, year: string) => string | null])[] = [
  [MONTHS, monthsCode],
  [QUARTER, (quarter, year) => `${year}-Q${quarterOf(quarter)}`],
  [MONTH, (month, year) => `${year}-${month.padStart(2, '0')}`],
  [YEAR, (year) => year],
];

function monthsCode(written: string, year: string): string | null {
  const count = /^\d/.test(written) ? Number(written) : numberInWords(written);
  if (count === null || count < 2 || count > 12) return null;
  return count === 12 ? year : `${year}-${count}M`;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

const quarterOf = (written: string): number => {
  const roman = ROMAN.indexOf(written.toUpperCase());
  return roman < 0 ? Number(written) : roman + 1;
};
