/** Signs of the font Symbol that reports use; its places F020 to F0FF follow its own table. */
const SYMBOL: Readonly<Record<string, string>> = {
  '2B': '+',
  '2D': '−',
  '3C': '<',
  '3D': '=',
  '3E': '>',
  A3: '≤',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B8: '÷',
  B9: '≠',
  BB: '≈',
  BC: '…',
  DE: '⇒',
  AE: '→',
};

/** A sign put in by its place in a font. One that is not known is a picture: nothing is read. */
export function symbolCharacter(font: string, place: string): string {
  const code = Number.parseInt(place, 16);
  if (!/^[\dA-Fa-f]{2,5}$/.test(place)) return '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (font === 'Symbol' || isPrivate) {
    return font === 'Symbol' ? (SYMBOL[(code & 0xff).toString(16).toUpperCase()] ?? '') : '';
  }
  return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
}
