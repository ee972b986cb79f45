import { stringify } from 'yaml';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import type { PlaceOutline } from '#core/map/outline.ts';

/** pack.yaml of a pack that is written anew. */
export function headText(
  { province, boundaries }: Catalogue,
  { code, name }: { readonly code: string; readonly name: Label },
): string {
  const label = ({ vi, en }: Label) => (en === undefined ? { vi } : { vi, en });
  return stringify(
    {
      schema: 1,
      code,
      name: label(name),
      province,
      boundaries: boundaries.map((one) => ({ code: one.code, name: label(one.name), on: one.on })),
    },
    { lineWidth: 0 },
  );
}

/** places/outlines.geojson of a pack that is written anew. */
export const outlinesText = (outlines: readonly PlaceOutline[]): string =>
  `${JSON.stringify({
    type: 'FeatureCollection',
    features: outlines.map(({ place, polygons }) => ({
      type: 'Feature',
      properties: { id: place },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  })}\n`;
