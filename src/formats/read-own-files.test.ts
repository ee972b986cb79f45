import { expect, test } from 'vitest';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { readDocument } from './read-document.ts';
import { misplaced, told } from './testing/passages.ts';
import { SAMPLE } from './testing/sample-report.ts';

test('a report of ours reads alike as Word file and as page', async () => {
  const read = async (bytes: Uint8Array, name: string) => {
    const opened = await readDocument(bytes, name);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(misplaced(opened.value.document)).toEqual([]);
    return (
      told(opened.value.document)
        .map((line) => line.replace(/\s+/g, ' '))
        // The page breaks its title into lines by its style sheet alone.
        .filter((line) => !/^furniture|BÁO CÁO|Tình hình/.test(line))
    );
  };
  const word = await read(await writeDocx(SAMPLE), 'a.docx');
  const page = await read(new TextEncoder().encode(writeHtml(SAMPLE)), 'a.html');
  expect(word).toContain('note 1: Do giá < chi phí & −17,5%.');
  expect(word.toSorted()).toEqual(page.toSorted());
});
