import { type Static, Type } from '@sinclair/typebox';
import { LabelWire, Nullable } from './label.ts';

const PeriodWire = Type.Object({
  code: Type.String(),
  label: LabelWire,
  /** The map of the units at its end. */
  boundary: Type.String(),
});

/** What an area has of an indicator, or why there is nothing. */
const PlaceFigureWire = Type.Object({
  state: Type.Union([Type.Literal('figure'), Type.Literal('none')]),
  /** Null where there is nothing to print; a print that nobody can read stands here too. */
  printed: Nullable(Type.String()),
  /** Why there is no value. */
  why: Nullable(LabelWire),
  status: Nullable(LabelWire),
  /** The key of its own fact; null where it is the sum or mean of its parts. */
  fact: Nullable(Type.String()),
  /** For sums and means of parts: the finest units there are, those with a figure, those without value. */
  parts: Nullable(
    Type.Object({
      expected: Type.Integer(),
      present: Type.Integer(),
      absent: Type.Integer(),
    }),
  ),
  /** The step of the scale, 0 to 4; null where it is not coloured. */
  step: Nullable(Type.Integer()),
  /** Its place in the order of the values; null without one. */
  rank: Nullable(Type.Integer()),
  questions: Type.Array(LabelWire),
});

const AreaWire = Type.Object({
  id: Type.String(),
  name: LabelWire,
  figure: Nullable(PlaceFigureWire),
});

export const PlacesWire = Type.Object({
  period: PeriodWire,
  boundary: Type.Object({ code: Type.String(), name: LabelWire, on: Type.String() }),
  boundaries: Type.Array(
    Type.Object({ code: Type.String(), name: LabelWire, units: Type.Integer() }),
  ),
  knownOn: Nullable(Type.String()),
  /** The periods that areas below the province have figures of, the latest first. */
  periods: Type.Array(PeriodWire),
  indicator: Nullable(
    Type.Object({
      code: Type.String(),
      name: LabelWire,
      unit: Type.String(),
      sector: LabelWire,
      definition: Nullable(LabelWire),
      basis: Nullable(Type.String()),
      source: Nullable(LabelWire),
    }),
  ),
  /** Those that areas have a value of in the period, the most reported first. */
  indicators: Type.Array(
    Type.Object({
      code: Type.String(),
      name: LabelWire,
      sector: LabelWire,
      places: Type.Integer(),
    }),
  ),
  units: Type.Array(
    Type.Object({
      ...AreaWire.properties,
      short: Type.String(),
      kind: Type.String(),
      parent: Nullable(Type.String()),
      /** On a grid of pointy-top hexagons (axial); null where the pack gives no centre. */
      cell: Nullable(Type.Object({ q: Type.Integer(), r: Type.Integer() })),
      /** What it became, for a unit that is no more. */
      into: Nullable(Type.Object({ id: Type.String(), name: LabelWire })),
    }),
  ),
  groups: Type.Array(AreaWire),
  /** The province: what it reported itself, and what its parts come to. */
  whole: Type.Object({
    id: Type.String(),
    name: LabelWire,
    own: Nullable(PlaceFigureWire),
    rollUp: Nullable(PlaceFigureWire),
  }),
  classes: Type.Array(
    Type.Object({
      step: Type.Integer(),
      from: Type.String(),
      to: Type.String(),
      units: Type.Integer(),
    }),
  ),
  /** How many of the pairs that share a border touch on the tiles. */
  tiles: Type.Object({ borders: Type.Integer(), met: Type.Integer() }),
  /** Whether the pack brings outlines of all units, of some or of none. */
  outlined: Type.Union([Type.Literal('all'), Type.Literal('some'), Type.Literal('none')]),
});

/** GeoJSON (RFC 7946): a map that draws it needs nothing of ours. */
export const OutlinesWire = Type.Object({
  type: Type.Literal('FeatureCollection'),
  features: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      id: Type.String(),
      properties: Type.Object({ name: Type.String() }),
      geometry: Type.Object({
        type: Type.Literal('MultiPolygon'),
        coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number())))),
      }),
    }),
  ),
});

const NearWire = Type.Object({ id: Type.String(), name: LabelWire });

const SuccessionWire = Type.Object({
  id: Type.String(),
  name: LabelWire,
  on: Type.String(),
  basis: Type.String(),
  /** How many figures it has of its own in the period. */
  figures: Type.Integer(),
});

export const PlaceWire = Type.Object({
  id: Type.String(),
  code: Type.String(),
  name: LabelWire,
  from: Type.String(),
  to: Nullable(Type.String()),
  parent: Nullable(NearWire),
  period: PeriodWire,
  boundary: Nullable(Type.Object({ code: Type.String(), name: LabelWire })),
  periods: Type.Array(PeriodWire),
  predecessors: Type.Array(SuccessionWire),
  successors: Type.Array(SuccessionWire),
  neighbours: Type.Array(NearWire),
  parts: Type.Array(NearWire),
  sectors: Type.Array(
    Type.Object({
      code: Type.String(),
      name: LabelWire,
      figures: Type.Array(
        Type.Object({
          indicator: Type.Object({ code: Type.String(), name: LabelWire }),
          figure: PlaceFigureWire,
          comparisons: Type.Array(
            Type.Object({ name: LabelWire, printed: Nullable(Type.String()) }),
          ),
        }),
      ),
    }),
  ),
});

export type PlacesAnswer = Static<typeof PlacesWire>;
export type UnitAnswer = PlacesAnswer['units'][number];
export type PlaceFigureAnswer = Static<typeof PlaceFigureWire>;
export type OutlinesAnswer = Static<typeof OutlinesWire>;
export type PlaceAnswer = Static<typeof PlaceWire>;
