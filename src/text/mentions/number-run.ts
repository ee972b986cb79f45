import { type Decimal, fromBigInt, negate } from '#core/decimal.ts';
import { readNumber } from '#core/vi/number.ts';

/** A run of digits and separators as it was found, read strictly or not at all. */
export type NumberRun = {
  readonly end: number;
  /** The run as it is written, without blanks between groups. */
  readonly written: string;
  /** Null where the notation is broken. */
  readonly value: Decimal | null;
  /** What a broken run most likely stands for. */
  readonly proposal: Decimal | null;
};

const RUN = /\d[\d.,]*/y;
/** A blank between groups of three, as PDF and Word leave it. */
const SPACED = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:,\d+)?(?![\d.,]?\d)/y;
const LONGEST = 60;

/** Whether groups of digits that blanks part begin at a place of a text. */
export function isSpaced(text: string, at: number): boolean {
  SPACED.lastIndex = at;
  return SPACED.test(text);
}

/** The run that begins at a digit of an NFC text; `spaced`: blanks may part its groups. */
export function numberRun(text: string, at: number, grouping: 'spaced' | 'joined'): NumberRun {
  if (grouping === 'spaced') {
    SPACED.lastIndex = at;
    const spaced = SPACED.exec(text)?.[0];
    if (spaced !== undefined) {
      const written = spaced.replace(/[ \u00a0\u2009\u202f]/g, '');
      return read(at + spaced.length, written);
    }
  }
  RUN.lastIndex = at;
  const run = withoutEnd(RUN.exec(text)?.[0] ?? '');
  return read(at + run.length, run);
}

/** Without the points and commas that end the clause; looked at from the end, since runs may be long. */
function withoutEnd(run: string): string {
  let end = run.length;
  while (end > 0 && !isDigit(run, end - 1)) end -= 1;
  return run.slice(0, end);
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

function read(end: number, written: string): NumberRun {
  const strict = written.length <= LONGEST ? readNumber(written) : null;
  if (strict?.ok && strict.value.end === written.length) {
    return { end, written, value: strict.value.value, proposal: null };
  }
  return { end, written, value: null, proposal: proposed(written) };
}

/** `6..2` is 6,2; `3,205.1` and `1,234,567` are English; `6.2` has an English point; `12.3456` lost its groups. */
function proposed(written: string): Decimal | null {
  const text = written.replace(/([.,])\1+/g, '$1');
  if (text.length > LONGEST) return null;
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text))
    return exact(text.replaceAll(',', '').replace('.', ','));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return exact(text.replaceAll(',', ''));
  if (/^\d+\.\d{1,2}$/.test(text)) return exact(text.replace('.', ','));
  if (/^0\.\d+$/.test(text)) return exact(text.replace('.', ','));
  if (/^\d{1,3}(?:\.\d{3})*\.\d{4,}(?:\.\d{3})*$/.test(text))
    return exact(text.replaceAll('.', ''));
  if (/^\d{4,}\.\d{3}$/.test(text)) return exact(text.replaceAll('.', ''));
  if (text !== written) return exact(text);
  return null;
}

function exact(vietnamese: string): Decimal | null {
  const [whole = '', fraction = ''] = vietnamese.replaceAll('.', '').split(',');
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction)) return null;
  return fromBigInt(BigInt(whole + fraction), fraction.length);
}

export const signed = (value: Decimal, sign: string): Decimal =>
  sign === '' || sign === '+' ? value : negate(value);
