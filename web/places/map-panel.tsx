import { Link } from '@tanstack/react-router';
import type { PlacesAnswer, UnitAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';
import { Empty } from '../page/states.tsx';
import { FigureState, FigureText } from './figure-text.tsx';
import { Legend } from './legend.tsx';
import { TileMap } from './tile-map.tsx';

/** The map with its legend, what is pointed at, and what it is drawn from. */
export function MapPanel({
  places,
  active,
  onActive,
}: {
  readonly places: PlacesAnswer;
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
}) {
  const { messages, read, count } = useReader();
  const words = messages.places;
  const { indicator, units, tiles } = places;
  const title = indicator ? read(indicator.name) : words.map;
  const placed = units.some(({ cell }) => cell !== null);
  const pointed = units.find(({ id }) => id === active) ?? null;
  return (
    <section className="panel map-panel" aria-label={words.map}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span>{indicator?.unit}</span>
      </div>
      {placed ? (
        <>
          <Pointed unit={pointed} />
          <TileMap title={title} units={units} active={active} onActive={onActive} />
          <Legend places={places} />
          <p className="map-note">
            {words.tileNote(count(tiles.met), count(tiles.borders))}
            {indicator?.source ? ` ${words.source}: ${read(indicator.source)}.` : null}
            {indicator?.definition ? ` ${words.definition}: ${read(indicator.definition)}.` : null}
          </p>
        </>
      ) : (
        <Empty>{words.noMap(count(units.length))}</Empty>
      )}
    </section>
  );
}

/** The unit under the pointer; its room is always there, so that nothing jumps. */
function Pointed({ unit }: { readonly unit: UnitAnswer | null }) {
  const { messages, read } = useReader();
  const words = messages.places;
  return (
    <div className="pointed">
      {unit ? (
        <>
          <Link
            to="/places/$id"
            params={{ id: unit.id }}
            aria-label={`${words.open}: ${read(unit.name)}`}
          >
            {read(unit.name)}
          </Link>
          <span className="value">
            <FigureText figure={unit.figure} />
          </span>
          <FigureState figure={unit.figure} />
        </>
      ) : (
        <span className="why">{words.point}</span>
      )}
    </div>
  );
}
