import { useMemo } from 'react';
import type { OutlinesAnswer } from '../../src/server/wire/places.ts';
import { apiAddress } from '../api.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { Hatch } from './hatch.tsx';
import { outlineDrawing } from './outline-model.ts';
import type { MapProps } from './tile-map.tsx';
import { UnitLink } from './unit-link.tsx';
import { useWalk } from './use-walk.ts';

/** The units as they really lie, from the file of the pack. */
export function OutlineMap({ boundary, ...map }: MapProps & { readonly boundary: string }) {
  const { knownOn } = useDesk();
  const answer = useRead<OutlinesAnswer>(
    apiAddress(['places', 'outlines'], { boundary, knownOn }),
    {
      meanwhile: 'nothing',
    },
  );
  if (answer.data) return <Outlines outlines={answer.data} {...map} />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  return <Loading lines={10} />;
}

/** About what a letter of a name takes. */
const LETTER = 5;

function Outlines({
  outlines,
  title,
  units,
  active,
  onActive,
}: MapProps & { readonly outlines: OutlinesAnswer }) {
  const { messages } = useReader();
  const { width, height, drawn, spots } = useMemo(() => outlineDrawing(outlines), [outlines]);
  const walk = useWalk(spots, active);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return (
    <nav aria-label={messages.places.mapLabel(title)}>
      <svg ref={walk.picture} className="outline-map" viewBox={`0 0 ${width} ${height}`}>
        <title>{title}</title>
        <Hatch scale={7} />
        {drawn.map(({ id, path }) => {
          const unit = unitOf.get(id);
          return unit ? (
            <UnitLink
              key={id}
              unit={unit}
              tab={id === walk.entry ? 0 : -1}
              isActive={id === active}
              onActive={onActive}
              onKey={(event) => walk.onKey(event, id)}
            >
              <path d={path} />
            </UnitLink>
          ) : null;
        })}
        {/* Names stand above all shapes, where they fit. */}
        {drawn.map(({ id, x, y, width: room }) => {
          const unit = unitOf.get(id);
          return unit && unit.short.length * LETTER < room ? (
            <g key={id} className="unit-shape" data-step={unit.figure?.step ?? 'none'}>
              <text x={x} y={y + 3} textAnchor="middle">
                {unit.short}
              </text>
            </g>
          ) : null;
        })}
      </svg>
    </nav>
  );
}
