import type { Result } from '#core/result.ts';
import type { TextDocument } from '#text/document.ts';
import type { Block } from '../reading/block.ts';
import { layOut } from '../reading/lay-out.ts';
import type { OfficePackage } from '../reading/office-package.ts';
import { type ReadFault, Refusal } from '../reading/read-fault.ts';
import { refusing } from '../reading/refusing.ts';
import { type NamedNote, noteNames } from './note-names.ts';
import { NO_STYLES, readStyles, type StyleBook } from './style-book.ts';
import { type WordPart, walkPart } from './walk-part.ts';
import { wordBlocks } from './word-blocks.ts';
import type { WordFlow } from './word-flow.ts';

/**
 * A Word file as its reader sees it: body, tables, text boxes, footnotes and endnotes; headers and footers are
 * furniture. Words that a tracked change deleted are not read, those it put in are; comments, labels of lists and
 * hidden words are not read.
 */
export const readDocx = (office: OfficePackage): Result<TextDocument, ReadFault> =>
  refusing(() => wordDocument(office, null).document);

/** Puts marks of its own into the body, by which places of the text find their runs again. */
export type Anchoring = {
  readonly into: (body: readonly WordFlow[], styles: StyleBook) => readonly WordFlow[];
  /** The mark by its id; null for a mark of the author's. */
  readonly nameOf: (id: string) => string | null;
};

export type WordDocument = {
  readonly document: TextDocument;
  readonly notes: readonly NamedNote[];
};

/** Throws a Refusal. */
export function wordDocument(office: OfficePackage, anchoring: Anchoring | null): WordDocument {
  const { blocks, notes } = blocksOf(office, anchoring);
  return { document: layOut(blocks), notes };
}

const NOTHING: WordPart = { flows: new Map(), paged: false };

function blocksOf(
  office: OfficePackage,
  anchoring: Anchoring | null,
): { readonly blocks: readonly Block[]; readonly notes: readonly NamedNote[] } {
  const read = (name: string | undefined): WordPart => {
    const source = name === undefined ? null : office.source(name);
    return name === undefined || source === null ? NOTHING : walkPart(name, source);
  };
  const source = office.source(office.main);
  if (source === null) throw new Refusal({ code: 'file.damaged', where: office.main });
  const body = walkPart(office.main, source);
  const [stylesName] = office.related('styles');
  const stylesSource = stylesName === undefined ? null : office.source(stylesName);
  const styles =
    stylesName === undefined || stylesSource === null
      ? NO_STYLES
      : readStyles(stylesName, stylesSource);
  const [footnotes, endnotes] = [
    read(office.related('footnotes')[0]),
    read(office.related('endnotes')[0]),
  ];
  const written = body.flows.get('') ?? [];
  const names = noteNames(written);
  const nameOf: typeof names.nameOf = (of, id) => anchoring?.nameOf(id) ?? names.nameOf(of, id);
  const context = { styles, nameOf, paged: body.paged };
  const notes = names.inOrder.flatMap(({ of, id, name }) => {
    const flows = (of === 'footnote' ? footnotes : endnotes).flows.get(id) ?? [];
    return wordBlocks(flows, { ...context, paged: false, note: name });
  });
  const furniture = [...office.related('header'), ...office.related('footer')].flatMap((name) =>
    wordBlocks(read(name).flows.get('') ?? [], { ...context, paged: false, furniture: true }),
  );
  const flows = anchoring ? anchoring.into(written, styles) : written;
  return { blocks: [...wordBlocks(flows, context), ...notes, ...furniture], notes: names.inOrder };
}
