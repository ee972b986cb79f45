import { ok, type Result, refused } from '#core/result.ts';
import { type ReadFault, readFault } from './read-fault.ts';

/** What a file is by its first bytes; which of the zipped and which of the written ones is told later. */
export type Container = 'zip' | 'pdf' | 'text';

/** A PDF may have other bytes before its head, but not many. */
const PDF_HEAD_WITHIN = 1024;

/** Tells by content; names lie. */
export function containerOf(bytes: Uint8Array): Result<Container, ReadFault> {
  if (bytes.length === 0) return refused(readFault({ code: 'file.empty' }));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return ok('zip');
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compound(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEAD_WITHIN));
  if (head.includes('%PDF-')) return ok('pdf');
  const other = OTHERS.find(({ magic }) => startsWith(bytes, magic));
  if (other) return refused(readFault({ code: 'kind.unknown', found: other.name }));
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!isWide && head.includes(0)) {
    return refused(readFault({ code: 'kind.unknown', found: 'nhị phân, binary' }));
  }
  return ok('text');
}

const latin = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const OTHERS: readonly { readonly magic: readonly number[]; readonly name: string }[] = [
  { magic: latin('{\\rtf'), name: 'RTF' },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { magic: [0xff, 0xd8, 0xff], name: 'JPEG' },
  { magic: latin('GIF8'), name: 'GIF' },
  { magic: latin('II*\u0000'), name: 'TIFF' },
  { magic: latin('MM\u0000*'), name: 'TIFF' },
  { magic: latin('Rar!'), name: 'RAR' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: '7z' },
  { magic: [0x1f, 0x8b], name: 'gzip' },
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Office before 2007, and Office files under a password, lie in one kind of container; its directory names streams. */
function compound(bytes: Uint8Array): Result<never, ReadFault> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string): boolean => all.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return refused(readFault({ code: 'file.encrypted' }));
  const program = has('WordDocument') ? 'Word' : has('Workbook') ? 'Excel' : 'Office';
  return refused(readFault({ code: 'kind.legacy', program }));
}
