import {
  AlignmentType,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block, Inline } from '#report/report.ts';
import { lawfulText } from './lawful-text.ts';
import { BODY_SPACING, FIRST_LINE, SIZE } from './style.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

export function heading(block: Heading): Paragraph {
  const number = block.number === null ? [] : [new TextRun(`${block.number} `)];
  return new Paragraph({
    heading: LEVELS[block.depth],
    children: [...number, ...runs(block.content)],
  });
}

export const paragraph = (
  content: readonly Inline[],
  end: readonly ParagraphChild[] = [],
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: BODY_SPACING,
    children: [...runs(content), ...end],
  });

export const item = (content: readonly Inline[], end: readonly ParagraphChild[] = []): Paragraph =>
  paragraph([{ kind: 'text', text: '- ' }, ...content], end);

export const noteParagraph = (content: readonly Inline[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    children: [new TextRun({ text: ' ', size: SIZE.note }), ...runs(content, SIZE.note)],
  });

/** Runs of one paragraph; a size is given where it is not the body's. */
export const runs = (content: readonly Inline[], size?: number): ParagraphChild[] =>
  content.map((inline) => run(inline, size === undefined ? {} : { size }));

function run(inline: Inline, sized: { readonly size?: number }): ParagraphChild {
  switch (inline.kind) {
    case 'note':
      return new FootnoteReferenceRun(inline.number);
    case 'missing':
      return new TextRun({ text: lawfulText(inline.text), highlight: 'yellow', ...sized });
    case 'text':
    case 'figure':
    case 'reference':
    case 'period':
    case 'plain':
      return new TextRun({
        text: lawfulText(inline.text),
        // Unmarked words say nothing of their weight: in a heading they take the heading's.
        ...(inline.mark === 'italic' ? { italics: true } : {}),
        ...(inline.mark === 'bold' ? { bold: true } : {}),
        ...sized,
      });
  }
}
