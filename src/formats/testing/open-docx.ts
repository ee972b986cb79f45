import { strFromU8, unzipSync } from 'fflate';
import {
  all,
  attribute,
  type Element,
  has,
  readMarkup,
  squeezed,
  textOf,
  values,
} from './markup.ts';

export type Docx = {
  /** Names of the parts in the order of the file. */
  readonly names: readonly string[];
  readonly source: (name: string) => string;
  readonly part: (name: string) => Element;
};

export function openDocx(bytes: Uint8Array): Docx {
  const parts = unzipSync(bytes);
  const source = (name: string): string => {
    const part = parts[name];
    if (!part) throw new Error(`no part ${name}`);
    return strFromU8(part);
  };
  return { names: Object.keys(parts), source, part: (name) => readMarkup(source(name)) };
}

/** The lines a reader sees, notes after the text, numbers of notes in brackets. */
export function docxLines({ part }: Docx): readonly string[] {
  const body = all(part('word/document.xml'), 'w:p').map(paragraphText);
  const notes = ownNotes(part('word/footnotes.xml')).map((note) => {
    const number = `[${attribute(note, 'w:id')}]`;
    return all(note, 'w:p').map((p) => paragraphText(p).replace('[*]', number));
  });
  return [...body, ...notes.flat()].map(squeezed).filter((line) => line !== '');
}

/** Without the two that only draw the line over the notes. */
export const ownNotes = (footnotes: Element): readonly Element[] =>
  all(footnotes, 'w:footnote').filter((note) => !note.attributes.has('w:type'));

const paragraphText = (paragraph: Element): string => all(paragraph, 'w:r').map(runText).join('');

function runText(run: Element): string {
  const [reference] = all(run, 'w:footnoteReference');
  if (reference) return `[${attribute(reference, 'w:id')}]`;
  if (has(run, 'w:footnoteRef')) return '[*]';
  const words = all(run, 'w:t').map(textOf).join('');
  const raised = values(run, 'w:rStyle', 'w:val').includes('FootnoteReference');
  return raised && words !== '' ? `[${words}]` : words;
}
