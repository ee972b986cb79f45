import { useId } from 'react';
import type { IndicatorAnswer } from '../../src/server/wire/indicator.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { knownOnAt, positionOf, stopsOf } from './as-known-model.ts';

/** Why there is nothing to go back to. */
function noSlider(
  { figure, revisions }: IndicatorAnswer,
  words: ReturnType<typeof useReader>['messages']['indicator'],
): string {
  if (revisions.length > 0) return words.knownOnce;
  return figure ? words.knownNothing : words.noFigure;
}

/** Every revision of the figure, and a slider that takes the whole page back to any of them. */
export function AsKnown({ answer }: { readonly answer: IndicatorAnswer }) {
  const { messages, read, instant, figure: shown } = useReader();
  const words = messages.indicator;
  const { knownOn, change } = useDesk();
  const stops = stopsOf(answer.revisions);
  const position = positionOf(stops, knownOn);
  const list = useId();
  const here = stops[position];
  const last = stops.length - 1;
  const saidAt = (at: number): string => {
    const stop = stops[at];
    if (!stop) return words.notYetKnown;
    return `${at === last ? words.knownNow : instant(stop.at)}: ${shown(stop.printed)}`;
  };
  return (
    <section className="panel" aria-labelledby="known">
      <header className="panel-head">
        <h2 id="known">{words.known}</h2>
        {here ? <span>{saidAt(position)}</span> : <span>{words.notYetKnown}</span>}
      </header>
      {stops.length > 1 ? (
        <div className="known-slider">
          <label>
            <span className="soft">{words.knownHint}</span>
            <input
              type="range"
              min={0}
              max={last}
              step={1}
              list={list}
              value={Math.max(0, position)}
              aria-label={words.knownAt}
              aria-valuetext={saidAt(position)}
              onChange={(event) =>
                change(
                  { knownOn: knownOnAt(stops, event.currentTarget.valueAsNumber) },
                  knownOn === null ? 'push' : 'replace',
                )
              }
            />
          </label>
          <datalist id={list}>
            {stops.map((stop, at) => (
              <option key={stop.revision} value={at} label={instant(stop.at)} />
            ))}
          </datalist>
          <div className="known-ends soft" aria-hidden="true">
            <span>{instant(stops[0]?.at ?? '')}</span>
            <span>{words.knownNow}</span>
          </div>
        </div>
      ) : (
        <p className="empty">{noSlider(answer, words)}</p>
      )}
      {stops.length > 0 ? (
        <ol className="revision-list" reversed>
          {answer.revisions.map(({ revision, at, printed, status, actor, reason }) => (
            <li key={revision} aria-current={here?.revision === revision ? 'true' : undefined}>
              <b>{shown(printed)}</b> <span>{read(status)}</span>
              <span className="soft">
                {words.revision(revision)} · {instant(at)} · {actor}
                {reason ? ` – ${reason}` : ''}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
