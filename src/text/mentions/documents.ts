import { endingsOf, lastLetters } from './last-letters.ts';

/** A document number at a place of a text. `sound`: it keeps to the grammar of NĐ 30/2020 or of the Party. */
export type DocumentNumber = { readonly end: number; readonly sound: boolean };

const TYPES =
  'NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB|NĐ|TTLT|TT|L|PL|KL|CV|GP|GCN|VBHN|SL|SY|TrS|TTLN|TL';
const ORGAN = '[A-ZĐ&]{1,12}[a-z]{0,2}\\d{0,2}';
const YEAR = '(?:\\/(?:19|20)\\d{2})?';
const STATE = new RegExp(
  `\\d{1,5}[a-z]?${YEAR}\\/(?:QH\\d{1,2}|UBTVQH\\d{1,2}|(?:${TYPES})(?:-${ORGAN})+|[A-ZĐ&]{2,12}[a-z]{0,2}\\d{0,2}(?:-[A-ZĐ&]{1,10}[a-z]?\\d?)+)(?![\\p{L}\\d])`,
  'uy',
);
const PARTY =
  /\d{1,5}-(?:NQ|CT|QĐ|QC|QyĐ|KL|TB|HD|BC|KH|CTr|TTr|CV|TT|ĐA|QĐi|BB|TTg)\/[A-ZĐ]{2,10}(?![\p{L}\d])/uy;
const PARTY_ORGANS = /\/(?:TW|TU|HU|ĐU|ThU|VPTW|VPTU|BTCTU|BTGTU|UBKTTU|BCSĐ)$/;
/** Anything built like one: a number, a slash or hyphen, capitals, perhaps more of both. */
const LOOSE = new RegExp(
  `\\d{1,5}[a-z]?(?:\\/(?:19|20)?\\d{2})?\\s?[-/]\\s?(?:${TYPES}|UBND|HĐND|CP|TTg|TU|TW|[A-ZĐ]{3,10})\\s?[-/.]\\s?[A-ZĐ][A-ZĐa-z&]{1,11}\\d{0,2}(?:-[A-ZĐ]{1,10})?(?![\\p{L}\\d])`,
  'uy',
);
/** "1208//TTr-STNMT", "560UBND-VP": a stroke too many, or left out before what only a document number has. */
const BROKEN = new RegExp(
  `\\d{1,5}(?:\\/{2,}(?:${TYPES}|[A-ZĐ]{2,8})(?:-[A-ZĐ&]{1,10}[a-z]?)+|(?:UBND|HĐND|${TYPES})-[A-ZĐ]{2,10}(?:-[A-ZĐ]{1,8})?)(?![\\p{L}\\d])`,
  'uy',
);
const NAMED = new RegExp(`^\\d{1,5}[a-z]?${YEAR}\\/(${TYPES})-`);

export function documentAt(text: string, at: number): DocumentNumber | null {
  if (!hasStroke(text, at)) return null;
  PARTY.lastIndex = at;
  const party = PARTY.exec(text)?.[0];
  if (party !== undefined) return { end: at + party.length, sound: true };
  STATE.lastIndex = at;
  const state = STATE.exec(text)?.[0];
  if (state !== undefined) {
    return { end: at + state.length, sound: !PARTY_ORGANS.test(state.replace(/-/g, '/')) };
  }
  LOOSE.lastIndex = at;
  const loose = LOOSE.exec(text)?.[0] ?? brokenAt(text, at);
  return loose === undefined ? null : { end: at + loose.length, sound: false };
}

function brokenAt(text: string, at: number): string | undefined {
  BROKEN.lastIndex = at;
  return BROKEN.exec(text)?.[0];
}

/** A stroke or hyphen stands in the ten signs after a digit. */
function hasStroke(text: string, at: number): boolean {
  for (let next = at + 1; next <= at + 10; next += 1) {
    const sign = text.charCodeAt(next);
    if (sign === STROKE || sign === HYPHEN) return true;
  }
  return false;
}

const STROKE = 0x2f;
const HYPHEN = 0x2d;

const NAMES_DOCUMENT =
  /(?:quyết định|nghị quyết|chỉ thị|kế hoạch|công văn|thông báo|báo cáo|tờ trình|nghị định|thông tư|công điện|hướng dẫn|chương trình|luật)(?: số)?:?\s+([A-ZĐ]{1,4}-)?$/iu;
const DOCUMENT_ENDINGS = endingsOf('định|quyết|thị|hoạch|văn|báo|cáo|trình|tư|điện|dẫn|luật|số');
const CITATION = /\d{1,5}[\p{L}\d]{0,3}[/\-.]{1,2}[\p{L}\d&]+(?:[/-]+[\p{L}\d&]+)*/uy;

/** After the name of a document, whatever is built of digits, capitals and strokes is its number; the end, or the place itself. */
export function citationAt(text: string, at: number, before: string): number {
  const mayName =
    before.endsWith('-') ||
    DOCUMENT_ENDINGS.has(lastLetters(before)) ||
    before.trimEnd().endsWith(':');
  if (!mayName || !NAMES_DOCUMENT.test(before) || documentAt(text, at)) return at;
  CITATION.lastIndex = at;
  const citation = CITATION.exec(text)?.[0];
  if (citation === undefined || !/\p{Lu}{2}/u.test(citation) || /^\d+[/.-]\d+$/.test(citation))
    return at;
  return at + citation.length;
}

const ANY_TYPE = new RegExp(`^\\d{1,5}[a-z]?${YEAR}\\/([A-ZĐ]{2,4})-`);
const plain = (code: string): string => code.replaceAll('Đ', 'D').toUpperCase();

const TYPE_WORDS: readonly (readonly [word: RegExp, types: readonly string[]])[] = [
  [/nghị quyết(?: liên tịch)?(?: số)?:?\s*$/iu, ['NQ', 'NQLT']],
  [/quyết định(?: số)?:?\s*$/iu, ['QĐ']],
  [/chỉ thị(?: số)?:?\s*$/iu, ['CT']],
  [/kế hoạch(?: số)?:?\s*$/iu, ['KH']],
  [/thông báo(?: số)?:?\s*$/iu, ['TB']],
  [/báo cáo(?: số)?:?\s*$/iu, ['BC']],
  [/tờ trình(?: số)?:?\s*$/iu, ['TTr']],
  [/nghị định(?: số)?:?\s*$/iu, ['NĐ']],
  [/công điện(?: số)?:?\s*$/iu, ['CĐ']],
];

/** Whether the word before a document number names another type than its symbol does. */
export function contradictsType(before: string, number: string): boolean {
  const type = NAMED.exec(number)?.[1] ?? /^\d{1,5}-([A-ZĐa-zy]+)\//.exec(number)?.[1];
  const said = TYPE_WORDS.find(([word]) => word.test(before));
  const other = ANY_TYPE.exec(number)?.[1];
  // "Quyết định số 45/QD-UBND": the code without its stroke is none.
  if (type === undefined && said && other)
    return said[1].some((code) => plain(code) === plain(other));
  if (type === undefined) return false;
  return said !== undefined && !said[1].includes(type) && type !== 'TTLT';
}
