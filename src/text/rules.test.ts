import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkText } from './check-text.ts';
import { plainDocument } from './plain-document.ts';
import { FACT_RULES, RULES } from './register.ts';
import { RULE_EXAMPLES } from './testing/rule-examples.ts';

const findings = (text: string, options?: CheckOptions) =>
  checkText(plainDocument(text), options).findings;

describe.each(RULES)('$id', ({ id, severity }) => {
  const { speaks, silent, options } = RULE_EXAMPLES[id];

  test('speaks of its fault, at its severity', () => {
    expect(findings(speaks, options).filter(({ rule }) => rule === id)).not.toEqual([]);
    const order = ['style', 'question', 'error'];
    for (const found of findings(speaks, options).filter(({ rule }) => rule === id)) {
      expect(order.indexOf(found.severity)).toBeLessThanOrEqual(order.indexOf(severity));
    }
  });

  test('no rule speaks where the fault is not', () => {
    expect(findings(silent, options).map(({ rule, message }) => `${rule}: ${message.vi}`)).toEqual(
      [],
    );
  });
});

test('every rule has its row in docs/checker-rules.md, and the page names no other', () => {
  const page = readFileSync('docs/checker-rules.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \|/gm)].map(([, id]) => id);
  expect(rows.sort()).toEqual([...RULES, ...FACT_RULES].map(({ id }) => id).sort());
});

test('a silenced rule says nothing', () => {
  const { speaks } = RULE_EXAMPLES['sum.mismatch'];
  const silenced = new Set(['sum.mismatch'] as const);
  expect(checkText(plainDocument(speaks), { silenced }).findings).toEqual([]);
});
