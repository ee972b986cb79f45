import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impliedFacts } from '#core/implied.ts';
import { fact, indicator, said } from '#core/testing/builders.ts';
import { buildReport } from './build/build-report.ts';
import { canonicalJson, type Json } from './canonical.ts';
import { differences, freeze, frozenText, indicatorsOf, thaw } from './frozen.ts';
import { plainText } from './plain-text.ts';
import { outline, world } from './testing/builders.ts';

const OUTLINE = outline('# CHÈ\n\n:result[agr.tea]. :result[agr.rice] thóc.\n');

const bookOf = (tea: string, rice = '700 tấn') => {
  const facts = [
    fact('agr.tea', { value: tea, said: [said('+10 tấn', 'actual', '2023-9M')] }),
    fact('agr.rice', { value: rice }),
  ];
  const indicators = [indicator('agr.tea', 'tấn'), indicator('agr.rice', 'tấn')];
  return world({ indicators, facts: [...facts, ...impliedFacts(facts)] });
};
const frozenOf = (tea: string, rice?: string) => {
  const book = bookOf(tea, rice);
  return freeze(buildReport(OUTLINE, book, { period: '2024-9M' }), book);
};

describe('a frozen report', () => {
  test('is the same text for the same figures and another for others', () => {
    expect(frozenText(frozenOf('52.000 tấn'))).toBe(frozenText(frozenOf('52.000 tấn')));
    expect(frozenText(frozenOf('52.000 tấn'))).not.toBe(frozenText(frozenOf('52.001 tấn')));
  });

  test('thaws to the same words and the same ties, also after it was text', () => {
    const book = bookOf('52.000 tấn');
    const report = buildReport(OUTLINE, book, { period: '2024-9M' });
    const back = thaw(JSON.parse(frozenText(freeze(report, book))));
    expect(plainText(back)).toBe(plainText(report));
    expect([...back.bindings.keys()]).toEqual([...report.bindings.keys()]);
    for (const [id, binding] of report.bindings) {
      const { comparison: _, ...kept } = binding;
      expect(back.bindings.get(id)).toEqual(kept);
    }
  });

  test('names the indicators of all its numbers', () => {
    expect(indicatorsOf(frozenOf('52.000 tấn'))).toEqual(['agr.rice', 'agr.tea']);
  });

  test('differs from the figures of today where one of them has another value, and nowhere else', () => {
    const frozen = frozenOf('52.000 tấn');
    expect(differences(frozen, bookOf('52.000 tấn'))).toEqual([]);
    const found = differences(frozen, bookOf('52.000 tấn', '701 tấn'));
    expect(found).toEqual([
      {
        binding: expect.any(String),
        printed: '700 tấn',
        fact: expect.stringMatching(/^agr\.rice\//),
        indicator: indicator('agr.rice', 'tấn').name,
        was: '700 tấn',
        is: '701 tấn',
      },
    ]);
    // The value itself, and the comparison that was made from it.
    const tea = differences(frozen, bookOf('53.000 tấn'));
    expect(tea.map(({ was, is }) => [was, is])).toContainEqual(['52.000 tấn', '53.000 tấn']);
    expect(tea.length).toBeGreaterThan(1);
    const gone = world({ indicators: [indicator('agr.tea', 'tấn')], facts: [] });
    expect(differences(frozen, gone).every(({ is }) => is === null)).toBe(true);
  });
});

describe('canonical JSON', () => {
  test('writes names in order, without spaces, and leaves out what is not there', () => {
    const value: Json = { b: [1, { z: null, a: 'ệ"' }], a: undefined, B: true };
    expect(canonicalJson(value)).toBe('{"B":true,"b":[1,{"a":"ệ\\"","z":null}]}');
  });

  test('is JSON of the same value, and the same text whatever the order of names was', () => {
    const whole = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).value;
    const reversed = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, reversed(member as Json)]), // there is none undefined
      );
    };
    fc.assert(
      fc.property(whole, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});
