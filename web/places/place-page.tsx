import '../styles/places.css';
import '../styles/place.css';
import '../styles/unit-list.css';
import { Link, useParams } from '@tanstack/react-router';
import type { PlaceAnswer } from '../../src/server/wire/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { Kin } from './kin.tsx';
import { PeriodLinks } from './period-links.tsx';
import { PlaceFigures } from './place-figures.tsx';
import { placeAddress } from './places-address.ts';

/** One area: all its figures of a period, what it was made of and became, what lies around it. */
export function PlacePage() {
  const { messages, read, day } = useReader();
  const { id } = useParams({ strict: false }) as { readonly id?: string };
  const desk = useDesk();
  const words = messages.places;
  // Another area's figures never stand under this one's name.
  const answer = useRead<PlaceAnswer>(placeAddress(desk, id), { meanwhile: 'nothing' });
  const place = answer.data;
  if (!place) {
    return (
      <>
        <PageHead title={words.title} line={'\u00a0'} />
        {answer.isError ? (
          <Failed error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Loading />
        )}
      </>
    );
  }
  const life =
    place.to === null ? words.since(day(place.from)) : words.until(day(place.from), day(place.to));
  return (
    <>
      <PageHead
        title={read(place.name)}
        above={
          <>
            <Link to="/places">{words.title}</Link>
            {place.parent ? (
              <>
                {' / '}
                <Link to="/places/$id" params={{ id: place.parent.id }}>
                  {read(place.parent.name)}
                </Link>
              </>
            ) : null}
          </>
        }
        line={`${words.code} ${place.code} · ${life} · ${read(place.period.label)}`}
      />
      {place.to === null ? null : (
        <p className="notice in-page">
          {words.ended}{' '}
          {place.successors.map(({ id: into, name }) => (
            <span key={into}>
              {words.successors}{' '}
              <Link to="/places/$id" params={{ id: into }}>
                {read(name)}
              </Link>
            </span>
          ))}
        </p>
      )}
      <div className="place">
        <section className="panel" aria-label={words.figures}>
          <div className="panel-head">
            <h2>{words.figures}</h2>
            {place.periods.length > 0 ? (
              <span>
                <PeriodLinks periods={place.periods} current={place.period.code} />
              </span>
            ) : null}
          </div>
          {place.sectors.length > 0 ? (
            <PlaceFigures place={place} />
          ) : (
            <Empty>
              {words.noFigures(read(place.period.label))}{' '}
              {place.periods.length > 0 ? (
                <>
                  {words.otherPeriods}:{' '}
                  <PeriodLinks periods={place.periods} current={place.period.code} />
                </>
              ) : null}
            </Empty>
          )}
        </section>
        <Kin place={place} />
      </div>
    </>
  );
}
