import { fileURLToPath } from 'node:url';
import { type Result, refused } from '#core/result.ts';
import type { Report } from '#report/report.ts';
import { FONT_FILES, letters } from './fonts.ts';
import type { PdfFault } from './pdf-fault.ts';
import { printed } from './printed.ts';
import { REPORT_TYP } from './report-typ.ts';
import { Typesetter } from './typesetter.ts';

/** About 800 pages; a report of 25 has 150,000. */
const MOST_LETTERS = 4_000_000;

const typesetter = new Typesetter({
  // It stands beside the bundle as it stands beside this file.
  program: fileURLToPath(new URL('./typst-process.js', import.meta.url)),
  arguments: FONT_FILES,
  timeOut: 60_000,
  idle: 30_000,
  mostWaiting: 20,
});

/**
 * The report as a PDF in the form of Nghị định 30/2020/NĐ-CP, Annex I: the words of the Word file, footnotes on the
 * page of their mark, bookmarks from its headings. Same report, same bytes.
 */
export async function writePdf(report: Report): Promise<Result<Uint8Array, PdfFault>> {
  const text = JSON.stringify(printed(report, letters()));
  if (text.length > MOST_LETTERS) {
    return refused({ code: 'pdf.too-long', length: text.length, limit: MOST_LETTERS });
  }
  return typesetter.typeset({ template: REPORT_TYP, report: text });
}
