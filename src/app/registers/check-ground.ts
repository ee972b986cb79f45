import type { CheckGround } from '#process/register/check-record.ts';
import type { FieldValue, RecordId } from '#process/register/record.ts';
import type { RegisterPorts } from './ports.ts';
import type { AskedRegister } from './register-asked.ts';

/** What values are checked against: the areas and bodies there are, and the records that they refer to. */
export async function checkGround(
  { registers }: Pick<RegisterPorts, 'registers'>,
  { definition, catalogue, calendar, today }: AskedRegister,
  values: Iterable<FieldValue | null>,
): Promise<{ readonly ground: CheckGround; readonly titles: ReadonlyMap<RecordId, string> }> {
  const referred = [...values].flatMap((value) =>
    value?.kind === 'reference' && UUID.test(value.record) ? [value.record] : [],
  );
  const found = await registers.titles([...new Set(referred)]);
  const known = new Map<string, Set<RecordId>>();
  for (const { type } of definition.fields) {
    if (type.kind === 'reference') known.set(type.register, new Set());
  }
  for (const { register, record } of found) known.get(register)?.add(record);
  return {
    ground: {
      places: catalogue.places,
      agencies: catalogue.agencies,
      records: known,
      clocks: { day: today, calendar },
    },
    titles: new Map(found.map(({ record, title }) => [record, title])),
  };
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
