import type { Result } from '#core/result.ts';
import type { Passage, TextDocument } from '#text/document.ts';
import type { ReadFault } from '../reading/read-fault.ts';

export function documentOf(read: Result<TextDocument, ReadFault>): TextDocument {
  if (!read.ok) throw new Error(`refused: ${read.error.code}`);
  return read.value;
}

/** Passages as one would say them aloud: kind, words with marks in brackets, number of a note. */
export const told = ({ passages }: TextDocument): readonly string[] =>
  passages.map((passage) => {
    const note = passage.note === null ? '' : ` ${passage.note}`;
    return `${passage.kind}${note}: ${withMarks(passage)}`;
  });

function withMarks({ text, marks }: Passage): string {
  let shown = '';
  let from = 0;
  for (const { at, note } of marks) {
    shown += `${text.slice(from, at)}[${note}]`;
    from = at;
  }
  return shown + text.slice(from);
}
