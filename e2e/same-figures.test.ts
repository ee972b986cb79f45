import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import { checkFile } from '#formats/checking/check-file.ts';
import { commentedCopy } from '#formats/checking/commented-copy.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { writeDocx } from '#formats/docx/write-docx.ts';
import { writeHtml } from '#formats/html/write-html.ts';
import { writePdf } from '#formats/pdf/write-pdf.ts';
import { bodyOf, notesOf, openPdf } from '#formats/testing/open-pdf.ts';
import { writeXlsx } from '#formats/xlsx/write-xlsx.ts';
import { readPack } from '#pack/read-pack.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { smallApp } from '#server/testing/small-app.ts';
import type { InlineAnswer, ReportAnswer } from '#server/wire/report.ts';

/* The nine-month report of the sample province as page, .docx, .pdf and .html, all from the server: are they one? */

const NAME = 'bao-cao-9-thang';
const NOW = '2024-10-01T00:00:00Z';

/** What a reader sees: text and notes without the marks of notes, and the marks. */
type Seen = { readonly body: string; readonly notes: string; readonly marks: readonly number[] };

/** Every number, with what separates its digits: 1.234,5; 13/9/2024; 01. */
const numbers = (text: string): readonly string[] => text.match(/\d+(?:[.,/]\d+)*/g) ?? [];

let seen: Readonly<Record<'page' | 'docx' | 'pdf' | 'html', Seen>>;
let page: ReportAnswer;
beforeAll(async () => {
  const { name, catalogue, facts } = orThrow(readPack('packs/lai-chau', NOW));
  const text = readFileSync(`packs/lai-chau/outlines/${NAME}.md`, 'utf8');
  const app = await smallApp(catalogue, facts, {
    province: name,
    clock: () => NOW,
    reports: new Map([[NAME, { outline: orThrow(parseOutline(NAME, text)), period: '2024-9M' }]]),
    writeDocx,
    writeHtml,
    writePdf,
    writeXlsx,
    csvLine,
    files: { check: checkFile, comment: commentedCopy },
  });
  const asked = async (ending: string): Promise<Buffer> => {
    const answer = await app.inject(`/api/v1/reports/${NAME}${ending}`);
    expect(answer.statusCode).toBe(200);
    return answer.rawPayload;
  };
  page = JSON.parse((await asked('')).toString());
  seen = {
    page: ofPage(page),
    docx: ofDocx(await asked('.docx')),
    pdf: await ofPdf(await asked('.pdf')),
    html: ofHtml((await asked('.html')).toString()),
  };
  await app.close();
});

test('the reader of numbers sees what it has to', () => {
  expect(numbers('Đạt 1.234,5 tỷ (03/65), ngày 13/9/2024; tăng 5,2%. 1.1. Số 7.')).toEqual([
    '1.234,5',
    '03/65',
    '13/9/2024',
    '5,2',
    '1.1',
    '7',
  ]);
});

describe.each(['docx', 'pdf', 'html'] as const)('.%s beside the page', (format) => {
  test('every number of the text, in its place', () => {
    expect(numbers(seen.page.body).length).toBeGreaterThan(450);
    expect(numbers(seen[format].body)).toEqual(numbers(seen.page.body));
  });

  test('every number of the notes, in its place', () => {
    expect(numbers(seen.page.notes).length).toBeGreaterThan(350);
    expect(numbers(seen[format].notes)).toEqual(numbers(seen.page.notes));
  });

  test('every mark of a note', () => {
    expect(seen.page.marks).toHaveLength(73);
    expect(seen[format].marks).toEqual(seen.page.marks);
  });
});

test('every number with an origin is among them, wherever the report is read', () => {
  // The two of a ratio are bound one by one.
  const single = (text: string): readonly string[] => numbers(text).flatMap((n) => n.split('/'));
  const printed = page.bindings.flatMap((binding) => single(binding.printed));
  expect(printed.length).toBeGreaterThan(500);
  for (const { body, notes } of Object.values(seen)) {
    const left = new Map<string, number>();
    for (const number of single(`${body}\n${notes}`)) {
      left.set(number, (left.get(number) ?? 0) + 1);
    }
    for (const number of printed) left.set(number, (left.get(number) ?? 0) - 1);
    expect([...left].filter(([, count]) => count < 0)).toEqual([]);
  }
});

test('in the .pdf each note stands on the page of its mark', async () => {
  expect(pagesOfPdf.length).toBeGreaterThanOrEqual(20);
  expect(pagesOfPdf.map(({ begun }) => begun)).toEqual(pagesOfPdf.map(({ marks }) => marks));
});

function ofPage({ frame, blocks, notes }: ReportAnswer): Seen {
  const words = (content: readonly InlineAnswer[]): string =>
    content.map(({ text = '' }) => text).join('');
  const contents = [frame.title, frame.intro, ...blocks.map(({ content }) => content)];
  const body = [
    frame.issuer.over ?? '',
    frame.issuer.name,
    frame.symbol,
    `${frame.place} ${frame.year}`,
    frame.typeName,
    words(frame.title),
    ...frame.addressees,
    words(frame.intro),
    ...blocks.map(({ number, content }) => `${number ?? ''} ${words(content)}`),
    ...frame.recipients,
    frame.signature.onBehalf,
    frame.signature.position,
  ];
  return {
    body: body.join('\n'),
    notes: notes.map(({ content }) => words(content)).join('\n'),
    marks: contents
      .flat()
      .flatMap(({ kind, number }) => (kind === 'note' && number ? [number] : [])),
  };
}

function ofDocx(bytes: Uint8Array): Seen {
  const parts = unzipSync(bytes);
  const source = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const words = (xml: string): string =>
    xml
      .split('</w:p>')
      .map((p) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''))
      .join('\n');
  const body = source('word/document.xml');
  const marks = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)];
  return {
    body: words(body),
    notes: words(source('word/footnotes.xml')),
    marks: marks.map(([, id]) => Number(id)),
  };
}

let pagesOfPdf: Awaited<ReturnType<typeof openPdf>>['pages'];

async function ofPdf(bytes: Uint8Array): Promise<Seen> {
  const pdf = await openPdf(bytes);
  pagesOfPdf = pdf.pages;
  const unmarked = (text: string): string => text.replace(/\[\d+\]/g, '');
  return {
    body: unmarked(bodyOf(pdf)),
    notes: unmarked(notesOf(pdf)),
    marks: pdf.pages.flatMap(({ marks }) => marks),
  };
}

function ofHtml(html: string): Seen {
  const [body = '', notes = ''] = html
    .replace(/<head>.*<\/head>/s, '')
    .split('<section class="notes"');
  const words = (part: string): string =>
    part
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<\/(?:p|h\d|div|span)>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&#39;/g, "'");
  const marks = [...body.matchAll(/<sup><a[^>]*>(\d+)<\/a><\/sup>/g)];
  return {
    body: words(body),
    notes: words(notes.slice(notes.indexOf('>') + 1)),
    marks: marks.map(([, number]) => Number(number)),
  };
}
