import type { PassageKind } from '../document.ts';

/** What a paragraph begins with: the label of a heading or item, and how deep it stands. */
export type Opening = {
  readonly kind: PassageKind;
  readonly depth: number | null;
  /** Length of the label with the blank after it. */
  readonly length: number;
};

const LABELS: readonly (readonly [label: RegExp, depth: number])[] = [
  [
    /^(?:Phần|PHẦN)\s+(?:thứ\s+|THỨ\s+)?(?:[IVX]{1,5}|\d{1,2}|nhất|hai|ba|NHẤT|HAI|BA)(?![\p{L}\d])[.:]?\s*/u,
    1,
  ],
  [/^(?:Chương|CHƯƠNG)\s+(?:[IVX]{1,5}|\d{1,2})[.:]?\s*/u, 1],
  [/^#{1,6}\s+/, 2],
  [/^[IVX]{1,5}[.)/]\s+/, 3],
  [/^[A-HĐK-U][.)]\s+/, 2],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s+/, 6],
  [/^\d{1,2}\.\d{1,2}(?:\.\s+|\s+(?=\p{Lu}))/u, 5],
  [/^\d{1,2}\.\s+/, 4],
  [/^[a-zđ]\)\s*/, 7],
];
const BULLET = /^(?:[-–—+*•·▪●○]|\(\d{1,2}\)|\([a-zđ]\)|\d{1,2}\))\s*(?=\S)/u;
/** A longer paragraph after a label says something; it is not a heading. */
const LONGEST_HEADING = 160;

export function openingOf(text: string): Opening {
  for (const [label, depth] of LABELS) {
    const found = label.exec(text)?.[0];
    if (found === undefined) continue;
    const isHeading = text.length <= LONGEST_HEADING && !/[.;,:]$/.test(text.trimEnd());
    return { kind: isHeading ? 'heading' : 'item', depth, length: found.length };
  }
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined && !/^[-–—+]\d/.test(text)) {
    return { kind: 'item', depth: /^[-–—]/.test(text) ? 8 : 9, length: bullet.length };
  }
  const isTitle =
    text.length <= LONGEST_HEADING && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  return { kind: isTitle ? 'heading' : 'paragraph', depth: isTitle ? 1 : null, length: 0 };
}

/** A line that ends in one of these goes on with its number, though the number looks like a label. */
const AWAITS_NUMBER =
  /(?:^|\s)(?:số|tháng|năm|quý|lớp|đợt|thứ|cấp|loại|mức|vùng|khoản|điều|nhóm|và|là|đạt|được|có|ngày|từ|đến|trên|gần|hơn|khoảng)$/iu;

const ENDED = /[.!?:…]["”’)*]*$/;
const LOWER = /^["“(*]*\p{Ll}/u;
const SHORTEST_WRAP = 50;
const LONGEST_WRAP = 160;

/** Whether a line goes on with the sentence of the text before it. `parting`: a page end or notes lie between. */
export function goesOn(last: string, next: string, parting: 'none' | 'blank' | 'page'): boolean {
  // Lines are measured and read composed: a text that spells its marks apart has longer ones.
  const before = last.normalize('NFC');
  const line = next.normalize('NFC');
  const opening = openingOf(line);
  const wasHeading = openingOf(before).kind === 'heading';
  const lower = LOWER.test(line);
  if (opening.length > 0 && /^\d/.test(line) && parting !== 'blank' && AWAITS_NUMBER.test(before)) {
    return true;
  }
  if (opening.length > 0) {
    const afterDash = line.slice(opening.length);
    const midWord = /^[-–]\s/.test(line) && LOWER.test(afterDash) && !/[.!?:;,…]$/.test(before);
    return midWord && parting !== 'blank' && before.length >= SHORTEST_WRAP;
  }
  if (ENDED.test(before)) return false;
  if (before.endsWith(';')) {
    return parting !== 'blank' && lower && before.length >= SHORTEST_WRAP;
  }
  if (wasHeading && !(lower && parting === 'none')) return false;
  if (lower) return true;
  if (parting === 'blank') return false;
  if (parting === 'page') return before.length >= SHORTEST_WRAP;
  const lastLine = before.length;
  return lastLine >= SHORTEST_WRAP && lastLine <= LONGEST_WRAP && !isCapitals(before);
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();
