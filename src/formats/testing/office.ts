import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const works = (command: string, argument: string): boolean =>
  spawnSync(command, [argument]).status === 0;

/** Whether LibreOffice and poppler are here; TONGHOP_REQUIRE_OFFICE=1 says that they have to be. */
export function officeIsHere(): boolean {
  if (works('soffice', '--version') && works('pdftotext', '-v')) return true;
  if (process.env.TONGHOP_REQUIRE_OFFICE === '1') {
    throw new Error('TONGHOP_REQUIRE_OFFICE=1, but soffice or pdftotext is not installed');
  }
  console.warn('skipped: without LibreOffice and poppler no .docx is opened by another program');
  return false;
}

/** The words of each page as LibreOffice lays a .docx out. */
export function pagesOf(docx: Uint8Array): readonly string[] {
  return withPdf(docx, (folder) => {
    spawnSync('pdftotext', ['-layout', join(folder, 'a.pdf'), join(folder, 'a.txt')]);
    const pages = readFileSync(join(folder, 'a.txt'), 'utf8').normalize('NFC').split('\f');
    return pages.slice(0, -1);
  });
}

/** A .docx as LibreOffice prints it. */
export const pdfOf = (docx: Uint8Array): Uint8Array =>
  withPdf(docx, (folder) => readFileSync(join(folder, 'a.pdf')));

function withPdf<T>(docx: Uint8Array, read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-office-'));
  try {
    writeFileSync(join(folder, 'a.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const converted = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
      { encoding: 'utf8', timeout: 100_000 },
    );
    if (converted.status !== 0) throw new Error(`soffice: ${converted.stderr}`);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
