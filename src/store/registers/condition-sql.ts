import { type RawBuilder, sql } from 'kysely';
import { decimalText } from '#core/decimal.ts';
import type { Day } from '#core/period.ts';
import type { Unit } from '#core/unit.ts';
import { fieldOf, type RegisterDefinition } from '#process/register/definition.ts';
import type { Comparing, Condition, Term } from '#process/register/expression.ts';

/*
 * A condition over rows of `record_version v`. What cannot be decided is null: SQL joins three values as
 * `evaluate` does. Clocks are not said in SQL: whoever asks for one reads the records.
 */

export type SqlGround = { readonly definition: RegisterDefinition; readonly day: Day };

type Truth = RawBuilder<boolean | null>;

type Worth =
  | { readonly kind: 'number' | 'day'; readonly sql: RawBuilder<unknown> }
  /** Nothing that could be compared. */
  | { readonly kind: 'none' };

const OPEN: Truth = sql`null::boolean`;
const NONE: Worth = { kind: 'none' };

export function asksForClock(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(asksForClock);
    case 'not':
      return asksForClock(condition.of);
    case 'clock':
      return true;
    case 'compare':
    case 'is':
    case 'filled':
    case 'state':
    case 'phase':
      return false;
  }
}

export function conditionSql(condition: Condition, ground: SqlGround): Truth {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, ground, 'and');
    case 'any':
      return joined(condition.of, ground, 'or');
    case 'not':
      return sql`(not ${conditionSql(condition.of, ground)})`;
    case 'compare':
      return compared(condition, ground);
    case 'is':
      return sql`(${wordSql(condition.field)} = any(${condition.words}::text[]))`;
    case 'filled':
      return condition.fields.length === 0
        ? sql`true`
        : sql`(${sql.join(condition.fields.map(filledSql), sql` and `)})`;
    case 'state':
      return sql`(v.state = any(${condition.states}::text[]))`;
    case 'phase': {
      const states = ground.definition.states
        .filter(({ phase }) => phase === condition.phase)
        .map(({ code }) => code);
      return sql`(v.state = any(${states}::text[]))`;
    }
    case 'clock':
      throw new Error('a clock is not read in SQL');
  }
}

/** The word by which a value is compared; null where it has none. */
export const wordSql = (field: string): RawBuilder<string | null> => {
  const value = sql`v.fields -> ${field}::text`;
  return sql`coalesce(${value} ->> 'text', ${value} ->> 'choice', ${value} ->> 'place', ${value} ->> 'agency',
    ${value} ->> 'document', ${value} ->> 'reference', ${value} ->> 'day')`;
};

/** The number of a value, in the unit of its field. */
export const numberSql = (field: string): RawBuilder<string | null> =>
  sql`coalesce(v.fields -> ${field}::text ->> 'number', v.fields -> ${field}::text ->> 'money')::numeric`;

/** The same as it is added up: what did not occur was said to be zero. */
export const addendSql = (field: string): RawBuilder<string | null> =>
  sql`coalesce(${numberSql(field)},
    case when v.fields -> ${field}::text -> 'absent' ->> 'absent' = 'nothing-occurred' then 0 end)`;

export const daySql = (field: string): RawBuilder<string | null> =>
  sql`(v.fields -> ${field}::text ->> 'day')::date`;

/** Ten to a power, exactly. */
export const tenTo = (power: number): RawBuilder<string> =>
  sql`${power >= 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`}::numeric`;

const filledSql = (field: string): RawBuilder<boolean> =>
  sql`(v.fields -> ${field}::text is not null and v.fields -> ${field}::text -> 'absent' is null)`;

function joined(of: readonly Condition[], ground: SqlGround, word: 'and' | 'or'): Truth {
  if (of.length === 0) return word === 'and' ? sql`true` : sql`false`;
  return sql`(${sql.join(
    of.map((part) => conditionSql(part, ground)),
    word === 'and' ? sql` and ` : sql` or `,
  )})`;
}

const SIGNS: Readonly<Record<Comparing, RawBuilder<unknown>>> = {
  eq: sql`=`,
  ne: sql`<>`,
  lt: sql`<`,
  le: sql`<=`,
  gt: sql`>`,
  ge: sql`>=`,
};

function compared(
  { how, left, right }: Extract<Condition, { kind: 'compare' }>,
  ground: SqlGround,
): Truth {
  const unit = unitOfTerm(left, ground) ?? unitOfTerm(right, ground);
  const a = termSql(left, unit, ground);
  const b = termSql(right, unit, ground);
  if (a.kind === 'none' || b.kind === 'none' || a.kind !== b.kind) return OPEN;
  return sql`(${a.sql} ${SIGNS[how]} ${b.sql})`;
}

/** As `unitOf` of the engine finds it; what a term is, is known without its record. */
function unitOfTerm(term: Term, ground: SqlGround): Unit | null {
  switch (term.kind) {
    case 'field': {
      const type = fieldOf(ground.definition, term.field)?.type;
      return type?.kind === 'number' || type?.kind === 'money' ? type.unit : null;
    }
    case 'sum':
    case 'product':
    case 'difference':
      return term.of.reduce<Unit | null>((found, part) => found ?? unitOfTerm(part, ground), null);
    case 'number':
    case 'day':
    case 'today':
    case 'since':
    case 'days-after':
    case 'days-between':
      return null;
  }
}

function termSql(term: Term, unit: Unit | null, ground: SqlGround): Worth {
  switch (term.kind) {
    case 'field':
      return fieldSql(term.field, unit, ground);
    case 'number':
      return { kind: 'number', sql: sql`${decimalText(term.value)}::numeric` };
    case 'day':
      return { kind: 'day', sql: sql`${term.day}::date` };
    case 'today':
      return { kind: 'day', sql: sql`${ground.day}::date` };
    case 'since':
      return { kind: 'day', sql: sinceSql(term.transition) };
    case 'sum':
      return overNumbers(
        term.of.map((part) => termSql(part, unit, ground)),
        sql` + `,
      );
    case 'difference':
      return overNumbers(
        term.of.map((part) => termSql(part, unit, ground)),
        sql` - `,
      );
    case 'product': {
      const measured = term.of.find((part) => unitOfTerm(part, ground) !== null);
      return overNumbers(
        term.of.map((part) => termSql(part, part === measured ? unit : null, ground)),
        sql` * `,
      );
    }
    case 'days-after': {
      const from = termSql(term.day, unit, ground);
      return from.kind === 'day'
        ? { kind: 'day', sql: sql`(${from.sql} + ${term.days}::integer)` }
        : NONE;
    }
    case 'days-between': {
      const from = termSql(term.from, unit, ground);
      const to = termSql(term.to, unit, ground);
      return from.kind === 'day' && to.kind === 'day'
        ? { kind: 'number', sql: sql`(${to.sql} - ${from.sql})::numeric` }
        : NONE;
    }
  }
}

function fieldSql(code: string, unit: Unit | null, { definition }: SqlGround): Worth {
  const type = fieldOf(definition, code)?.type;
  if (type?.kind === 'day') return { kind: 'day', sql: daySql(code) };
  if (type?.kind !== 'number' && type?.kind !== 'money') return NONE;
  if (!unit) return { kind: 'number', sql: numberSql(code) };
  if (unit.dimension !== type.unit.dimension) return NONE;
  const power = type.unit.power - unit.power;
  return {
    kind: 'number',
    sql: power === 0 ? numberSql(code) : sql`(${numberSql(code)} * ${tenTo(power)})`,
  };
}

function overNumbers(of: readonly Worth[], sign: RawBuilder<unknown>): Worth {
  const numbers = of.flatMap((worth) => (worth.kind === 'number' ? [worth.sql] : []));
  if (numbers.length !== of.length || numbers.length === 0) return NONE;
  return { kind: 'number', sql: sql`(${sql.join(numbers, sign)})` };
}

/** The last day on which a transition was taken, or on which the record came into its state from another. */
const sinceSql = (transition: string | null): RawBuilder<string | null> => sql`(
  select (p ->> 'on')::date from jsonb_array_elements(v.passages) with ordinality as t (p, n)
  where ${
    transition === null
      ? sql`p ->> 'from' is distinct from p ->> 'to'`
      : sql`p ->> 'transition' = ${transition}::text`
  } order by n desc limit 1)`;
