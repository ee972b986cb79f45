import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlacesAnswer, UnitAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';
import { latePart } from '../page/late-part.tsx';
import { Empty, Loading } from '../page/states.tsx';
import { FigureState, FigureText } from './figure-text.tsx';
import { Legend } from './legend.tsx';
import { TileMap } from './tile-map.tsx';

/** Loaded only where a pack brings outlines. */
const OutlineMap = latePart(
  async () => (await import('./outline-map.tsx')).OutlineMap,
  <Loading lines={10} />,
);

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
  // Outlines of some units only would leave holes: then tiles come first.
  const [asTiles, setAsTiles] = useState(places.outlined !== 'all');
  const outlined = places.outlined !== 'none' && !asTiles;
  const pointed = units.find(({ id }) => id === active) ?? null;
  return (
    <section className="panel map-panel" aria-label={words.map}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span>{indicator?.unit}</span>
      </div>
      {placed || outlined ? (
        <>
          <Pointed unit={pointed} />
          {places.outlined !== 'none' && placed ? (
            <MapKind asTiles={asTiles} onChange={setAsTiles} />
          ) : null}
          {outlined ? (
            <OutlineMap
              boundary={places.boundary.code}
              title={title}
              units={units}
              active={active}
              onActive={onActive}
            />
          ) : (
            <TileMap title={title} units={units} active={active} onActive={onActive} />
          )}
          <Legend places={places} />
          <p className="map-note">
            {outlined ? words.outlineNote : words.tileNote(count(tiles.met), count(tiles.borders))}
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

/** Real outlines, or one equal tile a unit: large areas do not drown the small ones there. */
function MapKind({
  asTiles,
  onChange,
}: {
  readonly asTiles: boolean;
  readonly onChange: (asTiles: boolean) => void;
}) {
  const { messages } = useReader();
  const words = messages.places;
  return (
    <fieldset className="sides map-kind">
      <legend className="sr">{words.map}</legend>
      <button type="button" aria-pressed={!asTiles} onClick={() => onChange(false)}>
        {words.asOutlines}
      </button>
      <button type="button" aria-pressed={asTiles} onClick={() => onChange(true)}>
        {words.asTiles}
      </button>
    </fieldset>
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
