import { describe, expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import type { Acceptance } from '#text/set-aside.ts';
import { readAcceptances } from '#text/sidecar/acceptances.ts';
import { excerpts } from './excerpts.ts';
import { findingsCsv, findingsJson } from './exported.ts';
import { acceptanceOf, countsOf, type Judged, judged } from './judged.ts';
import { keepAcceptances, keptAcceptances } from './kept-acceptances.ts';
import { checkPasted } from './local-check.ts';
import { readSidecar, together } from './sidecar-file.ts';
import { sidecarText } from './sidecar-text.ts';

const WRONG = [
  'Toàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.',
  'Ngày 31/02/2024 đã họp.',
].join('\n\n');

const ANSWER = checkPasted(WRONG, null);
const vi = (label: { readonly vi: string }): string => label.vi;

function ofRule(all: readonly Judged[], rule: string): Judged {
  const found = all.find(({ finding }) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

const sum = ofRule(judged(ANSWER, []), 'sum.mismatch');
const accepted = acceptanceOf(ANSWER, sum.finding, { as: 'accepted', reason: 'đã đối chiếu' });

describe('a finding that is set aside', () => {
  test('is known again by what it says, and counts no more', () => {
    const before = judged(ANSWER, []);
    const after = judged(ANSWER, [accepted]);
    expect(ofRule(after, 'sum.mismatch').acceptance).toEqual(accepted);
    expect(countsOf(after).error).toBe(countsOf(before).error - 1);
    const again = checkPasted(`Một câu mới ở đầu.\n\n${WRONG}`, null);
    expect(ofRule(judged(again, [accepted]), 'sum.mismatch').acceptance).toEqual(accepted);
  });

  test('goes into a file that the command reads as it was meant', () => {
    const odd: Acceptance = {
      rule: 'sum.mismatch',
      operands: ['12 xã', 'a: \'b\' "c" # d', '- e\u2028f'],
      passage: '{x}: & *y | > %\t\\n \u0085\ufeff',
      as: 'silenced',
      reason: 'không: phải lỗi\nở đây 🙂',
    };
    expect(orThrow(readAcceptances(sidecarText([accepted, odd])))).toEqual([accepted, odd]);
    expect(orThrow(readAcceptances(sidecarText([])))).toEqual([]);
  });

  test('comes back from that file, once; a file that is none says where', async () => {
    const loaded = orThrow(await readSidecar(new Blob([sidecarText([accepted])])));
    expect(together([], loaded)).toEqual([accepted]);
    expect(together([accepted], loaded)).toEqual([accepted]);
    const refusal = await readSidecar(new Blob(['findings:\n  - rule: sum.mismatch\n']));
    expect(refusal.ok ? null : refusal.error.vi).toBe(
      'Dòng 2: Thiếu "operands": các số như trong văn bản.',
    );
    expect((await readSidecar(new Blob(['x'.repeat(4_000_001)]))).ok).toBe(false);
  });

  test('is kept for the session by the name of the file', () => {
    const store = new Map<string, string>();
    const kept = {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
    };
    keepAcceptances(kept, 'a.docx', [accepted]);
    expect(keptAcceptances(kept, 'a.docx')).toEqual([accepted]);
    expect(keptAcceptances(kept, 'b.docx')).toEqual([]);
  });

  test.each(['{', '5', 'null', '[null, 5, {"rule": "x"}]', '[{"rule":"a","operands":[1]}]'])(
    'what somebody else kept there (%s) is none',
    (text) => {
      const kept = { getItem: () => text, setItem: () => undefined };
      expect(keptAcceptances(kept, 'a.docx')).toEqual([]);
    },
  );
});

describe('what is taken away', () => {
  const all = judged(ANSWER, [accepted]);

  test('as rows: one a finding, with its operands, repairs and reason', () => {
    const [head, ...rows] = findingsCsv(ANSWER, all, vi).trimEnd().split('\r\n');
    expect(head).toBe('\ufeffrule,severity,where,operands,message,repairs,as,reason');
    expect(rows).toHaveLength(ANSWER.findings.length);
    const row = rows.find((one) => one.startsWith('sum.mismatch'));
    expect(row).toContain('sum.mismatch,error,đoạn 1,12 xã | 5 xã | 6 xã,');
    expect(row).toContain('12 → 11 (');
    expect(row).toMatch(/,accepted,đã đối chiếu$/);
  });

  test('as rows that no spreadsheet takes for a formula', () => {
    const [first] = all;
    if (!first) throw new Error('no finding');
    const evil = { ...first, acceptance: { ...accepted, reason: '=1+1,"x"' } };
    expect(findingsCsv(ANSWER, [evil], vi)).toContain(`,"'=1+1,""x"""`);
  });

  test('as the command prints it: what is set aside stands apart', () => {
    const [file] = JSON.parse(findingsJson(ANSWER, all));
    expect(file.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('sum.mismatch');
    expect(file.accepted).toMatchObject([
      { rule: 'sum.mismatch', as: 'accepted', reason: 'đã đối chiếu', where: 'đoạn 1' },
    ]);
    expect(file.quantities).toHaveLength(ANSWER.quantities.length);
    expect(file.relations[0]).toMatchObject({ kind: 'sum', holds: false });
    expect(typeof file.findings[0].message).toBe('string');
  });
});

test('an excerpt shows the operands within their words', () => {
  const [excerpt, ...more] = excerpts(ANSWER, sum.finding, sum.number);
  expect(more).toEqual([]);
  const marked = excerpt?.segments.flatMap((one) => (one.kind === 'mark' ? [one.text] : []));
  expect(marked).toEqual(['12 xã', '5 xã', '6 xã']);
  const whole = excerpt?.segments.map((one) => (one.kind === 'note' ? '' : one.text)).join('');
  expect(whole).toBe(WRONG.split('\n')[0]);
});

test('an excerpt of a long passage is cut at words, one for each place', () => {
  const filling = 'chỉ đạo, điều hành quyết liệt, linh hoạt '.repeat(20);
  const text = `Toàn tỉnh ${filling} có 12 xã ${filling} và 5 xã ${filling}.`;
  const answer = checkPasted(text, null);
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { passage: 0, range: [start, start + words.length] as const };
  };
  const finding = { ...sum.finding, places: [at('12 xã'), at('5 xã')] };
  const pieces = excerpts(answer, finding, 0).map(({ segments }) =>
    segments.map((one) => (one.kind === 'note' ? '' : one.text)).join(''),
  );
  expect(pieces).toHaveLength(2);
  for (const piece of pieces) {
    expect(piece).toMatch(/^…\S.* xã .*\S…$/);
    expect(piece.length).toBeLessThan(140);
  }
});
