import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#formats/read-document.ts';
import { checkText } from '#text/check-text.ts';
import type { Finding } from '#text/checked.ts';
import type { Passage, Span, TextDocument } from '#text/document.ts';
import { plainSpan } from '#text/positions.ts';
import { misplaced } from '#text/testing/misplaced.ts';
import { REPORT_FAULTS, type ReportFault } from './real-report-faults.ts';

/*
 * One real report as scanned text, as a Word file and as the PDF printed from it: what is read is the same. The report
 * is not part of the project.
 */

const REPORT = process.env.TONGHOP_REPORT ?? '../shared/reports/lai-chau-2024-9m';
const FORMATS = ['txt', 'docx', 'pdf'] as const;

const present = FORMATS.every((format) => existsSync(`${REPORT}.${format}`));
if (!present) console.warn(`skipped: the report ${REPORT}.{txt,docx,pdf} is not here`);

const read = async (format: (typeof FORMATS)[number]): Promise<TextDocument> => {
  const opened = await readDocument(readFileSync(`${REPORT}.${format}`), `a.${format}`);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.document;
};
const documents = present ? await Promise.all(FORMATS.map(read)) : [];

/** As it is said: without the signs of emphasis that the scanned text has around some words. */
const said = ({ kind, note, text, marks }: Passage): string =>
  [
    kind === 'note' ? `[${note}]` : kind,
    text.replace(/[*<>]/g, '').replace(/\s+/g, ' ').trim(),
    marks.map((mark) => mark.note).join(' '),
  ].join(' ');

const counted = ({ passages }: TextDocument): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { kind } of passages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Known to be beyond the rules: other words for one fact, a verdict without a figure, words left twice. */
const MISSED: readonly string[] = [
  '491 phụ nữ',
  '36 vụ cháy rừng',
  '06 Đề án thăm dò',
  'tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng',
  'số đơn đã giải quyết, đã giải quyết',
];

/** Where a fault's quotations stand in the plain text; each stands there once. */
function placesOf({ passages }: TextDocument, { at }: ReportFault): readonly Span[] {
  return at.map((quote) => {
    const spans = passages.flatMap((passage) => {
      const start = passage.text.indexOf(quote);
      return start < 0 ? [] : [plainSpan(passage, start, start + quote.length)];
    });
    const [span] = spans;
    if (!span || spans.length > 1) throw new Error(`${quote}: ${spans.length} times`);
    return span;
  });
}

const touches = ({ spans }: Finding, places: readonly Span[]): boolean =>
  spans.some(([start, end]) => places.some(([from, to]) => start < to && end > from));

describe.skipIf(!present)('the three forms of the real report', () => {
  test('have the same passages: 186, of them 73 notes, each with its mark', () => {
    for (const document of documents) {
      expect(counted(document)).toEqual({ paragraph: 48, heading: 30, item: 35, note: 73 });
      const marks = document.passages.flatMap((passage) => passage.marks.map(({ note }) => note));
      expect(marks).toEqual(Array.from({ length: 73 }, (_, at) => String(at + 1)));
      expect(misplaced(document)).toEqual([]);
    }
  });

  test('say the same in every one of them', () => {
    const [txt, docx, pdf] = documents.map(({ passages }) => passages.map(said).toSorted());
    expect(pdf).toEqual(docx);
    expect(txt).toEqual(docx);
  });

  test('are read alike: the same numbers and the same findings', () => {
    const checked = documents.map((document) => {
      const { mentions, relations, findings } = checkText(document);
      return {
        // What a page end tore off a number is not in its words, only in its unit.
        numbers: mentions.map(({ value, unit, role }) => `${value} ${unit} ${role}`).toSorted(),
        relations: relations.map(({ kind, holds }) => `${kind} ${holds}`).toSorted(),
        findings: findings
          .map(({ rule, severity, message }) => `${severity} ${rule} ${message.vi}`)
          .toSorted(),
      };
    });
    expect(checked[1]).toEqual(checked[2]);
    expect(checked[0]).toEqual(checked[1]);
  });

  test('at least two thirds of what an auditor holds against it are found', () => {
    for (const document of documents) {
      const { findings } = checkText(document);
      const missed = REPORT_FAULTS.filter((fault) => {
        const places = placesOf(document, fault);
        return !findings.some((finding) => touches(finding, places));
      });
      expect(missed.map(({ at }) => at[0])).toEqual(MISSED);
      expect((REPORT_FAULTS.length - missed.length) * 3).toBeGreaterThanOrEqual(
        REPORT_FAULTS.length * 2,
      );
    }
  });

  test('no error is said of what is right', () => {
    for (const document of documents) {
      const errors = checkText(document).findings.filter(({ severity }) => severity === 'error');
      const places = REPORT_FAULTS.flatMap((fault) => placesOf(document, fault));
      const unheld = errors.filter((finding) => !touches(finding, places));
      expect(unheld.map(({ message }) => message.vi)).toEqual([]);
      expect(errors.length).toBeGreaterThan(0);
    }
  });

  test('the PDF knows its pages', () => {
    const pages = documents[2]?.passages.map(({ page }) => page ?? 0) ?? [];
    expect([Math.min(...pages), Math.max(...pages)]).toEqual([1, 23]);
  });
});
