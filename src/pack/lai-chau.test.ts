import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decimalText, round, trimmed } from '#core/decimal.ts';
import { orThrow } from '#core/result.ts';
import { isWorked, workedDayAfter } from '#process/calendar/working-days.ts';
import { checkEvent } from '#process/register/check-event.ts';
import { derive } from '#process/register/derive.ts';
import type { DerivedFigure } from '#process/register/derived-indicator.ts';
import { recordAt } from '#process/register/fold.ts';
import { sampleLogs } from '#process/register/sample.ts';
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

describe('the sample rows of the sample pack', () => {
  const pack = orThrow(read);
  const window = { from: '2023-12-15', to: '2024-09-14' };
  const known = '2024-10-01T00:00:00.000Z';
  const made = pack.samples.map((sample) => {
    const definition = pack.registers.get(sample.register);
    if (!definition) throw new Error(sample.register);
    const calendar = pack.calendars.get(definition.calendar ?? '') ?? null;
    const logs = sampleLogs(definition, sample, { known, actor: 'system', why: 'dữ liệu mẫu' });
    const records = logs.flatMap((log) => recordAt(log, { day: window.to, known: null }) ?? []);
    return { definition, calendar, logs, records };
  });

  const figures = new Map<string, DerivedFigure>(
    made.flatMap((from) =>
      from.definition.indicators.map((of) => [
        of.indicator,
        derive(of, { window, records: from.records }, from),
      ]),
    ),
  );

  const printed = pack.facts.filter(
    ({ key }) => key.series === 'actual' && key.period === '2024-9M' && figures.has(key.indicator),
  );

  test.each(printed.map(({ key, value }) => [key.indicator, value] as const))(
    '%s is what the report prints',
    (code, value) => {
      const figure = figures.get(code)?.value;
      const quantity = value.kind === 'exact' ? value.quantity : null;
      const counted = figure?.kind === 'made' ? figure.quantity : null;
      expect(counted?.unit.text).toBe(quantity?.unit.text);
      const shown = counted && quantity && round(counted.value, quantity.value.scale);
      expect(shown && decimalText(trimmed(shown))).toBe(
        quantity && decimalText(trimmed(quantity.value)),
      );
    },
  );

  test('of all 32 indicators that the five sections count', () => {
    expect(printed).toHaveLength(32);
  });

  test('obey states, guards and rules, but for the one row that the report itself leaves open', () => {
    const broken = made.flatMap(({ definition, calendar, logs }) =>
      // of the many dossiers every hundredth
      logs
        .filter((_, i) => logs.length < 1000 || i % 100 === 0)
        .flatMap((log) =>
          log.flatMap((event, i) => {
            const ground = {
              ...pack.catalogue,
              records: new Map(),
              clocks: { day: event.effective, calendar },
            };
            return checkEvent(definition, { log: log.slice(0, i), event }, ground).filter(
              ({ severity }) => severity === 'error',
            );
          }),
        ),
    );
    expect(broken).toEqual([]);
    expect(figures.get('inv.public.plan.allocated')?.unfilled).toHaveLength(1);
    expect(figures.get('inv.public.plan')?.unfilled).toEqual([]);
  });

  test('are the same each time, and no two share an id', () => {
    const first = made.flatMap(({ logs }) => logs.flatMap((log) => log.map(({ id }) => id)));
    expect(new Set(first).size).toBe(first.length);
    const [sample] = pack.samples;
    const definition = sample && pack.registers.get(sample.register);
    const again =
      sample &&
      definition &&
      sampleLogs(definition, sample, { known, actor: 'system', why: 'dữ liệu mẫu' });
    expect(again).toEqual(made[0]?.logs);
  });
});
