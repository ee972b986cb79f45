import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type Refuse } from './fault.ts';
import {
  fileTooLarge,
  fileUnreadable,
  folderTooDeep,
  folderTooLarge,
  folderUnreadable,
  notRegular,
  tooManyFiles,
} from './messages/file.ts';
import type { RawFile } from './source-file.ts';

/** What a folder may hold before anything in it is looked at. */
const LIMITS = {
  files: 200,
  levels: 3,
  fileBytes: 10 * 1024 * 1024,
  folderBytes: 60 * 1024 * 1024,
} as const;

const MEGABYTE = 1024 * 1024;

/** The files of a folder, in order of their paths; the only place where packs touch the disk. */
export function readFolder(folder: string, refuse: Refuse): readonly RawFile[] | null {
  const paths = pathsIn(folder, refuse);
  if (!paths) return null;
  const files: RawFile[] = [];
  let total = 0;
  for (const path of paths) {
    const bytes = bytesOf(folder, path, refuse);
    if (!bytes) continue;
    total += bytes.length;
    if (total > LIMITS.folderBytes) {
      return refuse(fileStart(path), folderTooLarge(`${LIMITS.folderBytes / MEGABYTE} MB`));
    }
    files.push({ path, bytes });
  }
  return files;
}

function pathsIn(folder: string, refuse: Refuse): readonly string[] | null {
  const paths: string[] = [];
  const pending: { readonly path: string; readonly level: number }[] = [{ path: '', level: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, level } = next;
    if (level >= LIMITS.levels) {
      refuse(fileStart(path), folderTooDeep(LIMITS.levels));
      continue;
    }
    const entries = entriesOf(join(folder, path));
    if (typeof entries === 'string')
      return refuse(fileStart(path || '.'), folderUnreadable(entries));
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) pending.push({ path: below, level: level + 1 });
      else if (entry.isFile()) paths.push(below);
      else refuse(fileStart(below), notRegular(entry.isSymbolicLink() ? 'link' : 'other'));
    }
    if (paths.length > LIMITS.files) {
      return refuse(fileStart(path || '.'), tooManyFiles(LIMITS.files));
    }
  }
  return paths.sort();
}

/** The entries, or the system's word for why not. */
function entriesOf(folder: string): ReturnType<typeof listing> | string {
  try {
    return listing(folder);
  } catch (error) {
    return reasonOf(error);
  }
}

const listing = (folder: string) => readdirSync(folder, { withFileTypes: true });

/** Opened without following a link and without waiting for a pipe; what was looked at is what is read. */
function bytesOf(folder: string, path: string, refuse: Refuse): Uint8Array | null {
  let handle: number | null = null;
  try {
    handle = openSync(join(folder, path), FLAGS);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return refuse(fileStart(path), notRegular('other'));
    if (stat.size > LIMITS.fileBytes) {
      return refuse(fileStart(path), fileTooLarge(`${LIMITS.fileBytes / MEGABYTE} MB`));
    }
    return readUpTo(handle, stat.size);
  } catch (error) {
    return refuse(fileStart(path), fileUnreadable(reasonOf(error)));
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

// both flags are absent on Windows, where neither danger is
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readUpTo(handle: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(handle, bytes, filled, size - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'error';
