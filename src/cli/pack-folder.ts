import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The pack an outline lies in: the nearest folder above it with a pack.yaml. */
export function packFolderOf(file: string): string {
  let folder = dirname(resolve(file));
  while (!existsSync(join(folder, 'pack.yaml'))) {
    const above = dirname(folder);
    if (above === folder) return dirname(resolve(file));
    folder = above;
  }
  return folder;
}
