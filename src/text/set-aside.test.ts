import { describe, expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import type { Finding } from './checked.ts';
import { plainDocument } from './plain-document.ts';
import { isKnownRule, withSettings } from './rule-settings.ts';
import { type Acceptance, identities, setAside } from './set-aside.ts';

const WRONG = 'Trong kỳ xảy ra 12 vụ, gồm: nông thôn 7 vụ, thành thị 6 vụ.';

const found = (text: string) => {
  const document = plainDocument(text);
  return { document, findings: checkText(document).findings };
};

function accepted(text: string): readonly Acceptance[] {
  const { document, findings } = found(text);
  const identityOf = identities(document);
  return findings.map((one) => ({ ...identityOf(one), as: 'accepted', reason: 'đã xác minh' }));
}

describe('what a person has set aside', () => {
  test('is there to begin with', () => {
    expect(found(WRONG).findings.map(({ rule }) => rule)).toEqual(['sum.mismatch']);
    expect(accepted(WRONG)[0]?.operands).toEqual(['12 vụ', '7 vụ', '6 vụ']);
  });

  test.each([
    ['the same text', WRONG],
    ['other text before it', `Đoạn khác có 5 xã.\n\n${WRONG}`],
    ['other letters for the same words', WRONG.normalize('NFD')],
    ['lines broken elsewhere', WRONG.replace(' gồm', '\ngồm')],
  ])('stays set aside in %s', (_, text) => {
    const { document, findings } = found(text);
    const { kept, setAside: aside, idle } = setAside(document, findings, accepted(WRONG));
    expect([kept.length, aside.length, idle.length]).toEqual([0, 1, 0]);
  });

  test('comes back when a figure or its sentence is another', () => {
    for (const text of [WRONG.replace('7', '8'), WRONG.replace('Trong kỳ', 'Trong năm')]) {
      const { document, findings } = found(text);
      const { kept, idle } = setAside(document, findings, accepted(WRONG));
      expect([kept.length, idle.length]).toEqual([1, 1]);
    }
  });

  test('needs no more of the passage than its beginning', () => {
    const { document, findings } = found(WRONG);
    const brief = accepted(WRONG).map((one) => ({ ...one, passage: 'Trong kỳ' }));
    expect(setAside(document, findings, brief).kept).toEqual([]);
  });
});

describe('what rules count for', () => {
  const finding = (rule: string): Finding => ({
    rule,
    severity: 'error',
    spans: [],
    relation: null,
    message: { vi: '' },
    repairs: [],
  });
  const findings = [finding('sum.mismatch'), finding('date.padding')];

  test('is changed, or they are taken out; the first setting that fits counts', () => {
    const settings = [
      { rule: 'date.*', as: 'off' },
      { rule: 'sum.mismatch', as: 'question' },
      { rule: 'sum.*', as: 'style' },
    ] as const;
    expect(withSettings(findings, settings).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['sum.mismatch', 'question'],
    ]);
    expect(withSettings(findings, [])).toBe(findings);
  });

  test('is said of rules that there are', () => {
    expect(['sum.mismatch', 'sum.*', 'summ.*', 'x'].map(isKnownRule)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
