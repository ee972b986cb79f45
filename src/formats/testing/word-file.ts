import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

export type WordParts = {
  readonly body: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly styles?: string;
  readonly comments?: string;
};

/** A Word file made by hand of the insides of its parts. */
export const wordFile = (parts: WordParts): Uint8Array => zipSync(bytesOf(wordParts(parts)));

export function wordParts(parts: WordParts): Readonly<Record<string, string>> {
  const wrapped = (tag: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${tag} ${NAMESPACES}>${inside}</w:${tag}>`;
  const { body, footnotes, endnotes, header, styles, comments } = parts;
  const hung = Object.entries({ footnotes, endnotes, header, styles, comments }).flatMap(
    ([kind, inside]) => (inside === undefined ? [] : [{ kind, inside }]),
  );
  const roots: Readonly<Record<string, string>> = { header: 'hdr' };
  const relations = hung
    .map(({ kind }, at) => `<Relationship Id="r${at}" Type="${R}/${kind}" Target="${kind}.xml"/>`)
    .join('');
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${R}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': wrapped('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(relations),
    ...Object.fromEntries(
      hung.map(({ kind, inside }) => [`word/${kind}.xml`, wrapped(roots[kind] ?? kind, inside)]),
    ),
  };
}

export const bytesOf = (parts: Readonly<Record<string, string>>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));

const relationships = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/* The small vocabulary of a body. */

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const p = (...inside: readonly string[]): string =>
  `<w:p>${inside.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;

export const styled = (style: string, ...inside: readonly string[]): string =>
  p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, ...inside);

export const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const endMark = (id: number): string => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`;

export const footnote = (id: number, ...inside: readonly string[]): string =>
  `<w:footnote w:id="${id}">${inside.join('')}</w:footnote>`;
export const endnote = (id: number, ...inside: readonly string[]): string =>
  `<w:endnote w:id="${id}">${inside.join('')}</w:endnote>`;

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`;
export const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
