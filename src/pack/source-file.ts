import { fileStart, type Refuse, type Spot } from './fault.ts';
import { badEncoding, controlCharacter } from './messages/file.ts';

/** Bytes under a path relative to the pack, with `/` between folders. */
export type RawFile = { readonly path: string; readonly bytes: Uint8Array };

/** The text of a file as it stands, without its byte-order mark; not normalised, so that offsets stay true. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
};

/** Control, direction and invisible characters: nobody types them, and they hide what stands there. */
const HIDDEN =
  /[^\P{Cc}\t\n\r]|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/u;

/** Reads UTF-8, with or without byte-order mark; everything else is refused with the place it breaks at. */
export function sourceFile(raw: RawFile, refuse: Refuse): SourceFile | null {
  const start = fileStart(raw.path);
  const [first, second] = raw.bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse(start, badEncoding(' (UTF-16)'));
  }
  const text = decoded(raw.bytes, true);
  if (text === null) {
    const loose = fromText(raw.path, decoded(raw.bytes, false) ?? '');
    return refuse(spotIn(loose, Math.max(0, loose.text.indexOf('\u{FFFD}'))), badEncoding(''));
  }
  const file = fromText(raw.path, text);
  const hidden = HIDDEN.exec(text);
  if (!hidden) return file;
  return refuse(spotIn(file, hidden.index), controlCharacter(pointName(hidden[0])));
}

function fromText(path: string, text: string): SourceFile {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    lineStarts.push(at + 1);
  return { path, text, lineStarts };
}

export function spotIn(file: SourceFile, offset: number): Spot {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.path, line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 };
}

function decoded(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal }).decode(bytes);
  } catch {
    return null; // the decoder throws on malformed bytes, and only then
  }
}

const pointName = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
