import { strToU8, type ZipOptions, zipSync } from 'fflate';
import type { Span, TextDocument } from '#text/document.ts';
import { passageRange } from '#text/located.ts';
import { locator } from '#text/whereabouts.ts';
import { type OfficePackage, openPackage } from '../../reading/office-package.ts';
import { Refusal } from '../../reading/read-fault.ts';
import { openZip } from '../../reading/unzip.ts';
import { wordDocument } from '../read-docx.ts';
import { type Anchors, anchors } from './anchors.ts';
import {
  type Author,
  commentsPart,
  highestId,
  inUtf8,
  withCommentsRelation,
  withCommentsType,
} from './comment-parts.ts';
import { type Edge, type MarkedRange, markRuns } from './mark-runs.ts';
import { type Runs, runsOf } from './runs.ts';
import { type SourcePoint, sourceRange } from './stands.ts';

/** What is said of a stretch of the plain text that our reader lays a Word file out as. */
export type DocxComment = { readonly span: Span; readonly lines: readonly string[] };

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';
const TYPES = '[Content_Types].xml';

/**
 * The same Word file with comments in its body. What stands in a note is commented at its mark, what stands in a text
 * box at the box, what stands in a header at the first words: Word takes comments nowhere else. All other parts stay as
 * they are, byte for byte. Throws a Refusal over a file that cannot be read.
 */
export function commentDocx(
  bytes: Uint8Array,
  comments: readonly DocxComment[],
  author: Author,
): Uint8Array {
  const office = openPackage(bytes);
  const source = office.source(office.main);
  if (source === null) throw new Refusal({ code: 'file.damaged', where: office.main });
  const isStrict = source.slice(0, 10_000).includes(STRICT_W);
  const namespace = ` xmlns:w="${isStrict ? STRICT_W : W}"`;
  const [known] = office.related('comments');
  const existing = known === undefined ? null : office.source(known);
  const firstId = highestId(existing) + 1;
  const edges = edgesOf(office, source);
  const placed = comments.flatMap(({ span, lines }, index) => {
    const range = edges(span);
    return range ? [{ ...range, id: firstId + index, lines }] : [];
  });
  const changed = new Map<string, string>([
    [office.main, markRuns(source, placed, isDeclared(source, namespace) ? '' : namespace)],
  ]);
  const archive = openZip(bytes);
  const folder = office.main.slice(0, office.main.lastIndexOf('/') + 1);
  const part = known ?? freeName(archive.names, folder);
  changed.set(part, commentsPart(existing, placed, { author, namespace }));
  if (known === undefined) {
    const relations = `${folder}_rels/${office.main.slice(folder.length)}.rels`;
    const target = part.slice(folder.length);
    const relation = isStrict ? STRICT_RELATION : RELATION;
    changed.set(relations, withCommentsRelation(office.source(relations), { target, relation }));
    const types = office.source(TYPES);
    if (types !== null) changed.set(TYPES, withCommentsType(types, part));
  }
  return packed(archive, changed);
}

/** The prefix w means Word's namespace at the root, and no element within gives it another meaning. */
const isDeclared = (source: string, namespace: string): boolean =>
  source.split('xmlns:w=').length === 2 && source.includes(namespace);

function freeName(names: readonly string[], folder: string): string {
  for (let number = 0; ; number += 1) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`;
    if (!names.includes(name)) return name;
  }
}

/** Where in the body a comment on a span of the text begins and ends. */
function edgesOf(
  office: OfficePackage,
  source: string,
): (span: Span) => Pick<MarkedRange, 'start' | 'end'> | null {
  const { document, notes } = wordDocument(office, null);
  const own = anchors();
  const anchored = wordDocument(office, own).document;
  const twins = twinsOf(document, anchored);
  const runs = runsOf(office.main, source);
  const place = locator(document);
  const aroundRun = (run: Runs['first']): Pick<MarkedRange, 'start' | 'end'> | null =>
    run && { start: { kind: 'before', run }, end: { kind: 'after', run } };
  return (span) => {
    const at = passageRange(place, span);
    const passage = at && document.passages[at.passage];
    if (!passage) return aroundRun(runs.first);
    const found = twins(at.passage, at.range, own);
    const start = found && edgeAt(runs, source, found.start, 'before');
    const end = found && edgeAt(runs, source, found.end, 'after');
    if (start && end) return { start, end };
    const note = notes.find(({ name }) => name === passage.note);
    const mark = note && runs.notes.get(`${note.of} ${note.id}`);
    return mark ? beforeMark(source, mark) : aroundRun(runs.first);
  };
}

/** The word that a note is marked at; LibreOffice loses notes whose mark lies within a comment. */
function beforeMark(
  source: string,
  { run, before }: NonNullable<ReturnType<Runs['notes']['get']>>,
): Pick<MarkedRange, 'start' | 'end'> {
  const end: Edge = { kind: 'before', run };
  if (!before) return { start: end, end };
  const from = before.tag[1];
  const words = source.slice(from, before.close[0]).trimEnd();
  const offset = from + words.length - (/[^\s<>]*$/.exec(words)?.[0].length ?? 0);
  return { start: { kind: 'text', text: before, offset }, end };
}

/** The same passages read with anchors; where the two readings differ a passage has no twin. */
function twinsOf({ passages }: TextDocument, anchored: TextDocument) {
  const areTwins = passages.length === anchored.passages.length;
  return (index: number, range: Span, own: Anchors) => {
    const passage = passages[index];
    const twin = areTwins ? anchored.passages[index] : undefined;
    if (!passage || twin?.text.trimEnd() !== passage.text.trimEnd()) return null;
    return sourceRange(twin, range, own);
  };
}

function edgeAt(
  { at }: Runs,
  source: string,
  point: SourcePoint,
  side: 'before' | 'after',
): Edge | null {
  const found = at.get(point.at);
  if (!found) return null;
  const { run, text } = found;
  if (!text) return { kind: side, run };
  return { kind: 'text', text, offset: point.at + writtenLength(source, point) };
}

const LETTER = /&[^;<]{1,10};|[^<]/gsy;

/** How much of the source so many letters take: `&amp;` is one. */
function writtenLength(source: string, { at, letters }: SourcePoint): number {
  LETTER.lastIndex = at;
  for (let read = 0; read < letters; ) {
    const [letter] = LETTER.exec(source) ?? [];
    if (letter === undefined) break;
    read += letter.length === 1 ? 1 : decodedLength(letter);
  }
  return Math.max(0, LETTER.lastIndex - at);
}

/** A letter beyond the first plane takes two units. */
function decodedLength(entity: string): number {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
  const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
  return code > 0xffff ? 2 : 1;
}

/** Word knows no earlier time in a zip; the same file with the same comments has the same bytes. */
const still = (): Date => new Date(1980, 0, 1);
const PACKED_ALREADY = /\.(png|jpe?g|gif|emz|wmz|zip|mp4)$/i;

const packing = (bytes: Uint8Array, level: 0 | 6): [Uint8Array, ZipOptions] => [
  bytes,
  { level, mtime: still() },
];

function packed(
  archive: ReturnType<typeof openZip>,
  changed: ReadonlyMap<string, string>,
): Uint8Array {
  const names = [...new Set([...archive.names, ...changed.keys()])];
  const parts = names.map((name) => {
    const text = changed.get(name);
    const bytes = text === undefined ? archive.part(name) : strToU8(inUtf8(text));
    const level = PACKED_ALREADY.test(name) ? 0 : 6;
    return [name, packing(bytes ?? new Uint8Array(), level)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
