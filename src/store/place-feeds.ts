import type { Catalogue } from '#core/fact-book.ts';
import { type Boundary, existedOn, type Place, type PlaceId } from '#core/place.ts';

/**
 * On the map of a boundary, figures of `part` count towards `whole`, through its child `via`. Leaves
 * are the finest units: a district counts as many as it has communes.
 */
export type PlaceFeed = {
  readonly boundary: string;
  readonly whole: PlaceId;
  readonly part: PlaceId;
  readonly via: PlaceId;
  readonly partLeaves: number;
  readonly viaLeaves: number;
};

type Children = ReadonlyMap<PlaceId, readonly PlaceId[]>;

/** Which places feed which, on each map. Former units feed the present one they went into whole. */
export function placeFeeds(catalogue: Catalogue): readonly PlaceFeed[] {
  return catalogue.boundaries.flatMap((boundary) => feedsOn(catalogue, boundary));
}

function feedsOn(catalogue: Catalogue, boundary: Boundary): readonly PlaceFeed[] {
  const children = childrenOn(catalogue, boundary);
  const leaves = (place: PlaceId): number => {
    const below = children.get(place) ?? [];
    return below.length === 0 ? 1 : below.reduce((sum, child) => sum + leaves(child), 0);
  };
  return [...children].flatMap(([whole, direct]) =>
    direct.flatMap((via) =>
      [via, ...descendants(children, via)].map((part) => ({
        boundary: boundary.code,
        whole,
        part,
        via,
        partLeaves: leaves(part),
        viaLeaves: leaves(via),
      })),
    ),
  );
}

/** The areas of the map by their parents, with the former units below the present ones. */
function childrenOn({ places, successions }: Catalogue, boundary: Boundary): Children {
  const children = new Map<PlaceId, PlaceId[]>();
  const put = (parent: PlaceId, child: PlaceId): void => {
    children.set(parent, [...(children.get(parent) ?? []), child]);
  };
  const onMap = new Set(
    [...places.values()].filter((place) => existedOn(place, boundary.on)).map(({ id }) => id),
  );
  for (const id of onMap) {
    const parent = (places.get(id) as Place | undefined)?.parent;
    if (parent && onMap.has(parent)) put(parent, id);
  }
  for (const { from, into, on } of successions) {
    if (on <= boundary.on && !onMap.has(from)) put(into, from);
  }
  return children;
}

function descendants(children: Children, place: PlaceId): readonly PlaceId[] {
  return (children.get(place) ?? []).flatMap((child) => [child, ...descendants(children, child)]);
}
