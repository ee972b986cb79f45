import { type TileUnit, tileUnits } from '#core/map/ground.ts';
import { landOf } from '#core/map/testing/random-land.ts';
import { tileMap } from '#core/map/tile-map.ts';
import { tileQuality } from '#core/map/tile-quality.ts';
import { orThrow } from '#core/result.ts';
import { readPack } from '#pack/read-pack.ts';
import { inTurns, type Line, type Results, typical } from './measure.ts';

const RUNS = 10;
const SIZES = [10, 38, 60, 100, 150];
const PACK = 'packs/lai-chau';
/** What a reader may wait for the first map of a province; every later one is kept. */
const GOAL = 2_000;

/** Laying a province on tiles: the sample, and lands of other sizes that nobody has seen. */
export async function tilesBench(): Promise<Results> {
  const { catalogue } = orThrow(readPack(PACK, '2024-09-20T00:00:00Z'));
  const sample = tileUnits([...catalogue.places.values()]);
  const lands = SIZES.map((size) => [`land${size}`, scattered(size)] as const);
  const works = Object.fromEntries(
    [['sample', sample] as const, ...lands].map(([name, units]) => [name, () => tileMap(units)]),
  );
  const times = await inTurns(RUNS, works);
  const lines: readonly Line[] = [
    { what: `the sample province, ${qualityText(sample)}`, took: typical(times.sample ?? []) },
    ...lands.map(([name, units]) => ({
      what: `a made-up land of ${units.length} units, ${qualityText(units)}`,
      took: typical(times[name] ?? []),
    })),
  ];
  const slowest = Math.max(...Object.values(times).flat());
  return {
    lines,
    notes: [
      `Medians of ${RUNS} runs in a warm process, in turns; the slowest of all took ${Math.round(slowest)} ms, ${slowest < GOAL ? 'within' : 'beyond'} the goal of ${GOAL} ms.`,
    ],
    partial: false,
  };
}

function qualityText(units: readonly TileUnit[]): string {
  const { borders, met, displacement } = tileQuality(units, tileMap(units));
  return `${met} of ${borders} borders met, ${displacement.toFixed(2)} cells from their places`;
}

/** So many units in a square, always the same. */
function scattered(count: number): readonly TileUnit[] {
  let state = 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return landOf(Array.from({ length: count }, () => ({ lat: 21 + next(), lon: 103 + next() })));
}
