import { type Declaration, type Declared, declared } from './declared.ts';
import type { Refuse } from './fault.ts';
import { type Fields, listItems, type MapFields, mapFields, type Shape } from './fields.ts';
import type { PackFiles, Part, PartFile } from './layout.ts';
import { tableRows } from './table.ts';
import { yamlDocument } from './yaml-nodes.ts';

export type Reading = { readonly files: PackFiles; readonly refuse: Refuse };

/** How one entry of a part is read: a row of a table, or an item of a list in YAML. */
type EntryOf<F, T> = {
  readonly shape: Shape;
  readonly read: (fields: F, from: PartFile) => T | null;
};

/** The entries of a part that is kept in YAML lists. */
export function* yamlEntries<T>(
  { files, refuse }: Reading,
  part: Part,
  entry: EntryOf<MapFields, T>,
): Generator<T | null> {
  for (const from of files.of(part)) {
    const document = yamlDocument(from.file, refuse);
    const items = document && listItems(document, refuse);
    if (!items) yield null;
    for (const item of items ?? []) {
      const fields = mapFields(item, entry.shape, refuse);
      yield fields && entry.read(fields, from);
    }
  }
}

/** The entries of a part whose files each hold one, as a map of YAML. */
export function* yamlMaps<T>(
  { files, refuse }: Reading,
  part: Part,
  entry: EntryOf<MapFields, T>,
): Generator<T | null> {
  for (const from of files.of(part)) {
    const document = yamlDocument(from.file, refuse);
    const fields = document && mapFields(document, entry.shape, refuse);
    yield fields && entry.read(fields, from);
  }
}

/** The entries of a part that is kept in tables. */
export function* tableEntries<T>(
  { files, refuse }: Reading,
  part: Part,
  entry: EntryOf<Fields, T>,
): Generator<T | null> {
  for (const from of files.of(part)) {
    let broken = false;
    const watched: Refuse = (at, wording) => {
      broken ||= typeof wording === 'object' && wording.code.startsWith('csv.');
      return refuse(at, wording);
    };
    for (const fields of tableRows(from.file, entry.shape, watched)) yield entry.read(fields, from);
    if (broken) yield null;
  }
}

/** What a part declares. An entry that could not be read at all leaves it partial. */
export function declaredBy<T>(
  { files, refuse }: Reading,
  part: Part,
  entries: Iterable<Declaration<T> | null>,
): Declared<T> {
  const all = [...entries];
  const sound = all.filter((entry) => entry !== null);
  const whole = files.whole(part) && sound.length === all.length;
  return declared(sound, whole ? 'whole' : 'partial', refuse);
}

export function present<T>(entries: Iterable<T | null>): readonly T[] {
  return [...entries].filter((entry) => entry !== null);
}
