import { type Period, parsePeriod } from '#core/period.ts';
import { fault, notFound, Refusal } from './problem.ts';

/** The period of the calendar that a request asks about. */
export function periodAsked(code: string): Period {
  const period = parsePeriod(code);
  if (period.ok) return period.value;
  throw periodMalformed(code);
}

export const periodMalformed = (code: string): Refusal =>
  new Refusal(400, 'period.malformed', 'Mã kỳ không đúng', [
    fault(
      'period.malformed',
      `"${code}" không phải mã kỳ. Ví dụ đúng: 2024-9M, 2024-Q3, 2024.`,
      `"${code}" is no period code. Accepted: 2024-9M, 2024-Q3, 2024.`,
      'querystring/period',
    ),
  ]);

export const placeUnknown = (id: string): Refusal =>
  notFound('place.unknown', {
    vi: `Không có địa bàn "${id}"`,
    en: `There is no place "${id}"`,
  });
