import type { PlaceId } from '../place.ts';

/** East, then north, in degrees: for drawing only. */
export type Position = readonly [lon: number, lat: number];

/** The first ring is the outside, the others are holes; each ends where it began. */
export type Polygon = readonly (readonly Position[])[];

/** Where an area really lies, of one piece or several. */
export type PlaceOutline = { readonly place: PlaceId; readonly polygons: readonly Polygon[] };
