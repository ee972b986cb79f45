import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Catalogue } from '#core/fact-book.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { writeWhole } from '#formats/write-whole.ts';
import { headOf } from '#pack/head-of.ts';
import type { RawFile } from '#pack/source-file.ts';
import { packFiles, packFolder } from '#pack/write-pack.ts';
import { UsageError } from '../command.ts';
import { NO_PROVINCE } from '../messages.ts';
import type { FileFault, WritePack } from '../ports.ts';
import { withStore } from './ground.ts';

/** The catalogue of the first province that has data there, over the pack of the folder or into a new one. */
export const writePack: WritePack = async (folder, place) => {
  const at = resolve(folder);
  const base = existsSync(at) ? packFolder(at) : ok<readonly RawFile[]>([]);
  if (!base.ok) return shown(at, base);
  const catalogue = await withStore(place, async ({ store, figuresOf }) => {
    const [province] = await store.provinces();
    if (province === undefined) throw new UsageError(NO_PROVINCE);
    const figures = figuresOf(province);
    const places = await figures.outlinedPlaces(null);
    const outlines = await figures.outlines(places, null);
    const known: Catalogue = await figures.catalogue(null);
    return { ...known, outlines: new Map(outlines.map((one) => [one.place, one])) };
  });
  const files = packFiles(catalogue, { base: base.value, head: headOf(catalogue) });
  if (!files.ok) return shown(at, files);
  const changed = files.value.filter((file) => !base.value.includes(file));
  for (const { path, bytes } of changed) await writeWhole(join(at, path), bytes);
  return ok(changed.map(({ path }) => path));
};

const shown = (
  folder: string,
  { error }: Extract<Result<never, readonly FileFault[]>, { readonly ok: false }>,
): Result<never, readonly FileFault[]> => {
  const from = relative(process.cwd(), folder) || '.';
  return refused(error.map((fault) => ({ ...fault, file: join(from, fault.file) })));
};
