import { type Static, Type } from '@sinclair/typebox';
import type { Series } from '#core/baseline.ts';
import { type Provenance, QUESTION_CODES, type Question } from '#core/fact.ts';
import type { PlaceId } from '#core/place.ts';
import type { Quantity } from '#core/quantity.ts';
import { COMPARISON_FORMS, type ReportedComparison } from '#core/reported-comparison.ts';
import { decimalCode, fromDecimalCode } from './decimal-column.ts';
import { branded, decoder, label, nullable, toUnit, words } from './decoding.ts';

/*
 * The parts of a fact that are kept as jsonb: where it came from, what was said beside it, what is
 * asked of it. Decimals in them are text.
 */

const quantityBody = Type.Object({ value: Type.String(), unit: Type.String() });

const comparisonBody = Type.Object({
  against: Type.Object({ series: branded<Series>(), period: Type.String() }),
  form: words(COMPARISON_FORMS),
  figure: quantityBody,
  reading: words(['sure', 'ambiguous']),
});

const keyBody = Type.Object({
  indicator: Type.String(),
  place: branded<PlaceId>(),
  period: Type.String(),
  series: branded<Series>(),
  source: Type.String(),
});

const provenanceBody = Type.Union([
  Type.Object({
    kind: Type.Literal('document'),
    source: Type.String(),
    section: Type.String(),
    note: nullable(Type.Integer()),
    item: Type.Integer(),
  }),
  Type.Object({ kind: Type.Literal('form'), submission: Type.String(), cell: Type.String() }),
  Type.Object({ kind: Type.Literal('entry'), by: Type.String(), reason: Type.String() }),
  Type.Object({
    kind: Type.Literal('derivation'),
    rule: words(['from-comparison', 'roll-up']),
    operands: Type.Array(keyBody),
    comparison: Type.Optional(comparisonBody),
  }),
]);

const checkedProvenance = decoder(provenanceBody);
const checkedSaid = decoder(Type.Array(comparisonBody));
const checkedQuestions = decoder(
  Type.Array(Type.Object({ code: words(QUESTION_CODES), text: label })),
);

export function toProvenance(body: unknown): Provenance {
  const read = checkedProvenance(body);
  if (read.kind !== 'derivation') return read;
  const { comparison, ...rest } = read;
  return comparison ? { ...rest, comparison: toComparison(comparison) } : rest;
}

export const toSaid = (body: unknown): readonly ReportedComparison[] =>
  checkedSaid(body).map(toComparison);

export const toQuestions = (body: unknown): readonly Question[] => checkedQuestions(body);

export function provenanceJson(provenance: Provenance): object {
  if (provenance.kind !== 'derivation' || !provenance.comparison) return provenance;
  return { ...provenance, comparison: comparisonJson(provenance.comparison) };
}

export const saidJson = (said: readonly ReportedComparison[]): readonly object[] =>
  said.map(comparisonJson);

const comparisonJson = (said: ReportedComparison): object => ({
  ...said,
  figure: { value: decimalCode(said.figure.value), unit: said.figure.unit.text },
});

const toComparison = (body: Static<typeof comparisonBody>): ReportedComparison => ({
  ...body,
  figure: toQuantity(body.figure),
});

const toQuantity = (body: Static<typeof quantityBody>): Quantity => ({
  value: fromDecimalCode(body.value),
  unit: toUnit(body.unit),
});
