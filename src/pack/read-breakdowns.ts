import type { Breakdown } from '#core/breakdown.ts';
import type { Label } from '#core/label.ts';
import { sameDimension } from '#core/unit.ts';
import { type Declaration, type Declared, referred } from './declared.ts';
import type { Refuse, Spot } from './fault.ts';
import { complete, type MapFields, must, type Shape } from './fields.ts';
import { labelOf, mustLabel } from './labels.ts';
import { fieldTwice, missingField } from './messages/field.ts';
import { breakdownCircle, breakdownUnit, noParts } from './messages/measure.ts';
import { yamlShape } from './messages/syntax.ts';
import { declaredBy, type Reading, yamlEntries } from './parts.ts';
import type { IndicatorDraft } from './read-indicators.ts';
import { toBoolean, toCode } from './scalars.ts';
import { sectorOf } from './sector.ts';

type BreakdownContext = {
  readonly sectors: Declared<Label>;
  readonly indicators: Declared<IndicatorDraft>;
};

type Part = Breakdown['parts'][number];

const SHAPE: Shape = { required: ['code', 'whole', 'closed', 'by', 'parts'], optional: [] };

/** breakdowns/<sector>.yaml; nothing is a part of itself, however far down. */
export function readBreakdowns(reading: Reading, context: BreakdownContext): Declared<Breakdown> {
  const read = (fields: MapFields): Declaration<Breakdown> | null => {
    const code = must(fields, 'code', toCode);
    const cell = fields.cell('code');
    if (code === null || !cell) return null;
    sectorOf(cell, context.sectors, fields.refuse);
    return { code, at: cell.at(), value: breakdownOf(fields, code, context) };
  };
  const entries = yamlEntries(reading, 'breakdowns', { shape: SHAPE, read });
  const all = declaredBy(reading, 'breakdowns', entries);
  checkCircles(all, reading.refuse);
  return all;
}

function breakdownOf(
  fields: MapFields,
  code: string,
  { indicators }: BreakdownContext,
): Breakdown | null {
  const whole = must(fields, 'whole', toCode);
  const cell = fields.cell('whole');
  if (cell && whole) referred(cell, 'indicator', { all: indicators, refuse: fields.refuse });
  const parts = complete({
    whole,
    closed: must(fields, 'closed', toBoolean),
    by: mustLabel(fields, 'by'),
    parts: partsOf(fields, whole, indicators),
  });
  return parts && { code, ...parts };
}

/** `{ indicator: label }`, in the order of the list they are printed in. */
function partsOf(
  fields: MapFields,
  whole: string | null,
  indicators: Declared<IndicatorDraft>,
): readonly Part[] | null {
  const { refuse } = fields;
  const node = fields.node('parts');
  if (!node) return refuse(fields.at, missingField('parts'));
  if (node.kind !== 'map') return refuse(node.at, yamlShape('map'));
  if (node.entries.length === 0) return refuse(node.at, noParts());
  const total = indicators.byCode.get(whole ?? '')?.value?.indicator.unit;
  const parts: Part[] = [];
  for (const { key, value } of node.entries) {
    const code = toCode(key, 'parts', refuse);
    const label = labelOf(value, 'parts', refuse);
    if (code === null || label === null) continue;
    if (parts.some((part) => part.indicator === code)) refuse(key.at(), fieldTwice(code));
    const unit = referred(key, 'indicator', { all: indicators, refuse })?.value?.indicator.unit;
    const alike = !unit || !total || sameDimension(unit, total) || (unit.counts && total.counts);
    if (!alike) refuse(key.at(), breakdownUnit(code, unit.text, total.text));
    parts.push({ indicator: code, label });
  }
  return parts;
}

type Edges = ReadonlyMap<string, readonly { readonly part: string; readonly at: Spot }[]>;

function checkCircles(all: Declared<Breakdown>, refuse: Refuse): void {
  const edges = edgesOf(all);
  const done = new Set<string>();
  const walk = (indicator: string, path: readonly string[]): void => {
    if (done.has(indicator)) return;
    for (const { part, at } of edges.get(indicator) ?? []) {
      const from = [...path, indicator].indexOf(part);
      if (from >= 0) refuse(at, breakdownCircle([...path, indicator, part].slice(from)));
      else if (path.length < MOST_LEVELS) walk(part, [...path, indicator]);
    }
    done.add(indicator);
  };
  for (const indicator of edges.keys()) walk(indicator, []);
}

/** No real breakdown goes so deep; it keeps the walk off the end of the stack. */
const MOST_LEVELS = 500;

function edgesOf(all: Declared<Breakdown>): Edges {
  const edges = new Map<string, { readonly part: string; readonly at: Spot }[]>();
  for (const { at, value } of all.byCode.values()) {
    for (const part of value?.parts ?? []) {
      const from = value?.whole ?? '';
      edges.set(from, [...(edges.get(from) ?? []), { part: part.indicator, at }]);
    }
  }
  return edges;
}
