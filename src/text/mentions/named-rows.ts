import { figure } from './figure-at.ts';
import { numberRun } from './number-run.ts';
import type { Reading } from './reading.ts';

/** A separator and a name in capitals: what stands between two items of a row of places. */
const NEXT_PLACE = /^\s*[;,]\s*(?:và\s+)?(?:\p{Ll}+\s+){0,2}(?:\p{Lu}\p{L}*\s+){1,4}$/u;
/** What opens such a row. */
const OPENS = /[(:]\s*(?:\p{Ll}+\s+){0,2}(?:\p{Lu}\p{L}*\s+){1,4}$/u;
const LOOKED_AT = 60;

/**
 * "(Hải Tân 54; Vĩnh Lộc 71; Phú Hòa 23 ha)": a number after a name is taken for a part of it, unless the row that
 * it stands in ends with a unit.
 */
export function namedRows(text: string, readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ role }) => role === 'name')) return readings;
  const counted = new Set<number>();
  for (let at = 0; at < readings.length; at += 1) {
    if (readings[at]?.role !== 'name') continue;
    const first = at;
    while (readings[at]?.role === 'name' && follows(text, readings[at], readings[at + 1])) at += 1;
    const last = readings[at];
    const ends = at > first && last?.role === null && last.unit !== '' && last.shape === 'plain';
    const start = readings[first]?.start ?? 0;
    if (!ends || !OPENS.test(text.slice(Math.max(0, start - LOOKED_AT), start))) continue;
    for (let row = first; row < at; row += 1) counted.add(row);
  }
  if (counted.size === 0) return readings;
  return readings.map((reading, order) =>
    counted.has(order)
      ? figure(text, reading.start, numberRun(text, reading.start, 'joined'), '')
      : reading,
  );
}

const follows = (text: string, one: Reading | undefined, next: Reading | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  next.start - one.end <= LOOKED_AT &&
  NEXT_PLACE.test(text.slice(one.end, next.start));
