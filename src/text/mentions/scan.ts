import { unitAfter } from '../lexicon/units.ts';
import { other, written } from './blank-reading.ts';
import { dateAt } from './dates.ts';
import { citationAt, documentAt } from './documents.ts';
import { figure } from './figure-at.ts';
import { namedRows } from './named-rows.ts';
import { gluedAfter, isGlued } from './names.ts';
import { isSpaced, type NumberRun, numberRun } from './number-run.ts';
import { period } from './period-at.ts';
import type { Reading } from './reading.ts';
import { ranged, slashed } from './two-numbers.ts';

const DIGIT = /\d/g;

/** Web and mail addresses hold digits that say nothing. */
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,300}|\S{1,64}@\S{1,64}\.\S{2,20}/g;

const BEFORE = 48;
/** "lớp 1,2,3,4,5": no row of names glued by commas is longer. */
const LONGEST_ROW = 60;

/** All numbers of a passage's text, in order; nothing with a digit is passed over but addresses. */
export function scanNumbers(text: string): readonly Reading[] {
  const readings: Reading[] = [];
  const skipped = /www\.|:\/\/|@/.test(text)
    ? [...text.matchAll(ADDRESS)].map(
        ({ 0: address, index }) => [index, index + address.length] as const,
      )
    : [];
  let passed = 0;
  DIGIT.lastIndex = 0;
  for (let found = DIGIT.exec(text); found; found = DIGIT.exec(text)) {
    const at = found.index;
    while ((skipped[passed]?.[1] ?? text.length) <= at) passed += 1;
    const inside = skipped[passed];
    if (inside && at >= inside[0]) {
      DIGIT.lastIndex = inside[1];
      continue;
    }
    const next = readAt(text, at, readings.at(-1));
    for (const reading of next) readings.push(reading);
    const last = next[next.length - 1];
    DIGIT.lastIndex = last ? Math.max(at + 1, last.end, last.digitsEnd) : at + 1;
  }
  return namedRows(text, readings);
}

function readAt(text: string, at: number, previous: Reading | undefined): readonly Reading[] {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  if (at === 0 || /^\s*\(?$/.test(text.slice(0, at))) {
    const label = LABEL.exec(text.slice(at, at + 12));
    if (label) return [other(text, at, at + ((label[1] ?? label[2])?.length ?? 1), 'ordinal')];
  }
  const cited = citationAt(text, at, before);
  if (cited > at) return [written(text, at, cited, 'docnum')];
  if (isGlued(text, at)) return [other(text, at, endOfName(text, at), 'name')];
  const document = documentAt(text, at);
  if (document) return [written(text, at, document.end, 'docnum')];
  const date = dateAt(text, at, before);
  if (date) return [written(text, at, date.end, 'date')];
  const inBrackets = before.endsWith('(') && /^\d{1,2}\)/.test(text.slice(at, at + 3));
  if (inBrackets && isListLabel(text, at)) return [other(text, at, endOfName(text, at), 'ordinal')];

  const run = numberRun(text, at, isSpaced(text, at) && mayBeSpaced(before) ? 'spaced' : 'joined');
  const glued = gluedAfter(text, run.end);
  if (glued > run.end) return [other(text, at, glued, 'name')];
  const enumerated = enumeration(text, at, run, before);
  if (enumerated.length > 0) return enumerated;
  return (
    period(text, at, run, before) ??
    slashed(text, at, run, before, previous) ??
    ranged(text, at, run, before) ?? [figure(text, at, run, before)]
  );
}

const LABEL =
  /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})(?:\.\s|\.$|\)\s|\/\s)|(\d{1,2}(?:\.\d{1,2}){1,3})\s(?=\p{Lu}))/u;

function endOfName(text: string, at: number): number {
  NAME_DIGITS.lastIndex = at;
  return at + (NAME_DIGITS.exec(text)?.[0].length ?? 1);
}

const NAME_DIGITS = /\d+(?:[.,]\d+)*(?:[+h]\d+)?[A-Z]?\d*/y;

/** "(1) …; (2) …": a number in brackets alone is a label where one begins a clause. */
const isListLabel = (text: string, at: number): boolean =>
  at < 3 || /[:;,.\]]\s*$/.test(text.slice(Math.max(0, at - 4), at - 1));

/** A blank parts groups of a figure unless the first group ends another: "tháng 9 104 doanh nghiệp". */
const mayBeSpaced = (before: string): boolean =>
  !/(?:tháng|quý|ngày|số|năm|lớp|thứ|lần|đợt|khu vực|mục|điều|khu|phân khu|tổ|phòng|bản|đường|vùng|tuyến|nhóm|loại|giai đoạn|thôn|xã|lô|tỉnh|\d)\s*$/iu.test(
    before,
  );

/** "lớp 8,9,10", "tháng 1,2,3": names in a row, glued by commas. */
function enumeration(text: string, at: number, run: NumberRun, before: string): readonly Reading[] {
  if (!run.written.includes(',') || run.written.length > LONGEST_ROW) return [];
  if (!/^\d{1,2}(?:,\d{1,2})+$/.test(run.written)) return [];
  const named = /(?:^|[^\p{L}])(?:lớp|khối|tháng|quý|điều|khoản|mục|tiêu chí số)\s*$/iu.test(
    before,
  );
  if (!named && run.written.split(',').length < 4) return [];
  const after = unitAfter(text, run.end);
  if (run.value !== null && after.known && after.unit !== 'năm') return [];
  let from = at;
  return run.written.split(',').map((part) => {
    const one = other(
      text,
      from,
      from + part.length,
      /tháng|quý/iu.test(before.slice(-7)) ? 'period' : 'ordinal',
    );
    from += part.length + 1;
    return one;
  });
}
