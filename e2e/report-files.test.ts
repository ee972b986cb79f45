import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/* The report of the sample province through the command, as a person would build it. */

const OUTLINE = 'packs/lai-chau/outlines/bao-cao-9-thang.md';
const folder = mkdtempSync(join(tmpdir(), 'tonghop-report-'));
const docx = join(folder, 'r.docx');
const html = join(folder, 'r.html');

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

function tonghop(...args: readonly string[]): Ran {
  return tonghopIn('Asia/Ho_Chi_Minh', ...args);
}

function tonghopIn(zone: string, ...args: readonly string[]): Ran {
  const { DATABASE_URL: _, ...env } = process.env;
  const ran = spawnSync(process.execPath, ['bin/tonghop.mjs', ...args], {
    encoding: 'utf8',
    env: { ...env, LANG: 'vi_VN.UTF-8', LC_ALL: '', TZ: zone },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

let built: { readonly docx: Ran; readonly html: Ran };
beforeAll(() => {
  built = {
    docx: tonghop('report', 'build', OUTLINE, '--period', '2024-9M', '-o', docx),
    html: tonghop('report', 'build', OUTLINE, '--period', '2024-9M', '-o', html),
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the nine-month report, built from its pack without a database', () => {
  test('is written whole: nothing unbound, nothing missing', () => {
    expect(built.docx).toMatchObject({ code: 0, err: '' });
    expect(built.docx.out).toContain('\n0 unbound');
    expect(built.docx.out).toContain('73 chú thích');
    expect(built.html).toMatchObject({ code: 0 });
    expect(readFileSync(html, 'utf8')).not.toMatch(/chưa có số liệu: |không so sánh được/);
  });

  test('has 73 real footnotes, marked in order', () => {
    const parts = unzipSync(readFileSync(docx));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const marks = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    expect(marks).toEqual(Array.from({ length: 73 }, (_, i) => i + 1));
  });

  test('says the same in both files', () => {
    const numbers = (text: string) => text.match(/\d[\d.,/]*/g) ?? [];
    expect(numbers(htmlWords())).toEqual(numbers(docxWords()));
  });

  test('prints every measured figure and every comparison of the pack in the digits of its source', () => {
    const printed = new Set(digits(docxWords()));
    const lost = [
      ...lines('facts/2024-9M').map((line) => [line.indicator, line.value] as const),
      ...lines('comparisons/2024-9M').map((line) => [line.indicator, line.printed] as const),
    ].flatMap(([code, text]) =>
      digits(text ?? '')
        .filter((d) => !printed.has(d))
        .map((d) => `${code}: ${d}`),
    );
    expect(lost).toEqual([]);
  });

  test('twice the same is the same, byte for byte', () => {
    const again = join(folder, 'again.docx');
    tonghop('report', 'build', OUTLINE, '--period', '2024-9M', '-o', again);
    expect(Buffer.compare(readFileSync(again), readFileSync(docx))).toBe(0);
  });

  test('the .pdf is the same byte for byte in another process and time zone, and nobody is waited for', () => {
    const build = (file: string, zone: string) => {
      const begun = performance.now();
      const at = join(folder, file);
      const ran = tonghopIn(zone, 'report', 'build', OUTLINE, '--period', '2024-9M', '-o', at);
      return { ran, bytes: readFileSync(at), took: performance.now() - begun };
    };
    const here = build('here.pdf', 'Asia/Ho_Chi_Minh');
    const there = build('there.pdf', 'America/Lima');
    expect(here.ran).toMatchObject({ code: 0, err: '' });
    expect(here.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(here.bytes, there.bytes)).toBe(0);
    // Its process would rest for half a minute.
    expect(Math.min(here.took, there.took)).toBeLessThan(25_000);
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  if (!office)
    console.warn('skipped: LibreOffice is not installed, the .docx is not opened with it');
  test.skipIf(!office)(
    'LibreOffice opens the file: at least 20 pages',
    { timeout: 120_000 },
    () => {
      const profile = `-env:UserInstallation=file://${folder}/office`;
      spawnSync(
        office ?? '',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
        {
          timeout: 110_000,
        },
      );
      const pages = spawnSync('pdfinfo', [join(folder, 'r.pdf')], { encoding: 'utf8' }).stdout;
      expect(Number(/Pages:\s+(\d+)/.exec(pages)?.[1])).toBeGreaterThanOrEqual(20);
    },
  );
});

test('a typed digit is reported with its line and column', () => {
  const pack = join(folder, 'pack');
  cpSync('packs/lai-chau', pack, { recursive: true });
  const outline = join(pack, 'outlines/bao-cao-9-thang.md');
  const typed = readFileSync(outline, 'utf8').replace(
    ':value[agr.taro.area]',
    ':value[agr.taro.area], tức 923 ha',
  );
  writeFileSync(outline, typed);
  const at = typed.slice(0, typed.indexOf('tức 923')).split('\n').length;
  const ran = tonghop(
    'report',
    'build',
    outline,
    '--period',
    '2024-9M',
    '-o',
    join(folder, 'x.html'),
  );
  expect(ran.code).toBe(1);
  expect(ran.out).toContain(`bao-cao-9-thang.md:${at}:`);
  expect(ran.out).toContain('số chưa gắn: 923');
  expect(ran.out).toContain('\n1 unbound');
});

test('the sample pack is clean', () => {
  expect(tonghop('pack', 'check', 'packs/lai-chau')).toMatchObject({ code: 0, err: '' });
});

/** Words of body and notes in the order of the page, note marks left out. */
function docxWords(): string {
  const parts = unzipSync(readFileSync(docx));
  return ['word/document.xml', 'word/footnotes.xml']
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .map((xml) =>
      xml
        .replace(/<\/w:p>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replace(/&amp;/g, '&'),
    )
    .join(' ');
}

function htmlWords(): string {
  return readFileSync(html, 'utf8')
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<\/(p|li|h\d)>/g, ' ')
    .replace(/<[^>]+>/g, '');
}

const digits = (text: string): readonly string[] =>
  (text.match(/\d[\d.,]*\d|\d/g) ?? []).map((d) => d.replace(/^0+(?=\d)/, ''));

function lines(name: string): readonly Readonly<Record<string, string>>[] {
  const from = join('packs/lai-chau', name);
  return readdirSync(from).flatMap((file) =>
    parse<Record<string, string>>(readFileSync(join(from, file), 'utf8'), {
      columns: true,
      comment: '#',
    }),
  );
}
