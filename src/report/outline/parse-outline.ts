import { ok, type Result, refused } from '#core/result.ts';
import { checkHeadings } from './check-headings.ts';
import { faultList, type OutlineFault, outlineFault } from './fault.ts';
import { readFront } from './front.ts';
import { isTooDeepOrMany, MOST_NODES, overLimit } from './limits.ts';
import { documentTree } from './markdown.ts';
import type { Outline, OutlineNote } from './outline.ts';
import { readBlocks } from './read-blocks.ts';
import { type Reading, stretchOf } from './read-spans.ts';
import { sourceOf } from './source.ts';
import { unboundIn } from './unbound.ts';

/**
 * Reads an outline: Markdown whose numbers are directives (docs/pack.md). All faults are named at once,
 * with their line and column in the file as it was written. Typed digits are no fault: they are listed
 * in the outline as unbound.
 */
export function parseOutline(name: string, file: string): Result<Outline, readonly OutlineFault[]> {
  const over = overLimit(file);
  if (over) return refused([over]);
  const source = sourceOf(file);
  const tree = documentTree(source.text);
  if (isTooDeepOrMany(tree)) {
    const most = String(MOST_NODES);
    return refused([outlineFault('outline.too-many-nodes', { line: 1, column: 1 }, { most })]);
  }
  const faults = faultList();
  const reading: Reading = { faults, printed: [], marks: [] };
  const yaml = tree.children.find((node) => node.type === 'yaml');
  const read = readFront(source, yaml ? stretchOf(yaml) : null, reading);
  const { blocks, notes } = readBlocks(tree.children, source, reading);
  checkHeadings(
    blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])),
    faults,
  );
  const marked = inOrderOfMarks(notes, reading);
  const all = faults.all();
  if (all.length > 0 || !read) return refused(all);
  const body = unboundIn(source, reading.printed);
  return ok({
    name,
    front: read.front,
    blocks,
    notes: marked,
    unbound: [...read.unbound, ...body],
  });
}

/** Notes are numbered by their first marks. */
function inOrderOfMarks(
  notes: readonly OutlineNote[],
  { marks, faults }: Reading,
): readonly OutlineNote[] {
  const ids = [...new Set(marks.map(({ id }) => id))];
  const marked = new Set(ids);
  for (const { id, at } of notes) {
    if (!marked.has(id)) faults.add('note.unmarked', at, { id });
  }
  const byId = new Map(notes.map((note) => [note.id, note]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
