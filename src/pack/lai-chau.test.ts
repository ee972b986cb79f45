import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import { isWorked, workedDayAfter } from '#process/calendar/working-days.ts';
import { faultText } from './fault.ts';
import { readPack } from './read-pack.ts';

const folder = fileURLToPath(new URL('../../packs/lai-chau', import.meta.url));
const read = readPack(folder, '2024-10-01T00:00:00Z');

test('the sample pack has no fault', () => {
  expect(read.ok ? [] : read.error.map((fault) => faultText(fault))).toEqual([]);
});

describe('the working days of the sample pack', () => {
  const calendar = orThrow(read).calendars.get('vn');
  if (!calendar) throw new Error('the pack has the calendar vn');

  test.each([
    [2022, 11],
    [2023, 11],
    [2024, 12],
    [2025, 12],
  ])('%i has its eleven holidays, and a swapped day where there was one', (year, off) => {
    const days = calendar.years.get(year);
    expect(days?.off.size).toBe(off);
    // eleven days by law; each swapped day is worked on another
    expect((days?.off.size ?? 0) - (days?.worked.size ?? 0)).toBe(11);
  });

  test('five days after Wednesday 7 February 2024 are the other side of Tết', () => {
    expect(workedDayAfter(calendar, '2024-02-07', 5)).toEqual({ ok: true, value: '2024-02-21' });
  });

  test('what is not settled is not known', () => {
    expect(isWorked(calendar, '2026-11-23')).toEqual({ ok: true, value: true });
    expect(isWorked(calendar, '2026-11-24').ok).toBe(false);
    expect(isWorked(calendar, '2021-03-01').ok).toBe(false);
  });
});

test('every register of the sample pack derives its indicators', () => {
  const { registers } = orThrow(read);
  const derived = [...registers.values()].map(({ code, indicators }) => [code, indicators.length]);
  expect(Object.fromEntries(derived)).toEqual({
    'agr.outbreaks': 7,
    'gov.dossiers': 5,
    'ins.petitions': 3,
    'ins.receptions': 3,
    'inv.projects': 7,
    'lnd.minerals': 7,
  });
});
