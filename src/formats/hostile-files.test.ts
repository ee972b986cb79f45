import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeflate } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { readReportFile } from './read-file.ts';
import { compoundFile, lyingZip } from './testing/hostile-zip.ts';
import { packedPdf } from './testing/pdf-file.ts';
import { bytesOf, cell, p, table, wordFile, wordParts } from './testing/word-file.ts';

const GOOD = wordParts({ body: p('Có 12 vụ.') });

const withPart = (name: string, text: string): Uint8Array =>
  zipSync(bytesOf({ ...GOOD, [name]: text }), { level: 0 });

const document = (body: string): string =>
  GOOD['word/document.xml']?.replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`) ?? '';

const BOMB = zipSync({ ...bytesOf(GOOD), 'word/media/a.bin': new Uint8Array(50_000_000) });
const nested = (depth: number): string => `${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}`;
const entity = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>';

const CASES: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ['nothing', new Uint8Array(), 'file.empty'],
  ['an old Word file', compoundFile('Root Entry', 'WordDocument'), 'kind.legacy'],
  ['an old workbook', compoundFile('Root Entry', 'Workbook'), 'kind.legacy'],
  [
    'an Office file under a password',
    compoundFile('EncryptionInfo', 'EncryptedPackage'),
    'file.encrypted',
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'kind.unknown'],
  ['RTF', strToU8('{\\rtf1 abc}'), 'kind.unknown'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'kind.unknown'],
  ['any zip', zipSync({ 'a.txt': strToU8('a') }), 'kind.unknown'],
  [
    'a presentation',
    withPart(
      '_rels/.rels',
      GOOD['_rels/.rels']?.replace('word/document', 'ppt/presentation') ?? '',
    ),
    'kind.unknown',
  ],
  ['text of another encoding', Buffer.from([0x53, 0xb6, 0x6e, 0x20, 0xff]), 'text.encoding'],
  ['half a zip', wordFile({ body: p('Có 12 vụ.') }).subarray(0, 500), 'file.damaged'],
  [
    'a Word file without its main part',
    zipSync(bytesOf({ '_rels/.rels': GOOD['_rels/.rels'] ?? '' })),
    'file.damaged',
  ],
  ['XML that does not close', withPart('word/document.xml', document('<w:p>')), 'file.damaged'],
  [
    'XML that is not UTF-8',
    zipSync({ ...bytesOf(GOOD), 'word/document.xml': Buffer.from([0x3c, 0xff, 0x3e]) }),
    'file.damaged',
  ],
  [
    'an entity nobody declared',
    withPart('word/document.xml', document(p('&lol;'))),
    'file.damaged',
  ],
  [
    'entities that grow',
    withPart('word/document.xml', `<?xml version="1.0"?>${entity}${document(p('&c;'))}`),
    'xml.dtd',
  ],
  ['entities in the notes', withPart('word/styles.xml', entity).slice(), 'read'],
  [
    'elements without end within one another',
    withPart('word/document.xml', document(nested(100_000))),
    'file.damaged',
  ],
  ['a bomb by its directory', BOMB, 'zip.bomb'],
  [
    'a part that unpacks to more than it says',
    lyingZip({ ...GOOD, 'word/document.xml': document(p('a'.repeat(100_000))) }, (view, at) => {
      if (view.getUint32(at + 24, true) > 50_000) view.setUint32(at + 24, 2_000, true);
    }),
    'zip.bomb',
  ],
  [
    'a part that unpacks to less',
    lyingZip(GOOD, (view, at) => view.setUint32(at + 24, 90_000, true)),
    'file.damaged',
  ],
  [
    'parts that lie over one another',
    lyingZip(GOOD, (view, at) => view.setUint32(at + 42, 7, true)),
    'file.damaged',
  ],
  ['a locked zip', lyingZip(GOOD, (view, at) => view.setUint16(at + 8, 1, true)), 'file.encrypted'],
  [
    'a table of a million places',
    withPart('word/document.xml', document(wide(600))),
    'file.too-much',
  ],
  ['a broken PDF', strToU8('%PDF-1.7\n1 0 obj'), 'file.damaged'],
  [
    'a broken workbook',
    zipSync(
      bytesOf({
        '_rels/.rels': GOOD['_rels/.rels']?.replace('word/document', 'xl/workbook') ?? '',
        'xl/workbook.xml': '<x',
      }),
    ),
    'file.damaged',
  ],
];

/** Each row has one cell that says it covers more columns than any table has. */
function wide(rows: number): string {
  const row = `<w:tr>${cell('', '<w:gridSpan w:val="9999"/>')}${cell('')}</w:tr>`;
  return table(row.repeat(rows));
}

describe('files that mean harm, or are none', () => {
  test.each(CASES)('%s', async (_, bytes, code) => {
    const read = await readDocument(bytes, 'bao-cao.docx');
    expect(read.ok ? 'read' : read.error.code).toBe(code);
    if (read.ok) return;
    expect(read.error.message.vi.length).toBeGreaterThan(8);
    expect(read.error.message.en?.length).toBeGreaterThan(8);
  });

  test('one of 500 MB is refused before it is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tonghop-large-'));
    try {
      const file = join(folder, 'a.docx');
      writeFileSync(file, '');
      truncateSync(file, 500_000_000);
      const before = process.memoryUsage().arrayBuffers;
      const read = await readReportFile(file);
      expect(read.ok ? 'read' : read.error.code).toBe('file.too-large');
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a PDF whose words unpack to a gigabyte takes neither the memory nor the time', async () => {
    const packed = createDeflate({ level: 1 });
    const pieces: Buffer[] = [];
    packed.on('data', (piece: Buffer) => pieces.push(piece));
    packed.write('BT /F 12 Tf 85 700 Td (Co 12 vu) Tj ET ');
    const blank = Buffer.alloc(1_000_000, ' ');
    for (let at = 0; at < 1_000; at += 1) {
      if (!packed.write(blank)) await once(packed, 'drain');
    }
    packed.end();
    await once(packed, 'end');
    const read = await readDocument(packedPdf(Buffer.concat(pieces)), 'a.pdf');
    expect(read.ok ? 'read' : read.error.code).toBe('file.too-much');
  });

  test('a folder is no file, and none is none', async () => {
    const codes = await Promise.all(
      [tmpdir(), '/khong/co/tep.docx'].map(async (file) => {
        const read = await readReportFile(file);
        return read.ok ? 'read' : read.error.code;
      }),
    );
    expect(codes).toEqual(['file.not-a-file', 'file.not-found']);
  });
});

describe('what a file is', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['text', 'a.txt', strToU8('Có 12 vụ.'), 'text'],
    ['text, whatever its name', 'a.pdf', strToU8('Có 12 vụ.'), 'text'],
    ['Markdown by its name', 'a.md', strToU8('# Có 12 vụ'), 'markdown'],
    ['a page', 'a.txt', strToU8('\ufeff<!-- a -->\n<!DOCTYPE html><p>Có'), 'html'],
    ['an XHTML page', 'a', strToU8('<?xml version="1.0"?>\n<html><p>Có'), 'html'],
    ['text of 16 bits', 'a.txt', Buffer.from('\ufeffCó 12 vụ.', 'utf16le'), 'text'],
  ])('%s', async (_, name, bytes, kind) => {
    const read = await readDocument(bytes, name);
    expect(read.ok && read.value.kind).toBe(kind);
  });

  test('a page may be in the encoding that it declares', async () => {
    const page = (charset: string): Uint8Array =>
      Buffer.concat([
        Buffer.from(`<html><head><meta charset="${charset}"></head><p>T`),
        Buffer.from([0xf4, 0xd2, 0x6e, 0x67]),
        Buffer.from(' 12 ha'),
      ]);
    const read = await readDocument(page('windows-1258'), 'a.htm');
    expect(read.ok && read.value.document.passages[0]?.text).toBe('Tổng 12 ha');
    const unknown = await readDocument(page('x-none'), 'a.htm');
    expect(unknown.ok ? 'read' : unknown.error.code).toBe('text.encoding');
  });

  test('text is decoded as it stands, without its mark', async () => {
    const plainOf = async (bytes: Uint8Array) => {
      const read = await readDocument(bytes, 'a.txt');
      return read.ok ? read.value.document.plain : read.error.code;
    };
    const text = `${'Có 12 vụ'.normalize('NFD')}\r\n\r\nHết.`;
    expect(await plainOf(strToU8(text))).toBe(text);
    expect(await plainOf(strToU8(`\ufeff${text}`))).toBe(text);
    expect(await plainOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
    expect(await plainOf(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe(text);
  });
});
