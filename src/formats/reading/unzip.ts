import { Inflate } from 'fflate';
import { MAX_PARTS, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_COUNTS_FROM } from './limits.ts';
import { Refusal } from './read-fault.ts';

/** A zip whose directory was judged; a part is unpacked when it is asked for, and never beyond its stated size. */
export type Archive = {
  readonly names: readonly string[];
  readonly part: (name: string) => Uint8Array | null;
};

type Entry = {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Throws a Refusal where the zip is damaged, locked, or would unpack to too much. */
export function openZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(bytes, view);
  const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
  if (isBomb(unpacked, bytes.length)) throw new Refusal({ code: 'zip.bomb' });
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name);
      return entry === undefined ? null : unpack(bytes, view, entry);
    },
  };
}

const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_COUNTS_FROM && unpacked > packed * MAX_RATIO);

const damaged = (): Refusal => new Refusal({ code: 'file.damaged', where: 'zip' });

function directoryOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_PARTS)
    throw new Refusal({ code: 'file.too-much', where: 'zip', limit: MAX_PARTS });
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Refusal({ code: 'file.encrypted' });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replace(/^\/+/, ''), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end; a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, unpacked, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const content = bytes.subarray(start, start + packed);
  if (method === 0 && packed === unpacked) return content;
  if (method !== 8) throw damaged();
  return inflate(content, unpacked);
}

const STEP = 16_384;

function inflate(content: Uint8Array, unpacked: number): Uint8Array {
  const whole = new Uint8Array(unpacked);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    // The directory promised less: it lied, whatever for.
    if (filled + chunk.length > unpacked) throw new Refusal({ code: 'zip.bomb' });
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < content.length; at += STEP) {
      stream.push(content.subarray(at, at + STEP), at + STEP >= content.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged();
  }
  if (filled !== unpacked) throw damaged();
  return whole;
}
