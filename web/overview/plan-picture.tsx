import { Link } from '@tanstack/react-router';
import type { OverviewAnswer } from '../../src/server/wire/overview.ts';
import { useReader } from '../language.tsx';
import { type Mark, pictureOf } from './plan-picture-model.ts';

/** Every planned indicator on one scale, by sector: which run ahead, which stay behind. */
export function PlanPicture({ overview }: { readonly overview: OverviewAnswer }) {
  const { messages, read, figure } = useReader();
  const words = messages.overview;
  const picture = pictureOf(overview);
  if (picture.lanes.length === 0) return null;
  return (
    <section className="panel picture" aria-labelledby="picture">
      <header className="panel-head">
        <h2 id="picture">{words.picture}</h2>
      </header>
      <p className="picture-note">
        {picture.pace === null
          ? words.pictureNoPace
          : words.pictureNote(figure(`${picture.pace.replace('.', ',')}%`))}
      </p>
      <ul className="lanes">
        {picture.lanes.map((lane) => (
          <li key={lane.code}>
            <span className="lane-name">{read(lane.name)}</span>
            <div className="lane">
              <span className="lane-full" style={{ left: `${picture.full}%` }} />
              {picture.paceAt === null ? null : (
                <span className="lane-pace" style={{ left: `${picture.paceAt}%` }} />
              )}
              {lane.marks.map((mark) => (
                <Dot key={mark.code} mark={mark} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p className="lane-scale" aria-hidden="true">
        <span style={{ left: 0 }}>0</span>
        <span style={{ left: `${picture.full}%` }}>100%</span>
      </p>
    </section>
  );
}

function Dot({ mark }: { readonly mark: Mark }) {
  const { read, figure } = useReader();
  const label = `${read(mark.name)}: ${figure(mark.printed)}`;
  return (
    <Link
      to="/indicators/$code"
      params={{ code: mark.code }}
      search={true}
      className={`dot tone-${mark.tone}`}
      style={{ left: `${mark.at}%` }}
      aria-label={label}
      title={label}
    />
  );
}
