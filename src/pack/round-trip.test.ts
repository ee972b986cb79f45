import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBigInt } from '#core/decimal.ts';
import { BOUND_WORDS, type BoundWord, type FactValue } from '#core/fact.ts';
import { orThrow } from '#core/result.ts';
import { parseUnit, type Unit } from '#core/unit.ts';
import { formatFigure } from '#core/vi/figure.ts';
import { FACT_COLUMNS, indicator, readTiny, TINY } from './testing/tiny-pack.ts';

const UNITS = ['ha', 'tỷ đồng', 'nghìn con', 'vụ', 'tạ/ha', 'triệu lượt người', 'm3'];
// the record's keys are exactly the words
const WORDS = Object.keys(BOUND_WORDS) as readonly BoundWord[];

const unit = fc.constantFrom(...UNITS).map((text): Unit => orThrow(parseUnit(text)));
const quantity = fc.record({
  value: fc
    .record({
      unscaled: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      scale: fc.nat({ max: 4 }),
    })
    .map(({ unscaled, scale }) => fromBigInt(unscaled, scale)),
  unit,
});
const value: fc.Arbitrary<FactValue> = fc.oneof(
  quantity.map((q): FactValue => ({ kind: 'exact', quantity: q })),
  fc
    .record({ word: fc.constantFrom(...WORDS), q: quantity })
    .map(({ word, q }): FactValue => ({ kind: 'bounded', word, quantity: q })),
  fc
    .record({ printed: fc.stringMatching(/^[0-9]{1,4}[.,][0-9]{1,5}$/), unit })
    .map((print): FactValue => ({ kind: 'unreadable', ...print })),
);

test('reads back every figure that core writes, from a table of any quoting', () => {
  const readsBack = fc.property(
    fc.array(value, { maxLength: 12 }),
    fc.boolean(),
    (values, quote) => {
      const rows = values.map((v, i) => rowOf(v, i, quote));
      const files = {
        'indicators/agr.yaml': `${TINY['indicators/agr.yaml']}${values.map((v, i) => indicator(`agr.v${i}`, `"${unitOf(v)}"`)).join('')}`,
        'facts/2024/values.csv': `${FACT_COLUMNS}\n${rows.join('')}`,
      };
      const { facts } = orThrow(readTiny(files));
      const read = facts.filter((fact) => fact.key.indicator.startsWith('agr.v'));
      expect(read.map((fact) => fact.value)).toEqual(values);
    },
  );
  fc.assert(readsBack, { numRuns: 60 });
});

function rowOf(v: FactValue, i: number, quote: boolean): string {
  const written = textOf(v);
  const cell = quote || written.includes(',') ? `"${written}"` : written;
  return `agr.v${i},2024,,,${cell},ước,,bc,B.I,,1,,figure.unreadable: hỏi,\n`;
}

function textOf(v: FactValue): string {
  switch (v.kind) {
    case 'exact':
      return formatFigure(v.quantity);
    case 'bounded':
      return `${v.word} ${formatFigure(v.quantity)}`;
    case 'unreadable':
      return `[${v.printed}] ${v.unit.text}`;
    case 'interval':
    case 'absent':
      throw new Error('not among the values of this test');
  }
}

const unitOf = (v: FactValue): string =>
  v.kind === 'unreadable'
    ? v.unit.text
    : v.kind === 'exact' || v.kind === 'bounded'
      ? v.quantity.unit.text
      : '';
