import type { Language } from './label.ts';
import { inLanguage } from './label.ts';
import type { Period } from './period.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `full`: 9 tháng năm 2024; `short`: 9 tháng. */
export type PeriodForm = 'full' | 'short';

/** What a person calls the period. */
export function periodLabel(period: Period, language: Language, form: PeriodForm = 'full'): string {
  if (period.kind === 'named') return inLanguage(period.label, language);
  const year = Math.floor(period.first / 12);
  const month = (period.first % 12) + 1;
  if (period.months % 12 === 0 && month === 1) {
    return years(year, period.months / 12, language);
  }
  const short = language === 'vi' ? shortVi(month, period.months) : shortEn(month, period.months);
  if (form === 'short') return short;
  if (language === 'en') return `${short} of ${year}`;
  return short.endsWith(' năm') ? `${short} ${year}` : `${short} năm ${year}`;
}

/** The months of the year that are still to come: "3 tháng cuối năm 2024"; null when none are. */
export function restOfYearLabel(period: Period, form: PeriodForm = 'full'): string | null {
  if (period.kind === 'named') return null;
  const rest = 12 - ((period.first % 12) + period.months);
  if (rest <= 0) return null;
  const short = `${rest} tháng cuối năm`;
  return form === 'short' ? short : `${short} ${Math.floor(period.first / 12)}`;
}

function years(year: number, count: number, language: Language): string {
  if (count === 1) return language === 'vi' ? `năm ${year}` : `${year}`;
  const span = `${year}-${year + count - 1}`;
  return language === 'vi' ? `giai đoạn ${span}` : span;
}

function shortVi(month: number, months: number): string {
  if (months === 1) return `tháng ${month}`;
  if (months === 3 && month % 3 === 1) return `quý ${ROMAN[(month - 1) / 3]}`;
  if (months === 6) return month === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm';
  return month === 1 ? `${months} tháng` : `${months} tháng từ tháng ${month}`;
}

function shortEn(month: number, months: number): string {
  if (months === 1) return MONTHS[month - 1] ?? '';
  if (months === 3 && month % 3 === 1) return `quarter ${ROMAN[(month - 1) / 3]}`;
  if (months === 6) return month === 1 ? 'first half' : 'second half';
  return `first ${months} months`;
}
