import type { PlaceView } from '#app/place.ts';
import type { Place, PlaceId, PlaceSuccession } from '#core/place.ts';
import type { PlaceAnswer } from '../wire/places.ts';
import { comparisonsOf } from './fact-answer.ts';
import { fullName } from './labels.ts';
import { placeFigure } from './place-figure.ts';
import { periodAnswer } from './places-answer.ts';

/** One area: its dates and kin, and its figures of a period by sector. */
export function placeAnswer(view: PlaceView): PlaceAnswer {
  const { book, place, boundary } = view;
  const parent = place.parent === null ? null : book.places.get(place.parent);
  const kin = (ids: readonly PlaceId[]): PlaceAnswer['neighbours'] =>
    ids.flatMap((id) => nearAnswer(book.places.get(id)));
  const successionAnswer = ({ on, basis }: PlaceSuccession, id: PlaceId) => ({
    id,
    name: nameOf(view, id),
    on,
    basis,
    figures: view.countOf(id),
  });
  return {
    id: place.id,
    code: place.code,
    name: fullName(place),
    from: place.from,
    to: place.to,
    parent: parent ? { id: parent.id, name: fullName(parent) } : null,
    period: periodAnswer(book, view.period),
    boundary: boundary && { code: boundary.code, name: boundary.name },
    periods: view.periods.map((period) => periodAnswer(book, period)),
    predecessors: view.predecessors.map((s) => successionAnswer(s, s.from)),
    successors: view.successors.map((s) => successionAnswer(s, s.into)),
    neighbours: kin(place.neighbours ?? []),
    parts: view.parts.flatMap((part) => nearAnswer(part)),
    sectors: sectorsOf(view),
  };
}

const nearAnswer = (place: Place | undefined): PlaceAnswer['neighbours'] =>
  place ? [{ id: place.id, name: fullName(place) }] : [];

function nameOf({ book }: PlaceView, id: PlaceId): PlaceAnswer['name'] {
  const place = book.places.get(id);
  return place ? fullName(place) : { vi: id };
}

function sectorsOf({ book, figures }: PlaceView): PlaceAnswer['sectors'] {
  return [...book.sectors].flatMap(([code, name]) => {
    const own = figures.filter(({ indicator }) => indicator.sector === code);
    if (own.length === 0) return [];
    const rows = own.map(({ indicator, figure }) => ({
      indicator: { code: indicator.code, name: indicator.name },
      figure: placeFigure(figure, indicator),
      comparisons: figure.own
        ? comparisonsOf(book, figure.own, []).map((made) => ({
            name: made.name,
            printed: made.printed,
          }))
        : [],
    }));
    return [{ code, name, figures: rows }];
  });
}
