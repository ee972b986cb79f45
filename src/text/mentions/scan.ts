import type { Decimal } from '#core/decimal.ts';
import { add, compareDecimals, scaleByTen } from '#core/decimal.ts';
import { INDIVISIBLE } from '../lexicon/nouns.ts';
import { type UnitAfter, unitAfter } from '../lexicon/units.ts';
import { dateAt } from './dates.ts';
import { citationAt, documentAt } from './documents.ts';
import { gluedAfter, isGlued, isRankPlace, namingRole } from './names.ts';
import { type NumberRun, numberRun, signed } from './number-run.ts';
import { isLength, isYear, namesMonth, namesYear } from './periods.ts';
import type { Misprint, Reading } from './reading.ts';

const DIGIT = /\d/g;
/** Web and mail addresses hold digits that say nothing. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;
const BEFORE = 48;
const AFTER = 40;

/** All numbers of a passage's text, in order; nothing with a digit is passed over but addresses. */
export function scanNumbers(text: string): readonly Reading[] {
  const readings: Reading[] = [];
  const skipped = /www\.|:\/\/|@/.test(text)
    ? [...text.matchAll(ADDRESS)].map(
        ({ 0: address, index }) => [index, index + address.length] as const,
      )
    : [];
  DIGIT.lastIndex = 0;
  for (let found = DIGIT.exec(text); found; found = DIGIT.exec(text)) {
    const at = found.index;
    const inside = skipped.find(([start, end]) => at >= start && at < end);
    if (inside) {
      DIGIT.lastIndex = inside[1];
      continue;
    }
    const next = readAt(text, at, readings.at(-1));
    readings.push(...next);
    DIGIT.lastIndex = Math.max(
      at + 1,
      ...next.map(({ end, digitsEnd }) => Math.max(end, digitsEnd)),
    );
  }
  return readings;
}

const PLAIN: Omit<Reading, 'start' | 'digitsEnd' | 'end'> = {
  shape: 'plain',
  value: null,
  second: null,
  written: null,
  power: 0,
  sign: '',
  unit: '',
  counted: false,
  role: null,
  misprint: null,
};

const other = (text: string, start: number, end: number, role: Reading['role']): Reading => ({
  ...PLAIN,
  start,
  digitsEnd: end,
  end,
  shape: 'other',
  written: text.slice(start, end),
  role,
});

function readAt(text: string, at: number, previous: Reading | undefined): readonly Reading[] {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  if (at === 0 || /^\s*\(?$/.test(text.slice(0, at))) {
    const label = LABEL.exec(text.slice(at, at + 12));
    if (label) return [other(text, at, at + (label[1]?.length ?? 1), 'ordinal')];
  }
  const cited = citationAt(text, at, before);
  if (cited > at) return [{ ...other(text, at, cited, 'docnum'), unit: 'docnum' }];
  if (isGlued(text, at)) return [other(text, at, endOfName(text, at), 'name')];
  const document = documentAt(text, at);
  if (document) return [{ ...other(text, at, document.end, 'docnum'), unit: 'docnum' }];
  const date = dateAt(text, at, before);
  if (date) return [{ ...other(text, at, date.end, 'date'), unit: 'date' }];
  const inBrackets = /\($/.test(before) && /^\d{1,2}\)/.test(text.slice(at, at + 3));
  if (inBrackets && isListLabel(text, at)) return [other(text, at, endOfName(text, at), 'ordinal')];

  const run = numberRun(text, at, mayBeSpaced(before) ? 'spaced' : 'joined');
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

const LABEL = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\.\s|\.$|\)\s|\/\s|\s(?=\p{Lu}\p{Ll}+\s\p{Ll}))/u;

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
  !/(?:tháng|quý|ngày|số|năm|lớp|thứ|lần|đợt|khu vực|mục|điều|\d)\s*$/iu.test(before);

/** "lớp 8,9,10", "tháng 1,2,3": names in a row, glued by commas. */
function enumeration(text: string, at: number, run: NumberRun, before: string): readonly Reading[] {
  if (!/^\d{1,2}(?:,\d{1,2})+$/.test(run.written)) return [];
  const named = /(?:^|[^\p{L}])(?:lớp|khối|tháng|quý|điều|khoản|mục|tiêu chí số)\s*$/iu.test(
    before,
  );
  if (!named && run.written.split(',').length < 4) return [];
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

const YEARS = /((?:19|20)\d{2})\s?[-–]\s?((?:19|20)?\d{2})(?![\d.,/]*\d)/y;
const MONTH_OF_YEAR = /(\d{1,2})\/((?:19|20)\d{2})(?!\d)/y;

function period(
  text: string,
  at: number,
  run: NumberRun,
  before: string,
): readonly Reading[] | null {
  YEARS.lastIndex = at;
  const years = YEARS.exec(text);
  if (years && Number(years[2]) !== 0) return [other(text, at, at + years[0].length, 'period')];
  MONTH_OF_YEAR.lastIndex = at;
  const month = MONTH_OF_YEAR.exec(text);
  if (month && (namesMonth(month[1] ?? '', before) || /quý\s*$|đợt\s*$|kỳ\s*$/iu.test(before))) {
    return [other(text, at, at + month[0].length, 'period')];
  }
  if (
    /(?:tháng|quý(?: [IVX]{1,3})?|kỳ|đợt \d{1,2}|vụ \p{L}+)\/$/iu.test(before) &&
    isYear(run.written)
  ) {
    return [other(text, at, run.end, 'period')];
  }
  if (namesMonth(run.written, before)) return [other(text, at, run.end, 'period')];
  if (/lần thứ\s*$/iu.test(before)) return null;
  const unit = unitAfter(text, run.end);
  if (namesYear(run.written, before, unit.known)) return [other(text, at, run.end, 'period')];
  const after = text.slice(unit.end, unit.end + AFTER);
  if (unit.power === null && isLength(run.written, unit.unit.toLowerCase(), before, after)) {
    return [
      {
        ...other(text, at, unit.end, 'period'),
        unit: unit.unit,
        value: run.value,
        digitsEnd: run.end,
        written: run.written,
      },
    ];
  }
  return null;
}

const SLASH = /\s?\/\s?(?=\d)/y;

/** a/b of one thing is one reading; a X/b Y is two; a rank is out of a number of places. */
function slashed(
  text: string,
  at: number,
  run: NumberRun,
  before: string,
  previous: Reading | undefined,
): readonly Reading[] | null {
  const first = unitAfter(text, run.end);
  SLASH.lastIndex = first.end;
  const slash = SLASH.exec(text)?.[0];
  if (slash === undefined) return null;
  const from = first.end + slash.length;
  const below = numberRun(text, from, 'joined');
  const last = unitAfter(text, below.end);
  const ranked =
    first.unit === '' &&
    first.power === null &&
    (isRankPlace(before) || /thứ\s*$/iu.test(before) || isRankPlace(`${before.trimEnd()} `));
  const again = previous?.role === 'rank' && /(?:và|,)\s*$/iu.test(before);
  if (ranked || again) {
    return [
      {
        ...PLAIN,
        start: at,
        digitsEnd: below.end,
        end: below.end,
        shape: 'ratio',
        value: run.value,
        second: below.value,
        role: 'rank',
      },
    ];
  }
  const named = namingRole(before, { written: run.written, hasUnit: false }, '');
  if (named && /(?:đường|phố|tỷ lệ|tỉ lệ|quốc lộ|tl|ct|lô|thửa|tờ|số)\s*$/iu.test(before)) {
    return [other(text, at, below.end, 'name')];
  }
  if (/(?:tỷ lệ|tỉ lệ)\s*$/iu.test(before) && run.written === '1')
    return [other(text, at, below.end, 'name')];
  const bareFirst = first.unit === '' && first.power === null;
  const same =
    bareFirst ||
    (first.unit === last.unit && first.power === last.power) ||
    last.unit.startsWith(`${first.unit} `);
  if (!same || (first.unit !== '' && last.unit === '')) return null;
  const misprint =
    misprintOf(run, first.unit === '' ? last : first, before) ?? misprintOf(below, last, before);
  const scale = last.power ?? 0;
  const over = (number: NumberRun): Decimal | null => {
    const value = number.value ?? number.proposal;
    return value && scaleByTen(value, scale);
  };
  return [
    {
      ...PLAIN,
      start: at,
      digitsEnd: below.end,
      end: last.unit === '' ? Math.max(below.end, last.end) : last.end,
      shape: 'ratio',
      value: over(run),
      second: over(below),
      power: scale,
      unit: last.unit,
      counted: last.counted && last.power === null,
      role: 'ratio',
      misprint,
    },
  ];
}

const DASH = /[ \u00a0]{0,2}(?:-|–|—|đến|tới|÷)[ \u00a0]{0,2}(?=\d)/uy;

function ranged(
  text: string,
  at: number,
  run: NumberRun,
  before: string,
): readonly Reading[] | null {
  const first = unitAfter(text, run.end);
  DASH.lastIndex = first.end;
  const dash = DASH.exec(text)?.[0];
  if (dash === undefined || !run.value) return null;
  const from = first.end + dash.length;
  const high = numberRun(text, from, 'joined');
  if (!high.value) return null;
  const last = unitAfter(text, high.end);
  const isWord = /đến|tới/.test(dash);
  if (isWord && !/(?:từ|khoảng|vào)\s*$/iu.test(before) && !/từ[^,;.]{0,20}$/iu.test(before))
    return null;
  const bare = first.unit === '' && first.power === null;
  if (!bare && (first.unit !== last.unit || first.power !== last.power)) return null;
  if (bare && last.unit === '' && last.power === null) return null;
  const unitScale = last.power ?? 0;
  const lo = scaleByTen(run.value, unitScale);
  const hi = scaleByTen(high.value, unitScale);
  if (compareDecimals(lo, hi) >= 0) return null;
  const isAge =
    last.unit === 'tuổi' || last.unit === 'ngày' || last.unit === 'tháng' || last.unit === 'năm';
  return [
    {
      ...PLAIN,
      start: at,
      digitsEnd: high.end,
      end: last.end,
      shape: 'range',
      value: lo,
      second: hi,
      power: unitScale,
      unit: last.unit,
      counted: last.counted,
      role: isAge && last.unit !== 'tuổi' ? 'period' : 'range',
    },
  ];
}

const SIGN = /(?:^|[\s(:;,/])([+\-–−])$/u;
const IN_WORDS = /\s?\(\p{Ll}{2,7}(?: \p{Ll}{2,7}){0,3}\)/uy;
const NUMBER_WORD =
  /\((?:không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|trăm|linh|lẻ|nghìn|ngàn)/u;

function figure(text: string, at: number, run: NumberRun, before: string): Reading {
  IN_WORDS.lastIndex = run.end;
  const words = IN_WORDS.exec(text)?.[0];
  const numberEnd =
    words !== undefined && NUMBER_WORD.test(words) ? run.end + words.length : run.end;
  let after = unitAfter(text, numberEnd);
  let value = run.value ?? run.proposal;
  if (value && after.power !== null) value = scaleByTen(value, after.power);
  let digitsEnd = run.end;
  const composite = value && run.value ? compositeFrom(text, after, value) : null;
  if (composite) {
    value = composite.value;
    after = composite.after;
    digitsEnd = composite.digitsEnd;
  }
  const hasUnit = after.unit !== '' || after.power !== null;
  const end = hasUnit ? after.end : numberEnd;
  const naming = namingRole(
    before,
    { written: run.written, hasUnit },
    text.slice(run.end, run.end + AFTER),
  );
  const misprint = misprintOf(run, after, before);
  const written = run.written;
  if (naming && !(misprint && hasUnit)) {
    if (isRankPlace(before) || /(?:xếp|đứng)[^.;]{0,30}thứ\s*$/iu.test(before)) {
      return {
        ...PLAIN,
        start: at,
        digitsEnd: run.end,
        end: run.end,
        value: run.value,
        role: 'rank',
        written,
      };
    }
    return other(text, at, run.end, naming);
  }
  if (
    !hasUnit &&
    run.value === null &&
    /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(written) &&
    !/[.,]{2}/.test(written)
  ) {
    return other(text, at, run.end, 'name');
  }
  if (/^0\d{8,}$/.test(written)) return other(text, at, run.end, 'name');
  const sign = SIGN.exec(before)?.[1] ?? '';
  const isBullet = sign !== '' && sign !== '+' && at === 1;
  const isSigned = sign !== '' && !isBullet && !/\d\s?[-–−]$/u.test(before);
  const plus = isSigned ? (sign === '+' ? '+' : '-') : '';
  return {
    ...PLAIN,
    start: isSigned ? at - 1 : at,
    digitsEnd,
    end,
    value: value && signed(value, plus),
    sign: plus,
    power: composite ? 0 : (after.power ?? 0),
    unit: after.unit,
    counted: (after.counted || after.unit === '') && after.power === null && !written.includes(','),
    misprint,
    written,
  };
}

/** "5 triệu 310 nghìn con", "41 tỷ 60 triệu 250 nghìn đồng": each part with a smaller scale than the last. */
function compositeFrom(
  text: string,
  first: UnitAfter,
  start: Decimal,
): { readonly value: Decimal; readonly after: UnitAfter; readonly digitsEnd: number } | null {
  let value = start;
  let after = first;
  let digitsEnd = 0;
  for (let parts = 0; parts < 4; parts += 1) {
    const { power } = after;
    if (power === null || after.unit !== '') break;
    const gap = /^[ \u00a0](?=\d)/.exec(text.slice(after.end, after.end + 3))?.[0];
    if (gap === undefined) break;
    const run = numberRun(text, after.end + gap.length, 'joined');
    const next = unitAfter(text, run.end);
    if (!run.value || (next.power === null && next.unit === '') || (next.power ?? 0) >= power)
      break;
    value = add(value, scaleByTen(run.value, next.power ?? 0));
    after = next;
    digitsEnd = run.end;
  }
  return digitsEnd === 0 ? null : { value, after, digitsEnd };
}

/** What is wrong with the print of a number, given the unit that it has. */
function misprintOf(run: NumberRun, after: UnitAfter, before: string): Misprint | null {
  const isCount = INDIVISIBLE.has(after.unit) && after.power === null;
  if (run.value === null) {
    const englishPoint = /^\d+\.\d{1,2}$/.test(run.written) && !isCount;
    if (isCount && /^\d+\.\d{1,2}$/.test(run.written))
      return { rule: 'number.malformed', proposal: null };
    return {
      rule: englishPoint ? 'number.english-point' : 'number.malformed',
      proposal: run.proposal,
    };
  }
  if (!isCount || !/^\d{1,3},\d{3}$/.test(run.written) || /bình quân|trung bình/iu.test(before))
    return null;
  const proposal = numberRun(run.written.replace(',', '.'), 0, 'joined').value;
  return { rule: 'number.fraction-of-one', proposal };
}
