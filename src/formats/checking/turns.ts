import { type Result, refused } from '#core/result.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';

type Take = <T>(work: () => Promise<Result<T, ReadFault>>) => Promise<Result<T, ReadFault>>;

/** So many at a time, others wait for their turn; who would wait too long is told at once. */
export function turns({
  atOnce,
  waiting,
}: {
  readonly atOnce: number;
  readonly waiting: number;
}): Take {
  let free = atOnce;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else if (queue.length >= waiting) {
      return refused(readFault({ code: 'file.busy', waiting: queue.length }));
    } else await new Promise<void>((turn) => queue.push(turn));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
