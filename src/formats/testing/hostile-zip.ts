import { zipSync } from 'fflate';
import { bytesOf } from './word-file.ts';

/** A zip of texts, one of whose directory entries is changed: what it says of a part need not be so. */
export function lyingZip(
  parts: Readonly<Record<string, string>>,
  change: (directory: DataView, entry: number) => void,
): Uint8Array {
  const bytes = zipSync(bytesOf(parts), { level: 9 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
  return bytes;
}

/** A container of Office before 2007 with the names of these streams in its directory. */
export const compoundFile = (...streams: readonly string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name.padEnd(64, '\0'), 'utf16le')),
  ]);
