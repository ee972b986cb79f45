/** Milliseconds of each run, sorted. */
export type Times = readonly number[];

type Work = (run: number) => unknown;

/**
 * Times several works in turns, so that whatever else the machine does meets all of them alike; a first
 * tenth of the runs warms up and is not counted.
 */
export async function inTurns<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, Work>>,
): Promise<Readonly<Record<Name, Times>>> {
  const warming = Math.ceil(runs / 10);
  const entries = Object.entries<Work>(works);
  const taken = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (let run = 0; run < warming + runs; run += 1) {
    for (const [name, work] of entries) {
      const begun = performance.now();
      await work(run);
      if (run >= warming) taken.get(name)?.push(performance.now() - begun);
    }
  }
  const sorted = entries.map(([name]) => [name, taken.get(name)?.sort((a, b) => a - b) ?? []]);
  return Object.fromEntries(sorted) as Record<Name, Times>; // the names of `works`, each once
}

/** The time that so many of a hundred runs stay below; 50 is the median. */
export const percentile = (sorted: Times, of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? Number.NaN;

export const median = (sorted: Times): number => percentile(sorted, 50);

/** What was measured; where one waits for it, how long the slowest of a hundred takes. */
export type Figure = {
  readonly median: number;
  readonly p99?: number;
  /** Of the text that was gone through, where speed is asked. */
  readonly bytes?: number;
};

/** A line of the result: what was measured, and the baseline from the same run. */
export type Line = {
  readonly what: string;
  readonly took: Figure;
  readonly beside?: { readonly what: string; readonly took: Figure };
};

/** A table about one subject, and sentences that stand above it. */
export type Results = {
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  /** Whether something could not be measured here, or was measured short: then the page is left as it is. */
  readonly partial: boolean;
};

export const typical = (times: Times): Figure => ({ median: median(times) });

export const waited = (times: Times): Figure => ({
  median: median(times),
  p99: percentile(times, 99),
});

export function table(lines: readonly Line[]): string {
  const rows = lines.map(({ what, took, beside }) => {
    const against = beside
      ? [beside.what, shown(beside.took), (took.median / beside.took.median).toFixed(2)]
      : ['–', '–', '–'];
    return [what, shown(took), ...against];
  });
  return [['what', 'took', 'beside', 'took', 'ratio'], Array(5).fill('---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const shown = ({ median: usual, p99, bytes }: Figure): string =>
  [
    ms(usual),
    ...(p99 === undefined ? [] : [`p99 ${ms(p99)}`]),
    // Bytes in a millisecond are thousands in a second.
    ...(bytes === undefined ? [] : [`${(bytes / usual / 1000).toFixed(1)} MB/s`]),
  ].join(', ');

const ms = (n: number): string => `${n < 10 ? n.toFixed(1) : n.toFixed(0)} ms`;
