import { type Catalogue, periodOf } from '#core/fact-book.ts';
import { type Period, parsePeriod } from '#core/period.ts';
import { fault, notFound, Refusal } from './problem.ts';

/** The period that a request asks about: of the calendar, or one that the catalogue names. */
export async function periodAsked(
  code: string,
  catalogue: () => Promise<Pick<Catalogue, 'periods'>>,
): Promise<Period> {
  const period = parsePeriod(code);
  if (period.ok) return period.value;
  const named = periodOf(await catalogue(), code);
  if (named) return named;
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

export const boundaryUnknown = (code: string): Refusal =>
  notFound('boundary.unknown', {
    vi: `Không có bản đồ địa giới "${code}"`,
    en: `There is no boundary "${code}"`,
  });

export const placeUnknown = (id: string): Refusal =>
  notFound('place.unknown', {
    vi: `Không có địa bàn "${id}"`,
    en: `There is no place "${id}"`,
  });
