import { compareDecimals } from '#core/decimal.ts';
import type { ClockReading } from './clock.ts';
import { stateOf } from './definition.ts';
import type { ClockWord, Comparing, Condition, Undecided, Verdict } from './expression.ts';
import { isLate, isReached, readClock } from './read-clock.ts';
import type { FieldValue, RecordAt } from './record.ts';
import { type Asked, unitOf, worthOf } from './worth.ts';

const HOLDS: Verdict = { kind: 'holds' };
const FAILS: Verdict = { kind: 'fails' };

/**
 * Whether a condition holds of a record. Unfilled fields leave it open, unless the rest decides: of several
 * that must all hold, one that fails is enough.
 */
export function evaluate(condition: Condition, asked: Asked): Verdict {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, asked, 'fails');
    case 'any':
      return joined(condition.of, asked, 'holds');
    case 'not':
      return opposite(evaluate(condition.of, asked));
    case 'compare':
      return compared(condition, asked);
    case 'is': {
      const word = wordOf(asked.record.values.get(condition.field));
      return word === null ? notFilled(condition.field) : verdict(condition.words.includes(word));
    }
    case 'filled':
      return verdict(condition.fields.every((field) => isFilled(asked.record, field)));
    case 'state':
      return verdict(condition.states.includes(asked.record.state));
    case 'phase':
      return verdict(stateOf(asked.definition, asked.record.state)?.phase === condition.phase);
    case 'clock':
      return clockVerdict(condition.clock, condition.is, asked);
  }
}

/** A field that says why it has no value is not filled. */
export function isFilled({ values }: RecordAt, field: string): boolean {
  const value = values.get(field);
  return value !== undefined && value.kind !== 'absent';
}

/** The word by which a value is compared with others; null where it has none. */
export function wordOf(value: FieldValue | undefined): string | null {
  switch (value?.kind) {
    case 'text':
      return value.text;
    case 'choice':
      return value.choice;
    case 'place':
      return value.place;
    case 'agency':
      return value.agency;
    case 'document':
      return value.number;
    case 'reference':
      return value.record;
    case 'day':
      return value.day;
    case undefined:
    case 'number':
    case 'money':
    case 'attachment':
    case 'point':
    case 'absent':
      return null;
  }
}

const verdict = (holds: boolean): Verdict => (holds ? HOLDS : FAILS);

const open = (because: Undecided): Verdict => ({ kind: 'open', because });

const notFilled = (field: string): Verdict => open({ kind: 'not-filled', field });

function joined(of: readonly Condition[], asked: Asked, decisive: 'holds' | 'fails'): Verdict {
  let left: Verdict = decisive === 'fails' ? HOLDS : FAILS;
  for (const condition of of) {
    const said = evaluate(condition, asked);
    if (said.kind === decisive) return said;
    if (said.kind === 'open' && left.kind !== 'open') left = said;
  }
  return left;
}

function opposite(said: Verdict): Verdict {
  switch (said.kind) {
    case 'holds':
      return FAILS;
    case 'fails':
      return HOLDS;
    case 'open':
      return said;
  }
}

function compared(
  { how, left, right }: Extract<Condition, { kind: 'compare' }>,
  asked: Asked,
): Verdict {
  const unit = unitOf(left, asked) ?? unitOf(right, asked);
  const a = worthOf(left, { ...asked, unit });
  const b = worthOf(right, { ...asked, unit });
  if (a.kind === 'none') return open(a.because);
  if (b.kind === 'none') return open(b.because);
  if (a.kind === 'number' && b.kind === 'number') {
    return verdict(ordered(how, compareDecimals(a.value, b.value)));
  }
  if (a.kind === 'day' && b.kind === 'day') {
    return verdict(ordered(how, a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  }
  return open({ kind: 'not-comparable' });
}

function ordered(how: Comparing, order: -1 | 0 | 1): boolean {
  switch (how) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
  }
}

function clockVerdict(code: string, word: ClockWord, asked: Asked): Verdict {
  const clock = asked.definition.clocks.find((known) => known.code === code);
  if (!clock) return open({ kind: 'not-comparable' });
  const reading = readClock(clock, asked.record, asked.ground);
  return reading.kind === 'unknown' ? open(reading.because) : verdict(isSo(reading, word));
}

function isSo(reading: ClockReading, word: ClockWord): boolean {
  switch (word) {
    case 'within':
      return reading.kind !== 'not-started' && !isLate(reading);
    case 'late':
      return isLate(reading);
    case 'reached':
      return isReached(reading);
    case 'not-started':
    case 'running':
    case 'paused':
    case 'stopped':
      return reading.kind === word;
  }
}
