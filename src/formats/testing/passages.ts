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

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** What does not hold of a document's positions; empty where all does. */
export function misplaced({ plain, passages }: TextDocument): readonly string[] {
  return passages.flatMap(({ text, stretches, marks }, index) => {
    const faults: string[] = [];
    if (text !== text.normalize('NFC')) faults.push(`${index}: not in NFC`);
    if (text !== '' && stretches[0]?.at !== 0) faults.push(`${index}: its start is nowhere`);
    for (const [at, stretch] of stretches.entries()) {
      const end = stretches[at + 1]?.at ?? text.length;
      const [from, to] = stretch.from;
      const words = text.slice(stretch.at, end);
      const source = plain.slice(from, to);
      if (end <= stretch.at) faults.push(`${index}: an empty stretch`);
      if (from < 0 || to > plain.length || from > to) faults.push(`${index}: outside the text`);
      // A blank between two halves stands for all that is printed between them.
      if (words !== ' ' && squeezed(source.normalize('NFC')) !== squeezed(words)) {
        faults.push(`${index}: "${words.slice(0, 30)}" is "${source.slice(0, 30)}" in the text`);
      }
    }
    for (const { at } of marks) {
      if (at < 0 || at > text.length) faults.push(`${index}: a mark outside it`);
    }
    return faults;
  });
}
