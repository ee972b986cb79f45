import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { all, attribute, readMarkup, textOf } from '../testing/markup.ts';
import { p, wordFile } from '../testing/word-file.ts';
import { commentedCopy } from './commented-copy.ts';

const WRONG = wordFile({ body: p('Toàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.') });
const OPTIONS = { language: 'vi', at: '2024-10-01T00:00:00Z', without: [] } as const;

const commentsOf = (copy: Uint8Array) =>
  all(readMarkup(strFromU8(unzipSync(copy)['word/comments.xml'] ?? new Uint8Array())), 'w:comment');

test('a finding becomes a comment with its arithmetic, its repairs and its rule', async () => {
  const copy = await commentedCopy(WRONG, 'a.docx', OPTIONS);
  if (!copy.ok) throw new Error(copy.error.code);
  const [comment, ...more] = commentsOf(copy.value);
  expect(more).toEqual([]);
  expect(attribute(comment, 'w:author')).toBe('Tổng Hợp');
  expect(attribute(comment, 'w:date')).toBe(OPTIONS.at);
  const lines = comment ? all(comment, 'w:p').map(textOf) : [];
  expect(lines[0]).toMatch(/^LỖI: .*11.*12/);
  expect(lines[1]).toMatch(/^Có thể sửa: 12 → 11 \(.*\) \| 5 → 6 \(.*\) \| 6 → 7 /);
  expect(lines[2]).toBe('sum.mismatch');
});

test('in English, and without those that are set aside', async () => {
  const english = await commentedCopy(WRONG, 'a.docx', { ...OPTIONS, language: 'en' });
  expect(english.ok && commentsOf(english.value).map(textOf)[0]).toMatch(
    /^ERROR: The parts add up/,
  );
  const without = await commentedCopy(WRONG, 'a.docx', { ...OPTIONS, without: [0] });
  expect(without.ok && commentsOf(without.value)).toEqual([]);
});

test('only a Word file takes comments', async () => {
  const text = await commentedCopy(new TextEncoder().encode('Có 12 xã.'), 'a.txt', OPTIONS);
  expect(text.ok ? null : text.error.code).toBe('kind.not-word');
});
