import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createDeflate } from 'node:zlib';
import {
  type Closing,
  FIRST_LINE,
  FRAME,
  type FrameKind,
  LONGEST_FRAME,
  type Preface,
} from './backup-file.ts';
import { type Measure, meter, type Part } from './copy-part.ts';

/** What may be written into a backup that is being made. */
export type BackupWriter = {
  readonly preface: (preface: Preface) => Promise<void>;
  readonly part: (part: Part, rows: AsyncIterable<Uint8Array>) => Promise<Measure>;
  readonly closing: (closing: Closing) => Promise<void>;
};

/** Faster than the usual one by half, for a twentieth more bytes. */
const LEVEL = 4;
const BATCH = 262_144;

/**
 * Written aside and moved to its place when all of it is on the disk: there is a whole backup or none, and an older
 * one of that name stays until then. Only its owner may read it.
 */
export async function writeBackupFile<T>(
  file: string,
  work: (writer: BackupWriter) => Promise<T>,
): Promise<T> {
  const target = resolve(file);
  await mkdir(dirname(target), { recursive: true });
  const aside = `${target}.${process.pid}.part`;
  const handle = await open(aside, 'w', 0o600);
  try {
    const done = await framed((bytes) => handle.writeFile(bytes), work);
    await handle.sync();
    await handle.close();
    await rename(aside, target);
    await syncFolder(dirname(target));
    return done;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(aside, { force: true });
    throw error;
  }
}

async function framed<T>(
  write: (bytes: Uint8Array) => Promise<void>,
  work: (writer: BackupWriter) => Promise<T>,
): Promise<T> {
  const whole = createHash('sha256');
  let batch: Uint8Array[] = [];
  let waiting = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(batch);
    batch = [];
    waiting = 0;
    await write(bytes);
  };
  const put = async (bytes: Uint8Array): Promise<void> => {
    whole.update(bytes);
    batch.push(bytes);
    waiting += bytes.length;
    if (waiting >= BATCH) await flush();
  };
  const frame = async (kind: FrameKind, payload: Uint8Array): Promise<void> => {
    const head = Buffer.alloc(5);
    head.write(kind, 'latin1');
    head.writeUInt32BE(payload.length, 1);
    await put(head);
    await put(payload);
  };
  const json = async (kind: FrameKind, value: object): Promise<void> => {
    const payload = Buffer.from(JSON.stringify(value), 'utf8');
    if (payload.length > LONGEST_FRAME) throw new Error(`frame ${kind} is too long for a backup`);
    await frame(kind, payload);
  };
  await put(Buffer.from(FIRST_LINE, 'latin1'));
  const done = await work({
    preface: (preface) => json(FRAME.preface, preface),
    part: async (part, rows) => {
      await json(FRAME.part, part);
      const { through, measure } = meter();
      await pipeline(rows, through, createDeflate({ level: LEVEL }), async (deflated) => {
        for await (const chunk of deflated) await frame(FRAME.chunk, chunk);
      });
      const measured = measure();
      await json(FRAME.end, measured);
      return measured;
    },
    closing: (closing) => json(FRAME.closing, closing),
  });
  await frame(FRAME.digest, whole.copy().digest());
  await flush();
  return done;
}

/** A rename is on the disk once its folder is. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
