import { addDays, daysBetween } from '#core/day.ts';
import { add, type Decimal, fromCount, multiply, subtract } from '#core/decimal.ts';
import type { Day } from '#core/period.ts';
import { convert, type Unit } from '#core/unit.ts';
import { fieldOf, type RegisterDefinition } from './definition.ts';
import type { Term, Undecided } from './expression.ts';
import type { ClockGround } from './read-clock.ts';
import type { RecordAt } from './record.ts';

/** What a condition is asked of. */
export type Asked = {
  readonly definition: RegisterDefinition;
  readonly record: RecordAt;
  readonly ground: ClockGround;
};

/** What a term comes to. A number is in the unit of its dimension, so that triệu and tỷ meet. */
export type Worth =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'none'; readonly because: Undecided };

const NOT_COMPARABLE: Worth = { kind: 'none', because: { kind: 'not-comparable' } };

/** The unit of the first field in a term; numbers that are written beside it are in that unit. */
export function unitOf(term: Term, asked: Asked): Unit | null {
  switch (term.kind) {
    case 'field': {
      const type = fieldOf(asked.definition, term.field)?.type;
      return type?.kind === 'number' || type?.kind === 'money' ? type.unit : null;
    }
    case 'sum':
    case 'product':
    case 'difference':
      return term.of.reduce<Unit | null>((found, part) => found ?? unitOf(part, asked), null);
    case 'number':
    case 'day':
    case 'today':
    case 'since':
    case 'days-after':
    case 'days-between':
      return null;
  }
}

type InUnit = Asked & { readonly unit: Unit | null };

export function worthOf(term: Term, asked: InUnit): Worth {
  switch (term.kind) {
    case 'field':
      return fieldWorth(term.field, asked);
    case 'number':
      return { kind: 'number', value: term.value };
    case 'day':
      return { kind: 'day', day: term.day };
    case 'today':
      return { kind: 'day', day: asked.ground.day };
    case 'since':
      return sinceWorth(term.transition, asked);
    case 'sum':
      return sumOf(term.of, asked);
    case 'product':
      return productOf(term.of, asked);
    case 'difference': {
      const [from, taken] = term.of.map((part) => worthOf(part, asked));
      if (from?.kind === 'number' && taken?.kind === 'number') {
        return { kind: 'number', value: subtract(from.value, taken.value) };
      }
      return from?.kind === 'none' ? from : taken?.kind === 'none' ? taken : NOT_COMPARABLE;
    }
    case 'days-after': {
      const from = worthOf(term.day, asked);
      if (from.kind !== 'day') return from.kind === 'none' ? from : NOT_COMPARABLE;
      return { kind: 'day', day: addDays(from.day, term.days) };
    }
    case 'days-between': {
      const from = worthOf(term.from, asked);
      const to = worthOf(term.to, asked);
      if (from.kind === 'none') return from;
      if (to.kind === 'none') return to;
      if (from.kind !== 'day' || to.kind !== 'day') return NOT_COMPARABLE;
      return { kind: 'number', value: fromCount(daysBetween(from.day, to.day)) };
    }
  }
}

function fieldWorth(code: string, { definition, record, unit }: InUnit): Worth {
  const value = record.values.get(code);
  const type = fieldOf(definition, code)?.type;
  switch (value?.kind) {
    case 'day':
      return value;
    case 'number':
    case 'money': {
      if (type?.kind !== 'number' && type?.kind !== 'money') return NOT_COMPARABLE;
      const worth = unit ? inUnit(value.value, type.unit, unit) : value.value;
      return worth ? { kind: 'number', value: worth } : NOT_COMPARABLE;
    }
    case undefined:
    case 'absent':
      return { kind: 'none', because: { kind: 'not-filled', field: code } };
    case 'text':
    case 'place':
    case 'agency':
    case 'choice':
    case 'reference':
    case 'document':
    case 'attachment':
    case 'point':
      return NOT_COMPARABLE;
  }
}

/** Counted things of any kind may be set beside one another: hộ beside khẩu. */
function inUnit(value: Decimal, own: Unit, unit: Unit): Decimal | null {
  return own.counts && unit.counts ? value : convert(value, own, unit);
}

/** The last day on which a transition was taken, or on which the record came into its state from another. */
function sinceWorth(transition: string | null, { record }: Asked): Worth {
  const passage =
    transition === null
      ? record.passages.findLast(({ from, to }) => from !== to)
      : record.passages.findLast((passed) => passed.transition === transition);
  return passage
    ? { kind: 'day', day: passage.on }
    : { kind: 'none', because: { kind: 'not-filled', field: transition ?? '' } };
}

function sumOf(terms: readonly Term[], asked: InUnit): Worth {
  let total: Decimal | null = null;
  for (const term of terms) {
    const worth = worthOf(term, asked);
    if (worth.kind === 'none') return worth;
    if (worth.kind === 'day') return NOT_COMPARABLE;
    total = total ? add(total, worth.value) : worth.value;
  }
  return total ? { kind: 'number', value: total } : NOT_COMPARABLE;
}

/** A product takes its unit from its first factor with one; the others are plain numbers as they stand. */
function productOf(terms: readonly Term[], asked: InUnit): Worth {
  const measured = terms.find((term) => unitOf(term, asked) !== null);
  let total: Decimal | null = null;
  for (const term of terms) {
    const worth: Worth = worthOf(term, term === measured ? asked : { ...asked, unit: null });
    if (worth.kind === 'none') return worth;
    if (worth.kind === 'day') return NOT_COMPARABLE;
    total = total ? multiply(total, worth.value) : worth.value;
  }
  return total ? { kind: 'number', value: total } : NOT_COMPARABLE;
}
