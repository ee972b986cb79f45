import type { Agency } from '#core/agency.ts';
import {
  GOOD_DIRECTIONS,
  INDICATOR_KINDS,
  type Indicator,
  type Owner,
  PUBLICITIES,
} from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import { type Aggregating, toOverPlaces, toOverTime } from './aggregation.ts';
import type { Cell } from './cell.ts';
import { type Declaration, type Declared, referred } from './declared.ts';
import { definitionsOf } from './definitions.ts';
import { complete, type MapFields, may, must, type Shape } from './fields.ts';
import { mustLabel } from './labels.ts';
import { fieldTwice, missingField } from './messages/field.ts';
import { noOwner, ownerNotThen, summed } from './messages/measure.ts';
import { yamlShape } from './messages/syntax.ts';
import { declaredBy, type Reading, yamlEntries } from './parts.ts';
import { toBoolean, toCode, toDay, toOneOf, toUnit } from './scalars.ts';
import { sectorOf } from './sector.ts';

/** An indicator with the cells that name other indicators, to be looked up once all are read. */
export type IndicatorDraft = { readonly indicator: Indicator; readonly named: readonly Cell[] };

type IndicatorContext = {
  readonly sectors: Declared<Label>;
  readonly agencies: Declared<Agency>;
};

const SHAPE: Shape = {
  required: ['code', 'name', 'unit', 'kind', 'places', 'time', 'good', 'owners'],
  optional: ['persons', 'publicity', 'numerator', 'denominator', 'definitions'],
};

const NEVER_SUMMED: readonly string[] = ['rate', 'mean', 'index', 'price', 'rank'];

/** indicators/<sector>.yaml. */
export function readIndicators(
  reading: Reading,
  context: IndicatorContext,
): Declared<IndicatorDraft> {
  const read = (fields: MapFields): Declaration<IndicatorDraft> | null => {
    const code = must(fields, 'code', toCode);
    const cell = fields.cell('code');
    if (code === null || !cell) return null;
    const sector = sectorOf(cell, context.sectors, fields.refuse);
    return { code, at: cell.at(), value: draftOf(fields, { code, sector }, context) };
  };
  const all = declaredBy(
    reading,
    'indicators',
    yamlEntries(reading, 'indicators', { shape: SHAPE, read }),
  );
  for (const { value } of all.byCode.values()) {
    for (const cell of value?.named ?? []) {
      referred(cell, 'indicator', { all, refuse: reading.refuse });
    }
  }
  return all;
}

function draftOf(
  fields: MapFields,
  identity: { readonly code: string; readonly sector: string },
  context: IndicatorContext,
): IndicatorDraft | null {
  const overPlaces = must(fields, 'places', toOverPlaces);
  const overTime = must(fields, 'time', toOverTime);
  const kind = must(fields, 'kind', toOneOf(INDICATOR_KINDS));
  if (kind && NEVER_SUMMED.includes(kind) && overPlaces?.aggregation.kind === 'sum') {
    fields.refuse(fields.cell('places')?.at() ?? fields.at, summed(kind));
  }
  const owners = ownersOf(fields, context.agencies);
  const parts = complete({
    name: mustLabel(fields, 'name'),
    unit: must(fields, 'unit', toUnit),
    kind,
    good: must(fields, 'good', toOneOf(GOOD_DIRECTIONS)),
    owners,
    definitions: owners && definitionsOf(fields, owners[0].from),
  });
  const publicity = may(fields, 'publicity', toOneOf(PUBLICITIES)) ?? 'open';
  const persons = may(fields, 'persons', toBoolean) ?? false;
  const numerator = may(fields, 'numerator', toCode);
  const denominator = may(fields, 'denominator', toCode);
  if (!parts || !overPlaces || !overTime) return null;
  const indicator: Indicator = {
    ...identity,
    ...parts,
    overPlaces: overPlaces.aggregation,
    overTime: overTime.aggregation,
    publicity,
    persons,
    ...(numerator === null ? {} : { numerator }),
    ...(denominator === null ? {} : { denominator }),
  };
  return { indicator, named: namedIn(fields, [overPlaces, overTime]) };
}

function namedIn(fields: MapFields, aggregations: readonly Aggregating[]): readonly Cell[] {
  const quotient = [fields.cell('numerator'), fields.cell('denominator')];
  const weights = aggregations.map((aggregating) => aggregating.by);
  return [...quotient, ...weights].filter((cell) => cell !== null);
}

/** `{ day: agency }`, in order of the days. */
export function ownersOf(
  fields: MapFields,
  agencies: Declared<Agency>,
): readonly [Owner, ...Owner[]] | null {
  const { refuse } = fields;
  const node = fields.node('owners');
  if (!node) return refuse(fields.at, missingField('owners'));
  if (node.kind !== 'map') return refuse(node.at, yamlShape('map'));
  const owners: Owner[] = [];
  for (const { key, value } of node.entries) {
    const from = toDay(key, 'owners', refuse);
    if (value.kind !== 'scalar') return refuse(value.at, yamlShape('scalar'));
    const agency = toCode(value.cell, 'owners', refuse);
    if (from === null || agency === null) return null;
    if (owners.some((owner) => owner.from === from)) refuse(key.at(), fieldTwice(from));
    const body = referred(value.cell, 'agency', { all: agencies, refuse })?.value;
    if (body && (from < body.from || (body.to !== null && from > body.to))) {
      refuse(value.cell.at(), ownerNotThen(agency, from, body.from, body.to));
    }
    owners.push({ agency, from });
  }
  const [first, ...rest] = owners.sort((a, b) => (a.from < b.from ? -1 : 1));
  return first ? [first, ...rest] : refuse(node.at, noOwner());
}
