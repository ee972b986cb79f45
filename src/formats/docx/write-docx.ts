import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block, Note, Report } from '#report/report.ts';
import { footTable, headTable, titleBlock } from './frame.ts';
import { heading, item, noteParagraph, paragraph } from './paragraphs.ts';
import { repack } from './repack.ts';
import { FONT, MARGINS, PAGE, SIZE, STYLES } from './style.ts';

/**
 * The report as a Word file in the form of Nghị định 30/2020/NĐ-CP, Annex I: A4, Times New Roman, the
 * two-column head, page number at the top from page 2 on, real footnotes, signature block and Nơi
 * nhận. Same report, same bytes.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    creator: report.frame.issuer.name,
    title: report.frame.typeName,
    styles: STYLES,
    footnotes: footnotesOf(report.notes),
    sections: [
      {
        properties: { titlePage: true, page: { size: PAGE, margin: MARGINS } },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: new Footer({ children: [new Paragraph({})] }) },
        children: [
          headTable(report.frame),
          ...titleBlock(report.frame),
          ...closed(report.blocks),
          new Paragraph({}),
          footTable(report.frame),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(document));
}

function pageNumber(): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.body });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  });
}

function footnotesOf(notes: readonly Note[]): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    notes.map((note) => [String(note.number), { children: [noteParagraph(note.content)] }]),
  );
}

/** The last paragraph ends with "./.", which says that nothing follows. */
const closed = (blocks: readonly Block[]): Paragraph[] =>
  blocks.map((block, index) =>
    blockParagraph(block, index === blocks.length - 1 ? [new TextRun('/.')] : []),
  );

function blockParagraph(block: Block, end: readonly ParagraphChild[]): Paragraph {
  switch (block.kind) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(block.content, end);
    case 'item':
      return item(block.content, end);
  }
}
