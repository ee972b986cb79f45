import { checkValue, type RecordGround } from './check-value.ts';
import type { RecordRule, RegisterDefinition, Transition } from './definition.ts';
import { stateOf, transitionOf } from './definition.ts';
import { evaluate, isFilled } from './evaluate.ts';
import type { Condition, Term } from './expression.ts';
import { type RecordFinding, recordError } from './finding.ts';
import type { ClockGround } from './read-clock.ts';
import type { RecordAt } from './record.ts';
import type { Asked } from './worth.ts';

export type CheckGround = RecordGround & { readonly clocks: ClockGround };

/** Everything that is wrong with a record as it stands on a day: its fields, its state, its rules. */
export function checkRecord(
  definition: RegisterDefinition,
  record: RecordAt,
  ground: CheckGround,
): readonly RecordFinding[] {
  const state = stateOf(definition, record.state)
    ? []
    : [recordError('record.state-unknown', [], { state: record.state })];
  const asked: Asked = { definition, record, ground: ground.clocks };
  return [
    ...state,
    ...unknownFields(definition, record),
    ...definition.fields.flatMap((field) => {
      const value = record.values.get(field.code);
      if (value) return checkValue(field, value, { day: ground.clocks.day, ground });
      return field.required ? [recordError('record.required', [field.code])] : [];
    }),
    ...required(definition, record),
    ...definition.rules.flatMap((rule) => checkRule(rule, asked)),
  ];
}

/** What a transition asks of the record as it will be after it. */
export const checkGuards = (transition: Transition, asked: Asked): readonly RecordFinding[] => [
  ...missing(transition.required, asked.record),
  ...transition.guards.flatMap((rule) => checkRule(rule, asked)),
];

/** A rule that a record breaks. One that cannot be judged, for want of a value, is not broken. */
export function checkRule(rule: RecordRule, asked: Asked): readonly RecordFinding[] {
  if (rule.when && evaluate(rule.when, asked).kind !== 'holds') return [];
  switch (rule.demand.kind) {
    case 'holds': {
      const { condition } = rule.demand;
      if (evaluate(condition, asked).kind !== 'fails') return [];
      return [broken(rule, [...new Set(fieldsOf(condition))])];
    }
    case 'filled': {
      const empty = rule.demand.fields.filter((field) => !isFilled(asked.record, field));
      return empty.length === 0 ? [] : [broken(rule, empty)];
    }
  }
}

const broken = (rule: RecordRule, fields: readonly string[]): RecordFinding => ({
  code: 'record.rule',
  severity: rule.severity,
  fields,
  detail: { rule: rule.code },
  message: rule.message,
});

/** What the last transition demanded must still be there. */
function required(definition: RegisterDefinition, record: RecordAt): readonly RecordFinding[] {
  const last = record.passages.at(-1)?.transition ?? null;
  const transition = last === null ? null : transitionOf(definition, last);
  return transition ? missing(transition.required, record) : [];
}

const missing = (fields: readonly string[], record: RecordAt): readonly RecordFinding[] =>
  fields
    .filter((field) => !isFilled(record, field))
    .map((field) => recordError('record.required', [field]));

function unknownFields(definition: RegisterDefinition, record: RecordAt): readonly RecordFinding[] {
  const known = new Set(definition.fields.map(({ code }) => code));
  return [...record.values.keys()]
    .filter((code) => !known.has(code))
    .map((code) => recordError('record.field-unknown', [code.slice(0, 120)]));
}

/** The fields that a condition looks at: where a person will want to look. */
export function fieldsOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(fieldsOf);
    case 'not':
      return fieldsOf(condition.of);
    case 'compare':
      return [...fieldsOfTerm(condition.left), ...fieldsOfTerm(condition.right)];
    case 'is':
      return [condition.field];
    case 'filled':
      return condition.fields;
    case 'state':
    case 'phase':
    case 'clock':
      return [];
  }
}

function fieldsOfTerm(term: Term): readonly string[] {
  switch (term.kind) {
    case 'field':
      return [term.field];
    case 'sum':
    case 'product':
    case 'difference':
      return term.of.flatMap(fieldsOfTerm);
    case 'days-after':
      return fieldsOfTerm(term.day);
    case 'days-between':
      return [...fieldsOfTerm(term.from), ...fieldsOfTerm(term.to)];
    case 'number':
    case 'day':
    case 'today':
    case 'since':
      return [];
  }
}
