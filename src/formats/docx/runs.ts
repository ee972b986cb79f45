import {
  Bookmark,
  BuilderElement,
  FootnoteReferenceRun,
  type IRunOptions,
  type ParagraphChild,
  StringContainer,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Inline } from '#report/report.ts';
import { placeOf } from '../finished.ts';
import { lawfulText } from '../lawful-text.ts';
import { STYLE } from './styles.ts';

type NoteMark = Extract<Inline, { kind: 'note' }>;

/** The one way by which text gets into the file. */
export const words = (text: string, letters: IRunOptions = {}): TextRun =>
  new TextRun({ ...letters, text: lawfulText(text) });

export const runs = (content: readonly Inline[]): ParagraphChild[] => content.flatMap(run);

function run(inline: Inline): ParagraphChild | ParagraphChild[] {
  switch (inline.kind) {
    case 'note':
      return noteMark(inline);
    case 'missing':
      return words(inline.text, { highlight: 'yellow' });
    case 'text':
    case 'figure':
    case 'reference':
    case 'period':
    case 'plain':
      // Unmarked words say nothing of their weight: in a heading they take the heading's.
      return words(inline.text, {
        ...(inline.mark === 'italic' ? { italics: true } : {}),
        ...(inline.mark === 'bold' ? { bold: true } : {}),
      });
  }
}

function noteMark(mark: NoteMark): ParagraphChild | ParagraphChild[] {
  switch (placeOf(mark)) {
    case 'only':
      return new FootnoteReferenceRun(mark.number);
    case 'first':
      return new Bookmark({
        id: bookmarkOf(mark),
        children: [new FootnoteReferenceRun(mark.number)],
      });
    case 'again':
      return crossReference(mark);
  }
}

/** A field that shows the number of a footnote marked before; Word counts it anew with the notes. */
const crossReference = (mark: NoteMark): ParagraphChild[] =>
  [
    fieldPart('begin'),
    new StringContainer('w:instrText', `NOTEREF ${bookmarkOf(mark)} \\f \\h`),
    fieldPart('separate'),
    String(mark.number),
    fieldPart('end'),
  ].map((part) => new TextRun({ style: STYLE.noteMark, children: [part] }));

const fieldPart = (value: 'begin' | 'separate' | 'end'): XmlComponent =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value } } });

/** Word hides bookmarks whose names begin with an underscore. */
const bookmarkOf = ({ number }: NoteMark): string => `_Note${number}`;
