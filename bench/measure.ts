/** Milliseconds of each run, sorted. */
export async function timed(
  runs: number,
  work: (run: number) => Promise<unknown> | unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await work(run);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

/** The time that so many of a hundred runs stay below; 50 is the median. */
export const percentile = (sorted: readonly number[], of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? Number.NaN;

/** A line of the result: what was measured, and against what. */
export type Line = {
  readonly what: string;
  readonly median: number;
  readonly p99?: number;
  /** Name and median of the baseline, from the same run. */
  readonly beside?: readonly [string, number];
};

export const row = ({ what, median, p99, beside }: Line): string => {
  const against = beside
    ? `${beside[0]}: ${ms(beside[1])} | ${(median / beside[1]).toFixed(2)}`
    : '– | –';
  return `| ${what} | ${ms(median)} | ${p99 === undefined ? '–' : ms(p99)} | ${against} |`;
};

export const HEAD = '| what | median | p99 | beside | ratio |\n|---|---|---|---|---|';

const ms = (n: number): string => `${n < 10 ? n.toFixed(2) : n.toFixed(0)} ms`;
