import type { Result } from '#core/result.ts';
import type { TextDocument } from '#text/document.ts';
import type { Block } from '../reading/block.ts';
import { layOut } from '../reading/lay-out.ts';
import type { OfficePackage } from '../reading/office-package.ts';
import { type ReadFault, Refusal } from '../reading/read-fault.ts';
import { refusing } from '../reading/refusing.ts';
import { noteNames } from './note-names.ts';
import { NO_STYLES, readStyles } from './style-book.ts';
import { type WordPart, walkPart } from './walk-part.ts';
import { wordBlocks } from './word-blocks.ts';

/**
 * A Word file as its reader sees it: body, tables, text boxes, footnotes and endnotes; headers and footers are
 * furniture. Words that a tracked change deleted are not read, those it put in are; comments, labels of lists and
 * hidden words are not read.
 */
export const readDocx = (office: OfficePackage): Result<TextDocument, ReadFault> =>
  refusing(() => layOut(blocksOf(office)));

const NOTHING: WordPart = { flows: new Map(), paged: false };

function blocksOf(office: OfficePackage): readonly Block[] {
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
  const names = noteNames(body.flows.get('') ?? []);
  const context = { styles, nameOf: names.nameOf, paged: body.paged };
  const notes = names.inOrder.flatMap(({ of, id, name }) => {
    const flows = (of === 'footnote' ? footnotes : endnotes).flows.get(id) ?? [];
    return wordBlocks(flows, { ...context, paged: false, note: name });
  });
  const furniture = [...office.related('header'), ...office.related('footer')].flatMap((name) =>
    wordBlocks(read(name).flows.get('') ?? [], { ...context, paged: false, furniture: true }),
  );
  return [...wordBlocks(body.flows.get('') ?? [], context), ...notes, ...furniture];
}
