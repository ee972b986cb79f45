import { HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import type { Block, Inline, Note } from '#report/report.ts';
import { runs, words } from './runs.ts';
import { STYLE } from './styles.ts';

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

/** The last of them stays with the signature, which never stands on a page of its own. */
export const bodyParagraphs = (blocks: readonly Block[]): Paragraph[] =>
  blocks.map((block, index) =>
    blockParagraph(block, index === blocks.length - 1 ? { keepNext: true } : {}),
  );

export const bodyParagraph = (content: readonly Inline[]): Paragraph => flowing(runs(content));

export const noteParagraph = ({ content }: Note): Paragraph =>
  new Paragraph({ style: STYLE.note, children: [words(' '), ...runs(content)] });

type Keeping = { readonly keepNext?: boolean };

function blockParagraph(block: Block, keeping: Keeping): Paragraph {
  const content = runs(block.content);
  switch (block.kind) {
    case 'heading': {
      const number = block.number === null ? [] : [words(`${block.number} `)];
      return new Paragraph({ heading: LEVELS[block.depth], children: [...number, ...content] });
    }
    case 'paragraph':
      return flowing(content, keeping);
    case 'item':
      return flowing([words('- '), ...content], keeping);
  }
}

const flowing = (children: ParagraphChild[], keeping: Keeping = {}): Paragraph =>
  new Paragraph({ style: STYLE.body, widowControl: true, ...keeping, children });
