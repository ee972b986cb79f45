const DIGITS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** Reads a number below a hundred in words: năm, mười hai, hai mươi mốt; null for anything else. */
export function numberInWords(words: string): number | null {
  const parts = words.toLowerCase().split(/\s+/);
  const [first = '', second, third] = parts;
  if (parts.length > 3) return null;
  if (first === 'mười') {
    if (second === undefined) return 10;
    const ones = DIGITS.get(second);
    return third === undefined && ones !== undefined ? 10 + ones : null;
  }
  const lead = DIGITS.get(first);
  if (lead === undefined) return null;
  if (second === undefined) return lead;
  if (second === 'mươi') {
    if (third === undefined) return lead * 10;
    const ones = DIGITS.get(third);
    return ones === undefined ? null : lead * 10 + ones;
  }
  const ones = DIGITS.get(second);
  return third === undefined && ones !== undefined && lead > 1 ? lead * 10 + ones : null;
}
