import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createInflate } from 'node:zlib';
import {
  BadBackup,
  FIRST_LINE,
  FRAME,
  LONGEST_FRAME,
  type Manifest,
  type MeasuredPart,
  MOST_PARTS,
} from './backup-file.ts';
import { toClosing, toMeasure, toPart, toPreface } from './backup-json.ts';
import { meter, type Part } from './copy-part.ts';

type Frame = { readonly kind: string; readonly payload: Buffer; readonly at: number };

/** What is done with the rows of each part; they may be left. */
export type PartReader = (part: Part, rows: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Reads a backup from its first byte to its last. Every length, count and digest is compared, and whoever gets the
 * manifest has read a whole file; the rows are handed on before that is known.
 */
export async function readBackupFile(file: string, read: PartReader = passBy): Promise<Manifest> {
  const frames = framesOf(file);
  const preface = toPreface(await next(frames, FRAME.preface));
  const contents: MeasuredPart[] = [];
  for (;;) {
    const frame = await nextOf(frames);
    if (frame.kind !== FRAME.part) {
      const closing = toClosing(expected(frame, FRAME.closing));
      const rows = contents.reduce((sum, part) => sum + part.rows, 0);
      if (closing.parts !== contents.length || closing.rows !== rows) throw damaged(frame);
      const { payload } = await next(frames, FRAME.digest);
      return { ...preface, ...closing, contents, sha256: payload.toString('hex') };
    }
    if (contents.length === MOST_PARTS) throw damaged(frame);
    contents.push(await partOf(frames, frame, read));
  }
}

async function partOf(
  frames: AsyncGenerator<Frame>,
  frame: Frame,
  read: PartReader,
): Promise<MeasuredPart> {
  const part = toPart(frame);
  let end: Frame | null = null;
  async function* chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const chunk = await nextOf(frames);
      if (chunk.kind === FRAME.end) {
        end = chunk;
        return;
      }
      yield expected(chunk, FRAME.chunk).payload;
    }
  }
  const { through, measure } = meter();
  try {
    await pipeline(chunks, createInflate(), through, (rows: AsyncIterable<Uint8Array>) =>
      read(part, rows),
    );
  } catch (error) {
    throw isZlibs(error) ? damaged(frame) : error;
  }
  if (end === null) throw damaged(frame); // bytes after the end of the deflated text
  const said = toMeasure(end);
  const found = measure();
  if (said.rows !== found.rows || said.bytes !== found.bytes || said.sha256 !== found.sha256) {
    throw damaged(end);
  }
  return { ...part, ...found };
}

/** The frames of the file. The last one is the digest of all before it, compared here. */
async function* framesOf(file: string): AsyncGenerator<Frame> {
  const whole = createHash('sha256');
  const { take, rest } = bytesOf(file);
  const first = await take(FIRST_LINE.length).catch((error: unknown) => {
    throw isTruncated(error) ? new BadBackup({ code: 'backup.other-file' }) : error;
  });
  if (first.toString('latin1') !== FIRST_LINE) throw new BadBackup({ code: 'backup.other-file' });
  whole.update(first);
  for (let at = first.length; ; ) {
    const head = await take(5);
    const kind = head.toString('latin1', 0, 1);
    const length = head.readUInt32BE(1);
    if (length > LONGEST_FRAME) throw damaged({ at });
    const payload = await take(length);
    if (kind === FRAME.digest) {
      if (!payload.equals(whole.digest()) || (await rest())) throw damaged({ at });
      yield { kind, payload, at };
      return;
    }
    whole.update(head).update(payload);
    yield { kind, payload, at };
    at += head.length + payload.length;
  }
}

/** Takes so many bytes at a time, and says whether any are left. */
function bytesOf(file: string): {
  readonly take: (length: number) => Promise<Buffer>;
  readonly rest: () => Promise<boolean>;
} {
  const chunks = createReadStream(file, { highWaterMark: 262_144 })[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<Buffer | null> => {
    try {
      const { done, value } = await chunks.next();
      return done === true ? null : (value as Buffer); // without an encoding it yields buffers
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new BadBackup({ code: 'backup.unreadable', reason }, error);
    }
  };
  return {
    take: async (length) => {
      const pieces = [held];
      for (let have = held.length; have < length; ) {
        const chunk = await more();
        if (chunk === null) throw new BadBackup({ code: 'backup.truncated' });
        pieces.push(chunk);
        have += chunk.length;
      }
      const all = pieces.length === 1 ? held : Buffer.concat(pieces);
      held = all.subarray(length);
      return all.subarray(0, length);
    },
    rest: async () => held.length > 0 || (await more()) !== null,
  };
}

const passBy: PartReader = async (_, rows) => {
  for await (const _chunk of rows);
};

async function nextOf(frames: AsyncGenerator<Frame>): Promise<Frame> {
  const { done, value } = await frames.next();
  if (done === true) throw new BadBackup({ code: 'backup.truncated' });
  return value;
}

const next = async (frames: AsyncGenerator<Frame>, kind: string): Promise<Frame> =>
  expected(await nextOf(frames), kind);

function expected(frame: Frame, kind: string): Frame {
  if (frame.kind !== kind) throw damaged(frame);
  return frame;
}

const damaged = ({ at }: { readonly at: number }): BadBackup =>
  new BadBackup({ code: 'backup.damaged', at });

const isTruncated = (error: unknown): boolean =>
  error instanceof BadBackup && error.fault.code === 'backup.truncated';

const isZlibs = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
