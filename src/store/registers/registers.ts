import type { PlaceId } from '#core/place.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { Grouping } from '#process/register/derived-indicator.ts';
import type { Cut, RecordId } from '#process/register/record.ts';
import type { SeenStore } from '../store.ts';
import { type Appending, appendEvents } from './append-events.ts';
import { countDerived, countDerivedBy, recordsBehind } from './count-derived.ts';
import type { Counting } from './counting.ts';
import { type Definitions, readDefinitions, writeDefinitions } from './definitions.ts';
import {
  countByState,
  hasNoRecord,
  listRecords,
  type PageEnd,
  type RecordFilter,
} from './list-records.ts';
import {
  readKeyed,
  readLogs,
  readNames,
  readRecords,
  readStretches,
  readTitles,
} from './read-records.ts';
import { keyOfRecord } from './record-rows.ts';

type By = { readonly id: string };

const LOADED = 'nạp bộ cấu hình';

/** The registers of one province, each question in a transaction of its own. */
export const provinceRegisters = (store: SeenStore, province: PlaceId, clock: () => string) => ({
  definitions: (): Promise<Definitions> => store.read(province, readDefinitions),

  load: (definitions: Definitions, actor: By): Promise<void> =>
    store.write(province, (tx) =>
      writeDefinitions(tx, definitions, { actor: actor.id, reason: LOADED, at: clock() }),
    ),

  isEmpty: (register: string): Promise<boolean> =>
    store.read(province, (tx) => hasNoRecord(tx, register)),

  /** A page of records, and how many there are in each state. */
  list: (filter: RecordFilter, page: { readonly after: PageEnd | null; readonly size: number }) =>
    store.read(province, async (tx) => ({
      page: await listRecords(tx, filter, page),
      states: await countByState(tx, filter),
    })),

  logs: (register: string, records: readonly RecordId[]) =>
    store.read(province, (tx) => readLogs(tx, register, records)),

  records: (register: string, records: readonly RecordId[], cut: Cut) =>
    store.read(province, (tx) => readRecords(tx, { register, records, cut })),

  stretches: (register: string, record: RecordId) =>
    store.read(province, (tx) => readStretches(tx, register, record)),

  titles: (records: readonly RecordId[]) => store.read(province, (tx) => readTitles(tx, records)),

  names: (people: readonly string[]) => store.read(province, (tx) => readNames(tx, people)),

  /** Which record has each of these keys. */
  keyed: (register: string, keys: readonly string[]) =>
    store.read(province, (tx) => readKeyed(tx, register, keys)),

  keyOf: keyOfRecord,

  append: (
    definition: RegisterDefinition,
    batch: readonly Appending[],
    { actor, reason }: { readonly actor: By; readonly reason: string },
  ) =>
    store.write(province, (tx) =>
      appendEvents(tx, definition, { batch, by: { actor: actor.id, reason, at: clock() } }),
    ),

  count: (counting: Counting) => store.read(province, (tx) => countDerived(tx, counting)),

  countBy: (grouping: Grouping, counting: Counting) =>
    store.read(province, (tx) => countDerivedBy(tx, grouping, counting)),

  behind: (counting: Counting, page: { readonly after: RecordId | null; readonly size: number }) =>
    store.read(province, (tx) => recordsBehind(tx, counting, page)),
});
