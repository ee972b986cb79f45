import type { Clock } from '../actor.ts';
import type { ChainState, ChainWatch } from './ports.ts';

type Found = Omit<ChainState, 'at'>;

/** Keeps what was last found of the chain. It is computed once at a time, whoever asks. */
export function chainWatch(compute: () => Promise<Found>, clock: Clock): ChainWatch {
  let last: ChainState | null = null;
  let underWay: Promise<ChainState> | null = null;
  const run = async (): Promise<ChainState> => {
    const at = clock();
    last = { at, ...(await compute()) };
    return last;
  };
  return {
    last: () => last,
    verify: () => {
      underWay ??= run().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}
