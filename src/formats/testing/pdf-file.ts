/* PDFs made by hand: words where one puts them, in the signs that every PDF reader knows by itself. */

export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
};

export type PdfPage = {
  readonly words: readonly Placed[];
  /** Level lines: from x, to x, at y from the top. */
  readonly rules?: readonly (readonly [from: number, to: number, y: number])[];
};

const [WIDTH, HEIGHT] = [595, 842];

/** Words without Vietnamese letters, as the font of the file has none; `extra` goes into the trailer. */
export const pdfFile = (pages: readonly PdfPage[], extra = ''): Uint8Array =>
  fileOf(
    pages.map((page) => ({ content: contentOf(page), filter: '' })),
    extra,
  );

/** A page whose instructions were deflated. */
export const packedPdf = (packed: Uint8Array): Uint8Array =>
  fileOf([{ content: Buffer.from(packed).toString('latin1'), filter: '/Filter /FlateDecode' }], '');

type Stream = { readonly content: string; readonly filter: string };

/** Words in a font that draws other letters in the places of its signs. */
export const pdfInFont = (font: string, pages: readonly PdfPage[]): Uint8Array =>
  fileOf(
    pages.map((page) => ({ content: contentOf(page), filter: '' })),
    '',
    font,
  );

function fileOf(pages: readonly Stream[], extra: string, font = 'Helvetica'): Uint8Array {
  const objects: string[] = [];
  const add = (content: string): number => objects.push(content);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
  const kids = pages.map(({ content, filter }) => {
    const head = `<< /Length ${content.length} ${filter} >>`;
    const stream = add(`${head}\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${stream} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((content, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function contentOf({ words, rules = [] }: PdfPage): string {
  const lines = rules.map(([from, to, y]) => `${from} ${HEIGHT - y} m ${to} ${HEIGHT - y} l S`);
  const shown = words.map(
    ({ x, y, text, size }) =>
      `BT /F ${size} Tf ${x} ${HEIGHT - y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
  );
  return [...lines, ...shown].join('\n');
}

/** Lines one under the other from a place on. */
export const lines = (
  from: { readonly x: number; readonly y: number; readonly size?: number; readonly pitch?: number },
  ...texts: readonly string[]
): readonly Placed[] => {
  const { x, y, size = 12, pitch = 14 } = from;
  return texts.map((text, index) => ({ x, y: y + index * pitch, text, size }));
};
