import type { UnitAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';
import { Hatch } from './hatch.tsx';
import { hexagon, nameLines, roomOf, spotOf } from './map-model.ts';
import { UnitLink } from './unit-link.tsx';
import { useWalk } from './use-walk.ts';

export type MapProps = {
  readonly title: string;
  readonly units: readonly UnitAnswer[];
  /** The unit that is pointed at, on the map or in the list. */
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
};

/** One hexagon a unit: a link to its page, walked over with the arrow keys. */
export function TileMap({ title, units, active, onActive }: MapProps) {
  const { messages } = useReader();
  const placed = units.flatMap((unit) =>
    unit.cell ? [{ unit, spot: spotOf(unit.id, unit.cell) }] : [],
  );
  const spots = placed.map(({ spot }) => spot);
  const walk = useWalk(spots, active);
  return (
    <nav aria-label={messages.places.mapLabel(title)}>
      <svg ref={walk.picture} className="tile-map" viewBox={roomOf(spots)}>
        <title>{title}</title>
        <Hatch scale={0.1} />
        {placed.map(({ unit, spot }) => (
          <UnitLink
            key={unit.id}
            unit={unit}
            tab={unit.id === walk.entry ? 0 : -1}
            isActive={unit.id === active}
            onActive={onActive}
            onKey={(event) => walk.onKey(event, unit.id)}
          >
            <polygon points={hexagon(spot)} />
            <TileName name={unit.short} x={spot.x} y={spot.y} />
          </UnitLink>
        ))}
      </svg>
    </nav>
  );
}

const LINE = 0.2;

function TileName({
  name,
  x,
  y,
}: {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}) {
  const lines = nameLines(name);
  const top = y - ((lines.length - 1) * LINE) / 2;
  return (
    <text x={x} textAnchor="middle">
      {lines.map((line, n) => (
        <tspan key={line} x={x} y={top + n * LINE + 0.06}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
