import '../styles/places.css';
import '../styles/map.css';
import '../styles/unit-list.css';
import { useState } from 'react';
import type { PlacesAnswer } from '../../src/server/wire/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useProvince } from '../desk/use-province.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { FigureText } from './figure-text.tsx';
import { MapPanel } from './map-panel.tsx';
import { PeriodLinks } from './period-links.tsx';
import { UnitList } from './unit-list.tsx';
import { usePlaces } from './use-places.ts';

/** One indicator over the areas of either side of the reform, on a map and in a list that point at each other. */
export function PlacesPage() {
  const { messages, read, count } = useReader();
  const { answer, choose } = usePlaces();
  const words = messages.places;
  const places = answer.data;
  const have = places?.units.filter(({ figure }) => figure?.state === 'figure').length ?? 0;
  return (
    <>
      <PageHead
        title={words.title}
        shown={places ? { period: places.period.code, boundary: places.boundary.code } : undefined}
        line={
          places
            ? words.line(read(places.period.label), count(have), count(places.units.length))
            : '\u00a0'
        }
      />
      {places ? (
        <Both places={places} choose={choose} />
      ) : answer.isError ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <Loading lines={12} />
      )}
    </>
  );
}

function Both({
  places,
  choose,
}: {
  readonly places: PlacesAnswer;
  readonly choose: (code: string) => void;
}) {
  const { messages, read, count } = useReader();
  const [active, setActive] = useState<string | null>(null);
  const words = messages.places;
  const pointing = { active, onActive: setActive };
  const others = places.periods.filter(({ code }) => code !== places.period.code).slice(0, 6);
  const placed = places.units.some(({ cell }) => cell !== null);
  return (
    <>
      <Choosing places={places} choose={choose} />
      <OtherPeriod places={places} />
      {places.units.some(({ figure }) => figure?.state === 'figure') ? null : (
        <div className="notice in-page" role="status">
          {others.length > 0 ? (
            <>
              {words.nothingBelow(read(places.period.label))}{' '}
              <PeriodLinks periods={others} current={places.period.code} />
            </>
          ) : (
            words.nothingAnywhere
          )}
        </div>
      )}
      <Whole whole={places.whole} />
      <div className={placed ? 'places' : 'places unmapped'}>
        <MapPanel places={places} {...pointing} />
        <section className="panel list-panel" aria-label={words.list}>
          <div className="panel-head">
            <h2>{words.list}</h2>
            <span>{words.unitsInStep(count(places.units.length))}</span>
          </div>
          <UnitList places={places} {...pointing} />
        </section>
      </div>
    </>
  );
}

/** Says that the period is not the one the other screens show, where nobody chose it. */
function OtherPeriod({ places }: { readonly places: PlacesAnswer }) {
  const { messages, read } = useReader();
  const { period } = useDesk();
  const { data: province } = useProvince();
  const usual = province?.periods.find(({ code }) => code === period);
  if (!usual || usual.code === places.period.code) return null;
  return (
    <div className="notice in-page" role="status">
      {messages.places.otherPeriod(read(places.period.label), read(usual.label))}
    </div>
  );
}

/** The indicator, and the side of the reform. */
function Choosing({
  places,
  choose,
}: {
  readonly places: PlacesAnswer;
  readonly choose: (code: string) => void;
}) {
  const { messages, read, count } = useReader();
  const { change } = useDesk();
  const { indicator, indicators, boundary, boundaries } = places;
  const listed = indicators.some(({ code }) => code === indicator?.code);
  return (
    <div className="choosing">
      <label>
        <span>{messages.places.indicator}</span>
        <select
          value={indicator?.code ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          disabled={indicators.length === 0}
        >
          {indicator && !listed ? (
            <option value={indicator.code}>{read(indicator.name)}</option>
          ) : null}
          {indicator ? null : <option value="">—</option>}
          {indicators.map(({ code, name, places: some }) => (
            <option key={code} value={code}>
              {read(name)} ({count(some)})
            </option>
          ))}
        </select>
      </label>
      <fieldset className="sides">
        <legend className="sr">{messages.shell.boundary}</legend>
        {boundaries.map(({ code, name, units }) => (
          <button
            key={code}
            type="button"
            aria-pressed={code === boundary.code}
            onClick={() => change({ boundary: code })}
          >
            {read(name)} <small>{count(units)}</small>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** What the province says itself and what its parts come to are two figures. */
function Whole({ whole }: { readonly whole: PlacesAnswer['whole'] }) {
  const { messages, count } = useReader();
  const words = messages.places;
  if (!whole.own && !whole.rollUp) return null;
  const parts = whole.rollUp?.parts;
  return (
    <p className="whole">
      <b>{words.whole}</b>
      {whole.own ? (
        <span>
          <FigureText figure={whole.own} /> <small>{words.reported}</small>
        </span>
      ) : null}
      {whole.rollUp ? (
        <span>
          <FigureText figure={whole.rollUp} />{' '}
          {parts ? (
            <small>{words.rolledUp(count(parts.present), count(parts.expected))}</small>
          ) : null}
        </span>
      ) : null}
    </p>
  );
}
