import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCEPTANCES } from '#text/set-aside.ts';
import { readAcceptances, writeAcceptances } from '#text/sidecar/acceptances.ts';
import { readRuleFile } from './rule-file.ts';

describe('the file beside a report', () => {
  test('reads back whatever is written', () => {
    const words = fc.string({ unit: 'binary' }).map((text) => text.normalize('NFC'));
    const one = fc.record({
      rule: fc.constantFrom('sum.mismatch', 'date.impossible'),
      operands: fc.array(words),
      passage: words,
      as: fc.constantFrom(...ACCEPTANCES),
      reason: words.map((text) => `vì ${text}`.trim()),
    });
    const holds = fc.property(fc.array(one), (all) => {
      expect(readAcceptances(writeAcceptances(all))).toEqual({ ok: true, value: all });
    });
    fc.assert(holds, { numRuns: 200 });
  });

  test('may be written by hand, with one operand and without a passage', () => {
    const file =
      'findings:\n  - rule: date.impossible\n    operands: 31/9/2024\n    reason: theo bản gốc\n';
    expect(readAcceptances(file)).toEqual({
      ok: true,
      value: [
        {
          rule: 'date.impossible',
          operands: ['31/9/2024'],
          passage: '',
          as: 'accepted',
          reason: 'theo bản gốc',
        },
      ],
    });
  });

  test.each([
    ['', 1, 'YAML'],
    ['findings: 3', 1, 'findings'],
    ['findings:\n  - a', 2, 'rule'],
    ['findings:\n  - rule: a\n    reason: b', 2, 'operands'],
    ['findings:\n  - rule: a\n    operands: [b]', 2, 'reason'],
    ['findings:\n  - rule: a\n    operands: [b]\n    reason: "  "', 2, 'reason'],
    ['findings:\n  - rule: a\n    operands: [b]\n    reason: c\n    as: d', 2, 'accepted'],
    ['a: [', 1, 'YAML'],
    ['['.repeat(100_000), 1, 'YAML'],
  ])('%j is refused with the place of the fault', (file, line, word) => {
    const read = readAcceptances(file);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.error[0]?.line).toBe(line);
    expect(read.error[0]?.message.vi).toContain(word);
  });
});

describe('the file of rules', () => {
  test('says what rules count for', () => {
    expect(
      readRuleFile('rules:\n  sum.*: question\n  date.padding: off\n  unit.missing: false\n'),
    ).toEqual({
      ok: true,
      value: [
        { rule: 'sum.*', as: 'question' },
        { rule: 'date.padding', as: 'off' },
        { rule: 'unit.missing', as: 'off' },
      ],
    });
  });

  test.each([
    ['rules:\n  sum.mismatch: loud', 'error, question, style, off'],
    ['rules:\n  summ: off', 'Không có quy tắc "summ"'],
    ['rule: 1', 'rules'],
  ])('%j is refused', (file, word) => {
    const read = readRuleFile(file);
    expect(read.ok ? '' : read.error[0]?.message.vi).toContain(word);
  });
});
