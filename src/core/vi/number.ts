import { absolute, type Decimal, decimalText, fromBigInt, MAX_DIGITS, negate } from '../decimal.ts';
import { ok, type Result, refused } from '../result.ts';

/** `at` is the offset, in the text that was given, where reading broke off. */
export type NumberFault = {
  readonly code: 'number.malformed';
  readonly text: string;
  readonly at: number;
};

export type ReadNumber = {
  readonly value: Decimal;
  /** Offset after the last character that belongs to the number. */
  readonly end: number;
};

const SIGNS: Readonly<Record<string, 1 | -1>> = { '+': 1, '-': -1, '−': -1, '–': -1 };
const RUN = /^[\d.,]*\d/;
const GROUPED = /^([1-9]\d{0,2})((?:\.\d{3})+)(?:,(\d+))?$/;
const PLAIN = /^(\d+)(?:,(\d+))?$/;

/**
 * Reads a number in Vietnamese notation at the start of a text: a dot for thousands, a comma for
 * decimals. `1.23`, `1,234,567`, `12.3456` and `6..2` are refused, never guessed.
 */
export function readNumber(text: string): Result<ReadNumber, NumberFault> {
  const sign = SIGNS[text[0] ?? ''];
  const start = sign === undefined ? 0 : 1;
  const run = RUN.exec(text.slice(start))?.[0] ?? '';
  const grouped = GROUPED.exec(run);
  const plain = grouped ? null : PLAIN.exec(run);
  const whole = grouped ? `${grouped[1]}${grouped[2]?.replaceAll('.', '')}` : plain?.[1];
  const fraction = (grouped ? grouped[3] : plain?.[2]) ?? '';
  if (whole === undefined || whole.length + fraction.length > MAX_DIGITS) {
    return refused({ code: 'number.malformed', text: text.slice(0, 80), at: start + breakOf(run) });
  }
  const size = fromBigInt(BigInt(whole + fraction), fraction.length);
  return ok({ value: sign === -1 ? negate(size) : size, end: start + run.length });
}

/** The whole text is one number. */
export function parseVi(text: string): Result<Decimal, NumberFault> {
  const read = readNumber(text.normalize('NFC').trim());
  if (!read.ok) return read;
  if (read.value.end === text.normalize('NFC').trim().length) return ok(read.value.value);
  return refused({ code: 'number.malformed', text: text.slice(0, 80), at: read.value.end });
}

/** Writes a number in Vietnamese notation with all its reported digits: 1.077,5; a minus is "−". */
export function formatVi(value: Decimal): string {
  const [whole = '', fraction] = decimalText(absolute(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value.unscaled < 0n ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

/** Where a malformed run first breaks the notation. */
function breakOf(run: string): number {
  for (let end = run.length; end > 0; end -= 1) {
    const part = run.slice(0, end);
    if (GROUPED.test(part) || PLAIN.test(part)) return end;
  }
  return 0;
}
