import type { Directive } from '#core/directive.ts';
import type { Day } from '#core/period.ts';
import type { ReferenceForm } from '../outline/insertion.ts';

/** Kế hoạch số 287/KH-UBND ngày 19/01/2024; a document without a known date goes without. */
export function referenceWords(
  { number, type, date }: Directive,
  form: ReferenceForm,
  dated: 'printed' | 'none',
): string {
  if (form === 'bare') return number;
  const day = date !== null && dated === 'printed' ? ` ngày ${dayWords(date)}` : '';
  return `${form === 'full' ? `${type} ` : ''}số ${number}${day}`;
}

/** 19/01/2024, 06/9/2024: two digits for a day below ten, and for the months 1 and 2 (Nghị định 30/2020). */
export function dayWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
