/** Whether a face has a letter for a code point. */
export type Letters = (codePoint: number) => boolean;

const SEGMENTS = 4;

/**
 * The letters of a TrueType file: its table `cmap` in the form of segments (OpenType 1.9, format 4), which is the
 * form of all faces that we set in. Letters beyond the first plane are none of theirs.
 */
export function lettersOf(font: Uint8Array): Letters {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const at = segmentsAt(view);
  const count = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const offsets = deltas + 2 * count;
  const found = new Set<number>();
  for (let segment = 0; segment < count; segment += 1) {
    const start = view.getUint16(starts + 2 * segment);
    const end = view.getUint16(ends + 2 * segment);
    const delta = view.getUint16(deltas + 2 * segment);
    const offset = view.getUint16(offsets + 2 * segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : view.getUint16(offsets + 2 * segment + offset + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
  return (codePoint) => found.has(codePoint);
}

function segmentsAt(view: DataView): number {
  const cmap = tableAt(view, 'cmap');
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * index);
    if (view.getUint16(at) === SEGMENTS) return at;
  }
  throw new Error('a font without a table of segments');
}

function tableAt(view: DataView, name: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(entry + byte)));
    if (tag.join('') === name) return view.getUint32(entry + 8);
  }
  throw new Error(`a font without a table ${name}`);
}
