import { edgeText } from '#core/edge-text.ts';
import { isDay } from '#core/instant.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import { ok, type Result, refused } from '#core/result.ts';

/* What people type about the catalogue, as it is kept. `at` names the field. */

export type SaidFault =
  | { readonly code: 'text.missing' | 'text.malformed'; readonly at: string }
  | { readonly code: 'text.too-long'; readonly at: string; readonly limit: number }
  | { readonly code: 'day.malformed' | 'code.malformed' | 'year.malformed'; readonly at: string };

/** As a form gives it: both texts are there, the English one perhaps empty. */
export type SaidLabel = { readonly vi: string; readonly en: string | null };

const CODE = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/;
const LONGEST_CODE = 120;
const LONGEST_NAME = 300;
const LONGEST_REASON = 500;
/** Nothing here is of another age, and a slip of the finger in a year is. */
const EARLIEST = '1945-01-01';
const LATEST = '2100-12-31';

/** One line that must say something. */
export function line(text: string, at: string, limit = LONGEST_NAME): Result<string, SaidFault> {
  const read = lineOrNone(text, at, limit);
  if (!read.ok) return read;
  return read.value === null ? refused({ code: 'text.missing', at }) : ok(read.value);
}

export function lineOrNone(
  text: string | null,
  at: string,
  limit = LONGEST_NAME,
): Result<string | null, SaidFault> {
  if (text === null) return ok(null);
  const read = edgeText(text);
  if (!read.ok || /[\n\t]/.test(read.value)) return refused({ code: 'text.malformed', at });
  if ([...read.value].length > limit) return refused({ code: 'text.too-long', at, limit });
  return ok(read.value === '' ? null : read.value);
}

export function label(
  { vi, en }: SaidLabel,
  at: string,
  limit = LONGEST_NAME,
): Result<Label, SaidFault> {
  const read = line(vi, at, limit);
  if (!read.ok) return read;
  const english = lineOrNone(en, `${at}En`, limit);
  if (!english.ok) return english;
  return ok({ vi: read.value, ...(english.value === null ? {} : { en: english.value }) });
}

export const reason = (text: string): Result<string, SaidFault> =>
  line(text, 'reason', LONGEST_REASON);

export const day = (text: string, at: string): Result<Day, SaidFault> =>
  text.length === 10 && isDay(text) && text >= EARLIEST && text <= LATEST
    ? ok(text)
    : refused({ code: 'day.malformed', at });

export const code = (text: string, at = 'code'): Result<string, SaidFault> => {
  const trimmed = text.trim();
  return CODE.test(trimmed) && trimmed.length <= LONGEST_CODE
    ? ok(trimmed)
    : refused({ code: 'code.malformed', at });
};

export const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
