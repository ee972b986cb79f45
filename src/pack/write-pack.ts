import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { faultList, fileStart, type PackFault } from './fault.ts';
import { anotherProvince } from './messages/place.ts';
import { readFolder } from './read-folder.ts';
import { readPackFiles } from './read-pack.ts';
import { type RawFile, type SourceFile, sourceFile } from './source-file.ts';
import { headText, outlinesText } from './writing/head-text.ts';
import { listsOf } from './writing/lists.ts';
import { type Table, tableText } from './writing/table-text.ts';
import { directivesTable, tablesOf } from './writing/tables.ts';
import { listText } from './writing/yaml-list.ts';

export type PackHead = { readonly code: string; readonly name: Label };

/**
 * The files of a pack that has this catalogue, over one that is there or none. Figures, comparisons, words and
 * outlines of reports stay as they are, and so does every entry that says what it said, with its comments.
 * A pack with faults, or of another province, is not written over.
 */
export function packFiles(
  catalogue: Catalogue,
  { base, head }: { readonly base: readonly RawFile[]; readonly head: PackHead },
): Result<readonly RawFile[], readonly PackFault[]> {
  const read = base.length === 0 ? null : readPackFiles(base, '1970-01-01T00:00:00.000Z');
  if (read && !read.ok) return read;
  const before = read?.value.catalogue ?? null;
  if (before && before.province !== catalogue.province) {
    return refused([
      { ...fileStart('pack.yaml'), ...anotherProvince(before.province, catalogue.province) },
    ]);
  }
  const written = new Map<string, string>();
  const text = textsOf(base);
  if (!before) written.set('pack.yaml', headText(catalogue, head));
  if (!before && catalogue.outlines && catalogue.outlines.size > 0) {
    written.set('places/outlines.geojson', outlinesText([...catalogue.outlines.values()]));
  }
  writeLists(written, { catalogue, before, text });
  writeTables(written, { catalogue, before, text });
  const encoder = new TextEncoder();
  const changed = [...written].filter(([path, now]) => text.get(path)?.text !== now);
  const kept = base.filter(({ path }) => !changed.some(([one]) => one === path));
  const files = changed.map(([path, now]) => ({ path, bytes: encoder.encode(now) }));
  return ok([...kept, ...files].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** What stands in a folder that a pack is written into; none where nothing of one is there. */
export function packFolder(folder: string): Result<readonly RawFile[], readonly PackFault[]> {
  const { refuse, all } = faultList();
  const files = readFolder(folder, refuse);
  return files ? ok(files) : refused(all());
}

type Writing = {
  readonly catalogue: Catalogue;
  readonly before: Catalogue | null;
  readonly text: ReadonlyMap<string, SourceFile>;
};

function writeLists(written: Map<string, string>, { catalogue, before, text }: Writing): void {
  const standing = before ? listsOf(before) : new Map();
  for (const [path, items] of listsOf(catalogue)) {
    const was = new Map((standing.get(path) ?? []).map((one: { code: string }) => [one.code, one]));
    const isSame = (code: string): boolean =>
      isDeepStrictEqual(
        was.get(code),
        items.find((one) => one.code === code),
      );
    const file = text.get(path);
    if (!file && items.length === 0) continue;
    written.set(path, listText(file?.text ?? '', items, isSame));
  }
}

function writeTables(written: Map<string, string>, writing: Writing): void {
  const { catalogue, before, text } = writing;
  const was = before ? tablesOf(before) : new Map<string, Table>();
  for (const [path, table] of tablesOf(catalogue)) {
    writeTable(written, path, { table, was: was.get(path), file: text.get(path) });
  }
  writeDirectives(written, writing);
}

type OneTable = {
  readonly table: Table;
  readonly was: Table | undefined;
  readonly file: SourceFile | undefined;
};

function writeTable(
  written: Map<string, string>,
  path: string,
  { table, was, file }: OneTable,
): void {
  if (!file && table.rows.length === 0) return;
  const isSame = (key: string): boolean =>
    isDeepStrictEqual(
      was?.rows.find((one) => one.key === key),
      table.rows.find((one) => one.key === key),
    );
  written.set(path, tableText(file ?? null, table, isSame));
}

/** Documents are not changed in the product: where a pack has files of them, they stay. */
function writeDirectives(written: Map<string, string>, { catalogue, text }: Writing): void {
  const has = [...text.keys()].some((path) => path.startsWith('directives/'));
  const table = directivesTable(catalogue);
  if (has || table.rows.length === 0) return;
  written.set(
    'directives/van-ban.csv',
    tableText(null, table, () => false),
  );
}

const textsOf = (base: readonly RawFile[]): ReadonlyMap<string, SourceFile> =>
  new Map(
    base.flatMap((raw) => {
      const file = sourceFile(raw, () => null);
      return file ? [[raw.path.normalize('NFC'), file] as const] : [];
    }),
  );
