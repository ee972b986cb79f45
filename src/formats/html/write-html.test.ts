import { describe, expect, test } from 'vitest';
import { htmlLines } from '../testing/html-lines.ts';
import { all, attribute, everything, has, readMarkup, textOf, values } from '../testing/markup.ts';
import { heading, mark, note, paragraph, report, SAMPLE, text } from '../testing/sample-report.ts';
import { writeHtml } from './write-html.ts';

const html = writeHtml(SAMPLE);
const page = readMarkup(html);

test('is one page in Vietnamese, with a title, without script and without anything from elsewhere', () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
  expect(values(page, 'meta', 'charset')).toEqual(['utf-8']);
  expect(all(page, 'title').map(textOf)).toEqual([
    'BÁO CÁO Tình hình & kết quả "9 tháng" năm 2024',
  ]);
  expect(has(page, 'script', 'link', 'img', 'iframe')).toBe(false);
  const names = everything(page).flatMap(({ attributes }) => [...attributes.keys()]);
  expect(
    names.filter((name) => name.startsWith('on') || name === 'src' || name === 'style'),
  ).toEqual([]);
  expect(html).not.toMatch(/url\(|@import|https?:/);
});

test('headings follow the report, under one title', () => {
  const headings = all(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => name);
  expect(headings).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h2']);
});

test('paragraphs and headings hold words only, and words stand in nothing else', () => {
  for (const line of all(page, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    expect(has({ ...line, name: '' }, 'p', 'div', 'section', 'h2', 'ul')).toBe(false);
  }
  expect(htmlLines(html).filter((line) => line.startsWith('stray'))).toEqual([]);
});

test('is closed by "./."', () => {
  expect(htmlLines(html)).toContain('Đến năm 2024 xong[1]./.');
});

describe('notes', () => {
  const links = all(page, 'a').map((link) => attribute(link, 'href'));
  const ids = everything(page).flatMap(({ attributes }) => attributes.get('id') ?? []);

  test('lead there and back', () => {
    expect(links.filter((to) => to?.startsWith('#note'))).toEqual([
      '#note-1',
      '#note-2',
      '#note-3',
      '#note-1',
    ]);
    expect(links.filter((to) => to?.startsWith('#mark'))).toEqual([
      '#mark-1',
      '#mark-2',
      '#mark-3',
    ]);
    for (const to of links) expect(ids).toContain(to?.slice(1));
  });

  test('no id is given twice, though one note is marked twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('where there are none there is no place for them', () => {
    expect(writeHtml(report({ blocks: [paragraph('Hết.')] }))).not.toContain('<section');
  });
});

test('every figure is tied to its binding, and a missing one is marked', () => {
  expect(all(page, 'data').map((one) => [attribute(one, 'value'), textOf(one)])).toEqual([
    ['b1', '52.000 tấn'],
    ['b2', '91,4%'],
    ['b3', '−17,5%'],
  ]);
  expect(all(page, 'mark').map(textOf)).toEqual([
    '[chưa có số liệu: agr.none]',
    '[chưa có số liệu: agr.other]',
  ]);
});

test('nothing that is written is taken for markup, wherever it stands', () => {
  const odd = `</p><script>alert("1")</script>&amp; 'x'\u0000\ud800`;
  const seen = `</p><script>alert("1")</script>&amp; 'x'`;
  const written = writeHtml(
    report({
      frame: {
        typeName: odd,
        title: [text(odd)],
        issuer: { over: odd, name: odd },
        symbol: odd,
        place: odd,
        addressees: [odd],
        recipients: [odd],
        signature: { onBehalf: odd, position: odd, name: odd },
      },
      blocks: [
        heading(1, odd, odd),
        paragraph({ kind: 'figure', text: odd, binding: odd }, mark(1)),
      ],
      notes: [note(1, odd)],
    }),
  );
  expect(has(readMarkup(written), 'script')).toBe(false);
  expect(htmlLines(written).filter((line) => line.includes(seen)).length).toBe(14);
});
