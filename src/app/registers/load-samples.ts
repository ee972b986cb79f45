import type { Instant } from '#core/instant.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import { type RegisterSample, sampleLogs } from '#process/register/sample.ts';
import type { Actor } from '../actor.ts';
import type { Registers } from './ports.ts';

const WHY = 'dữ liệu mẫu';
/** Known since the report whose figures they make; the ids of the rows follow from it. */
const KNOWN: Instant = '2024-09-30T00:00:00.000Z';
/** More rows than this would keep whoever starts a sample province waiting: only `pack load` takes them. */
export const SOON_LOADED = 5_000;

export type SamplesAsked = {
  readonly registers: ReadonlyMap<string, RegisterDefinition>;
  readonly samples: readonly RegisterSample[];
  /** Larger samples are left out; null: none is. */
  readonly most: number | null;
};

/** Fills registers that have no record yet with the rows of their samples, each register whole or not at all. */
export async function loadSamples(
  registers: Pick<Registers, 'isEmpty' | 'append'>,
  actor: Actor,
  { registers: definitions, samples, most }: SamplesAsked,
): Promise<readonly { readonly register: string; readonly rows: number }[]> {
  const loaded = [];
  for (const sample of samples) {
    const definition = definitions.get(sample.register);
    const rows = sample.batches.reduce((sum, batch) => sum + batch.rows, 0);
    if (!definition || (most !== null && rows > most)) continue;
    if (!(await registers.isEmpty(definition.code))) continue;
    const logs = sampleLogs(definition, sample, { known: KNOWN, actor: actor.id, why: WHY });
    const batch = logs.flatMap((log) =>
      log[0] ? [{ record: log[0].record, seen: 0, events: log }] : [],
    );
    const { kind } = await registers.append(definition, batch, { actor, reason: WHY });
    if (kind === 'appended') loaded.push({ register: definition.code, rows });
  }
  return loaded;
}
