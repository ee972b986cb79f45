import { expect, test } from 'vitest';
import type { Checked, Finding, Mention } from '../../checked.ts';
import { type GoldPassage, layOut } from './gold.ts';
import { readPassages } from './read-passages.ts';
import { score } from './score.ts';
import { scorePage } from './score-page.ts';

const passages = readPassages(`
## try-01 1
Trồng {a=12 ha|actual}, gồm {b=5 ha|actual} và {c=7 ha|actual} trong {3 tháng|period}.
= sum a b c

## try-02 1
Trồng {a=13 ha|actual}, gồm {b=5 ha|actual} và {c=7 ha|actual}.
≠ sum a b c
! sum a b c
`);

/** Says just what the passage says. */
const knowing = (passage: GoldPassage): Checked => {
  const mentions = layOut(passage).mentions.map(
    (gold): Mention => ({
      id: gold.label,
      span: [gold.start, gold.ends[0] ?? gold.start],
      raw: gold.raw,
      value: gold.values[0] ?? null,
      ulp: gold.ulp,
      unit: gold.units[0] ?? '',
      role: gold.roles[0] === 'at' ? 'mark' : (gold.roles[0] ?? 'mark'),
      dir: null,
      approx: null,
      of: null,
    }),
  );
  const relations = passage.relations.map(({ kind, members, holds }, i) => ({
    id: `r${i}`,
    kind,
    members,
    holds,
    explain: { vi: '', en: '' },
  }));
  const findings = passage.faults.map(({ labels }) =>
    alarm('sum.mismatch', mentions.find(({ id }) => labels.includes(id))?.span ?? [0, 1]),
  );
  return { mentions, relations, findings };
};

const alarm = (rule: string, span: Finding['spans'][number]): Finding => ({
  rule,
  severity: 'error',
  spans: [span],
  relation: null,
  message: { vi: '', en: '' },
  repairs: [],
});

const byText = new Map(passages.map((passage) => [layOut(passage).text, passage]));
const told = (change: (said: Checked) => Checked) =>
  score(passages, (text) => {
    const passage = byText.get(text);
    if (!passage) throw new Error('asked about another text');
    return change(knowing(passage));
  });

test('one who knows the truth scores in full', () => {
  const full = told((said) => said);
  expect(full.recall['value with unit']).toEqual({ of: 6, right: 6 });
  expect(full.precision).toEqual({ of: 6, right: 6 });
  expect(full.relations).toEqual({ sum: { of: 2, right: 2 } });
  expect(full.faults.sum?.error).toEqual({ of: 1, right: 1 });
  expect([full.falseErrors, full.misses]).toEqual([0, []]);
});

test('one who says nothing scores nothing, and raises no false alarm', () => {
  const none = told(() => ({ mentions: [], relations: [], findings: [] }));
  expect(none.recall.value).toEqual({ of: 6, right: 0 });
  expect(none.ties.right + (none.faults.sum?.place.right ?? 1)).toBe(0);
  expect([none.falseErrors, none.falseQuestions]).toEqual([0, 0]);
});

test('a finding on a faultless passage is a false alarm, on a faulty one it may be the right one', () => {
  const loud = told((said) => ({ ...said, findings: [alarm('sum.mismatch', [0, 200])] }));
  expect([loud.falseErrors, loud.faults.sum?.place.right]).toEqual([1, 1]);
});

test('a wrong value, a wrong unit and a period taken for a quantity are told apart', () => {
  const off = told((said) => ({
    ...said,
    mentions: said.mentions.map((mention) =>
      mention.id === 'a'
        ? { ...mention, value: '99' }
        : mention.id === 'b'
          ? { ...mention, unit: 'm2' }
          : { ...mention, role: mention.role === 'period' ? 'count' : mention.role },
    ),
  }));
  expect(off.recall.value).toEqual({ of: 6, right: 4 });
  expect(off.recall['value with unit']).toEqual({ of: 6, right: 2 });
  expect(off.precision).toEqual({ of: 7, right: 4 });
  expect(off.furniture).toEqual({ of: 1, right: 0 });
});

test('a broken relation said to hold is not found', () => {
  const blind = told((said) => ({
    ...said,
    relations: said.relations.map((relation) => ({ ...relation, holds: true })),
  }));
  expect([blind.ties.right, blind.relations.sum]).toEqual([2, { of: 2, right: 1 }]);
});

test('the page sets the sets side by side and says all only of all', () => {
  const page = scorePage([{ name: 'development', score: told((said) => said) }]);
  expect(page).toContain('| measure | development |');
  expect(page).toContain('| value: recall | 100.0 % (6/6) |');
});
