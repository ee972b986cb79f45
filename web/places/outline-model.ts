import { geoIdentity, geoPath } from 'd3-geo';
import type { OutlinesAnswer } from '../../src/server/wire/places.ts';
import type { Spot } from './map-model.ts';

/** An outline as it is drawn: its path, its middle, and how much room a name has in it. */
export type Drawn = {
  readonly id: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** From its west to its east. */
  readonly width: number;
};

export type OutlineDrawing = {
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
  /** The middles in steps of the usual way between two of them, for walking by keys. */
  readonly spots: readonly Spot[];
};

const WIDTH = 720;
const HEIGHT = 540;
const MARGIN = 6;

/**
 * Outlines laid flat about the middle of the province: degrees of longitude are as much narrower as they
 * are there. Which way round a ring runs makes no difference.
 */
export function outlineDrawing({ features }: OutlinesAnswer): OutlineDrawing {
  const lats = features.flatMap(({ geometry }) =>
    geometry.coordinates.flat(2).map(([, lat = 0]) => lat),
  );
  const middle = lats.reduce((sum, lat) => sum + lat, 0) / Math.max(1, lats.length);
  const narrow = Math.cos((middle * Math.PI) / 180);
  const flat = features.map(({ id, geometry }) => ({
    type: 'Feature' as const,
    id,
    properties: null,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: geometry.coordinates.map((rings) =>
        rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * narrow, lat])),
      ),
    },
  }));
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      { type: 'FeatureCollection', features: flat },
    );
  const path = geoPath(projection).digits(1);
  const drawn = flat.map((feature) => {
    const [[left, top], [right, bottom]] = path.bounds(feature);
    const [x, y] = path.centroid(feature);
    const whole = Number.isFinite(x) && Number.isFinite(y);
    return {
      id: feature.id,
      path: path(feature) ?? '',
      x: whole ? x : (left + right) / 2,
      y: whole ? y : (top + bottom) / 2,
      width: right - left,
    };
  });
  const step = Math.sqrt((WIDTH * HEIGHT) / Math.max(1, drawn.length) / 2);
  return {
    width: WIDTH,
    height: HEIGHT,
    drawn,
    spots: drawn.map(({ id, x, y }) => ({ id, x: x / step, y: y / step })),
  };
}
