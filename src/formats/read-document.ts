import { ok, type Result, refused } from '#core/result.ts';
import type { TextDocument } from '#text/document.ts';
import { plainDocument } from '#text/plain-document.ts';
import { readDocx } from './docx/read-docx.ts';
import { decodePage } from './html/decode-page.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { containerOf } from './reading/kind.ts';
import { MAX_FILE_BYTES } from './reading/limits.ts';
import { type OfficePackage, openPackage } from './reading/office-package.ts';
import { type ReadFault, readFault } from './reading/read-fault.ts';
import { refusing } from './reading/refusing.ts';
import { decodeText } from './txt/decode-text.ts';

export const DOCUMENT_KINDS = ['docx', 'xlsx', 'pdf', 'html', 'markdown', 'text'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type ReadDocument = { readonly kind: DocumentKind; readonly document: TextDocument };

/**
 * The one entrance for files of others. What it is is told by its content; the name only tells Markdown from plain
 * text, which content cannot. Never throws over a file: it is read, or refused with a reason.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
): Promise<Result<ReadDocument, ReadFault>> {
  if (bytes.length > MAX_FILE_BYTES) return refused(tooLarge(bytes.length));
  const container = containerOf(bytes);
  if (!container.ok) return container;
  switch (container.value) {
    case 'zip':
      return readOffice(bytes);
    case 'pdf':
      return as('pdf', await (await import('./pdf/read-pdf.ts')).readPdf(bytes));
    case 'text':
      return readText(bytes, name);
  }
}

/** For those who know a size before they have read the file. */
export const sizeFault = (size: number): ReadFault | null =>
  size > MAX_FILE_BYTES ? tooLarge(size) : null;

const tooLarge = (size: number): ReadFault =>
  readFault({ code: 'file.too-large', size, limit: MAX_FILE_BYTES });

const as = (
  kind: DocumentKind,
  read: Result<TextDocument, ReadFault>,
): Result<ReadDocument, ReadFault> => (read.ok ? ok({ kind, document: read.value }) : read);

async function readOffice(bytes: Uint8Array): Promise<Result<ReadDocument, ReadFault>> {
  const opened = refusing(() => openPackage(bytes));
  if (!opened.ok) return opened;
  switch (officeKind(opened.value)) {
    case 'docx':
      return as('docx', readDocx(opened.value));
    case 'xlsx':
      return as('xlsx', await (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes));
    case null:
      return refused(readFault({ code: 'kind.unknown', found: opened.value.main }));
  }
}

/** By the folder of the main part, as every program that writes these files names it. */
function officeKind({ main }: OfficePackage): 'docx' | 'xlsx' | null {
  if (main.startsWith('word/')) return 'docx';
  if (main.startsWith('xl/') && main.endsWith('.xml')) return 'xlsx';
  return null;
}

const HTML =
  /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

function readText(bytes: Uint8Array, name: string): Result<ReadDocument, ReadFault> {
  const utf = decodeText(bytes);
  const decoded = utf.ok ? utf : (decodePage(bytes) ?? utf);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (HTML.test(text.slice(0, 4096))) return as('html', readHtml(text));
  if (/\.(md|markdown)$/i.test(name)) return as('markdown', ok(readMarkdown(text)));
  return as('text', ok(plainDocument(text)));
}
