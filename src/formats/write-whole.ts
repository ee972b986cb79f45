import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Written beside its place and moved there, so that no half a file is ever seen. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const target = resolve(file);
  await mkdir(dirname(target), { recursive: true });
  const half = `${target}.${process.pid}.part`;
  await writeFile(half, content);
  await rename(half, target);
}
