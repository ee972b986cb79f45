import { plainOf } from './plain.ts';
import type { Block, Inline, Report } from './report.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A report as text: a paragraph a line, with an empty line between; marks of notes are superscripts, and
 * the notes stand at the end, each behind its own.
 */
export function plainText(report: Report): string {
  const { frame } = report;
  const paragraphs = [
    frame.typeName,
    withMarks(frame.title),
    withMarks(frame.intro),
    ...report.blocks.map(blockText),
    ...report.notes.map(({ number, content }) => `${superscript(number)} ${withMarks(content)}`),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  const text = withMarks(block.content);
  switch (block.kind) {
    case 'heading':
      return block.number === null ? text : `${block.number} ${text}`;
    case 'paragraph':
      return text;
    case 'item':
      return `- ${text}`;
  }
}

const withMarks = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.kind === 'note' ? superscript(inline.number) : plainOf([inline])))
    .join('');

const superscript = (number: number): string =>
  [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
