import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPack } from './read-pack.ts';
import {
  type Contents,
  changed,
  FACT_COLUMNS,
  faultsOf,
  KNOWN_FROM,
  readTiny,
  TINY,
  writeTiny,
} from './testing/tiny-pack.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function faultsInFolder(spoil: (folder: string) => void): readonly string[] {
  const folder = writeTiny();
  folders.push(folder);
  spoil(folder);
  const read = readPack(folder, KNOWN_FROM);
  return read.ok ? [] : read.error.map((f) => `${f.file}:${f.line}:${f.column} ${f.code}`);
}

const TEA = 'facts/2024-9M/agr.csv';
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const everyFile = (change: (text: string) => string): Contents =>
  Object.fromEntries(Object.entries(TINY).map(([path, text]) => [path, change(text)]));

describe('files as other systems write them', () => {
  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\u{FEFF}${text}`],
    ['no line end at the end', (text: string) => (text.startsWith('---') ? text : text.trimEnd())],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
  ])('%s reads as the same pack', (_what, change) => {
    expect(readTiny(everyFile(change))).toEqual(readTiny());
  });

  test('a fault in decomposed text stands at its column in the file as it is', () => {
    const row = 'agr.tea.output,2023,,,gần khoảng 12.34 tấn,ước,,bc,B.I,,1,,,'.normalize('NFD');
    const [fault] = faultsOf({ [TEA]: `${TINY[TEA]}${row}\n` });
    expect(fault).toBe(`${TEA}:9:${row.indexOf('khoảng'.normalize('NFD')) + 1} figure.malformed`);
  });
});

describe('what is no text', () => {
  test.each([
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), `${TEA}:1:1 file.encoding`],
    ['a single wrong byte', bytes(0x61, 10, 0x62, 0xff), `${TEA}:2:2 file.encoding`],
    ['a workbook', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 0, 0), `${TEA}:1:3 file.control-character`],
    ['a NUL', encoded(`${FACT_COLUMNS}\nagr.\0herd`), `${TEA}:2:5 file.control-character`],
    [
      'a hidden direction mark',
      encoded(`${FACT_COLUMNS}\nagr\u{202E}.herd`),
      `${TEA}:2:4 file.control-character`,
    ],
    ['a lone carriage return', encoded('indicator\ragr'), `${TEA}:1:10 file.control-character`],
  ])('%s is refused, and nothing else is said of it', (_what, content, fault) => {
    expect(faultsOf({ [TEA]: content })).toEqual([fault]);
  });
});

describe('YAML that would blow up', () => {
  const bomb = `a: &a [x, x]\n${'bcdefgh'
    .split('')
    .map((key, i) => `${key}: &${key} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`)
    .join('\n')}\n`;
  test('an alias bomb is named, not lit', () => {
    expect(faultsOf({ 'README.md': null, 'periods.yaml': bomb })).toContain(
      'periods.yaml:1:1 yaml.shape',
    );
    expect(
      faultsOf(changed('pack.yaml', 'name: { vi: Tỉnh Nhỏ', 'name: &a { vi: *a, x: x')),
    ).toContain('pack.yaml:3:16 yaml.alias');
  });

  test.each([
    ['brackets', '['.repeat(500_000), 'sectors.yaml:1:24 yaml.too-deep'],
    ['dashes', '- '.repeat(500_000), 'sectors.yaml:1:47 yaml.too-deep'],
    [
      'indentation',
      Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'sectors.yaml:24:25 yaml.too-deep',
    ],
    ['length', '- a\n'.repeat(300_000), 'sectors.yaml:1:1 file.too-large'],
  ])('%s without end', (_what, text, fault) => {
    expect(faultsOf({ 'sectors.yaml': text })).toEqual([fault]);
  });
});

test('a text has a longest length', () => {
  const changes = changed('pack.yaml', 'Tỉnh Nhỏ', 'x'.repeat(2_001));
  expect(faultsOf(changes)).toEqual(['pack.yaml:3:13 field.too-long']);
});

describe('tables that would blow up', () => {
  test.each([
    ['commas', ','.repeat(2_000_000)],
    ['quotes', '"'.repeat(2_000_001)],
    ['a row without end', `${FACT_COLUMNS}\n${'x'.repeat(5_000_000)}\n`],
  ])('%s without end are refused in a moment', (_what, text) => {
    expect(faultsOf({ [TEA]: text }).length).toBeGreaterThan(0);
  });

  test('rows stop being read after a hundred thousand', () => {
    const faults = faultsOf({
      'words/many.csv': `kind,text,meaning\n${'name,1,x\n'.repeat(100_001)}`,
    });
    expect(faults).toEqual(['words/many.csv:100002:1 csv.too-many-rows']);
  });

  test('of a file that is all faults the first thousand are named and the others counted', () => {
    const read = readTiny({ 'words/many.csv': `kind,text,meaning\n${'noun,1,x\n'.repeat(3_000)}` });
    const faults = read.ok ? [] : read.error;
    expect(faults).toHaveLength(1_001);
    expect(faults[0]).toMatchObject({
      code: 'file.too-many-faults',
      message: { en: 'and 2000 more faults in this file' },
    });
  });
});

describe('folders that are traps', () => {
  test('a link is not followed, wherever it leads', () => {
    const faults = faultsInFolder((folder) => {
      symlinkSync('/etc/passwd', join(folder, 'words/passwd.csv'));
      symlinkSync('/', join(folder, 'directives/root'));
    });
    expect(faults).toEqual([
      'directives/root:1:1 file.not-regular',
      'words/passwd.csv:1:1 file.not-regular',
    ]);
  });

  test('many large files are not all read', () => {
    const faults = faultsInFolder((folder) => {
      for (let i = 0; i < 7; i += 1) {
        writeFileSync(join(folder, `words/${i}.csv`), '');
        truncateSync(join(folder, `words/${i}.csv`), 10 * 1024 * 1024);
      }
    });
    expect(faults).toEqual(['words/5.csv:1:1 folder.too-large']);
  });

  test('a huge file is not read', () => {
    const faults = faultsInFolder((folder) => {
      const path = join(folder, 'words/huge.csv');
      writeFileSync(path, '');
      truncateSync(path, 11 * 1024 * 1024);
    });
    expect(faults).toEqual(['words/huge.csv:1:1 file.too-large']);
  });

  test('depth and number of files have limits', () => {
    expect(
      faultsInFolder((folder) => mkdirSync(join(folder, 'a/b/c/d/e'), { recursive: true })),
    ).toEqual(['a/b/c:1:1 folder.too-deep']);
    const many = faultsInFolder((folder) => {
      for (let i = 0; i < 201; i += 1) writeFileSync(join(folder, `words/${i}.csv`), '');
    });
    expect(many).toEqual(['words:1:1 folder.too-many-files']);
  });

  test('a folder that is not there is a fault, not a crash', () => {
    const read = readPack('/nowhere/at/all', KNOWN_FROM);
    expect(read).toMatchObject({ ok: false, error: [{ code: 'folder.unreadable', file: '.' }] });
  });
});
