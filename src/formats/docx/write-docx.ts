import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Note, Report } from '#report/report.ts';
import { finished } from '../finished.ts';
import { documentTitle, issuerName } from '../form.ts';
import { lawfulText } from '../lawful-text.ts';
import { foot } from './foot.ts';
import { addressed, head, titleBlock } from './head.ts';
import { MARGINS, PAGE } from './page.ts';
import { bodyParagraph, bodyParagraphs, noteParagraph } from './paragraphs.ts';
import { repack } from './repack.ts';
import { STYLES } from './styles.ts';

/**
 * The report as a Word file in the form of Nghị định 30/2020/NĐ-CP, Annex I: A4, Times New Roman, the
 * two-column head, page number at the top from page 2 on, real footnotes, signature block and Nơi
 * nhận. Same report, same bytes.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const { frame, blocks, notes } = finished(report);
  const issuer = lawfulText(issuerName(frame));
  const document = new Document({
    title: lawfulText(documentTitle(frame)),
    creator: issuer,
    lastModifiedBy: issuer,
    styles: STYLES,
    footnotes: footnotesOf(notes),
    sections: [
      {
        // A title page without a header of its own has none: its number is not printed.
        properties: { titlePage: true, page: { size: PAGE, margin: MARGINS } },
        headers: { default: pageNumber() },
        children: [
          head(frame),
          ...titleBlock(frame),
          ...addressed(frame),
          bodyParagraph(frame.intro),
          ...bodyParagraphs(blocks),
          new Paragraph({ keepNext: true }),
          foot(frame),
          lastLine(),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(document));
}

/** Word wants a paragraph after a table; this one is too small to begin a page. */
const lastLine = (): Paragraph =>
  new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } });

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

const footnotesOf = (notes: readonly Note[]): Record<string, { children: Paragraph[] }> =>
  Object.fromEntries(notes.map((note) => [note.number, { children: [noteParagraph(note)] }]));
