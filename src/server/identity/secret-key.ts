import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refused } from '#core/result.ts';
import { KEY_BYTES } from './seal.ts';

/** The file beside the data; a backup of the data does not hold it. */
export const KEY_FILE = 'secret.key';

export type KeyFault =
  /** A key is 32 bytes, in base64 or hexadecimal; `from` is the file or the variable. */
  | { readonly code: 'key.malformed'; readonly from: string }
  | { readonly code: 'key.open-to-others'; readonly path: string }
  | { readonly code: 'key.not-read'; readonly path: string; readonly reason: string };

/** The system cannot use its key, and says why. */
export class KeyRefused extends Error {
  readonly fault: KeyFault;

  constructor(fault: KeyFault) {
    super(`the key was refused: ${fault.code}`);
    this.fault = fault;
  }
}

const VARIABLE = 'TONGHOP_SECRET_KEY';
const OTHERS = 0o077;

/**
 * The keys that secrets in the store are sealed with, the one in use first: from the environment, else from the file
 * beside the data, which is made where there is none.
 */
export function secretKeys(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): Result<readonly Uint8Array[], KeyFault> {
  const given = env[VARIABLE];
  if (given) return parsed(given, VARIABLE);
  const path = join(folder, KEY_FILE);
  try {
    makeUnlessThere(folder, path);
    const isOpen = process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0;
    if (isOpen) return refused({ code: 'key.open-to-others', path });
    return parsed(readFileSync(path, 'utf8'), path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'key.not-read', path, reason });
  }
}

/** Whole or not at all: written aside, then given its name, which fails where another process was faster. */
function makeUnlessThere(folder: string, path: string): void {
  if (statSync(path, { throwIfNoEntry: false })) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const aside = `${path}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const file = openSync(aside, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(KEY_BYTES).toString('base64url')}\n`);
    fsyncSync(file);
    linkSync(aside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    closeSync(file);
    rmSync(aside, { force: true });
  }
}

function parsed(text: string, from: string): Result<readonly Uint8Array[], KeyFault> {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const keys = words.map((word) =>
    Buffer.from(word, /^[0-9a-f]{64}$/i.test(word) ? 'hex' : 'base64'),
  );
  const isWhole = keys.length > 0 && keys.every(({ length }) => length === KEY_BYTES);
  return isWhole ? ok(keys) : refused({ code: 'key.malformed', from });
}
