import type { Catalogue } from '#core/fact-book.ts';
import { ownerOn } from '#core/indicator.ts';
import { vietnamDay } from '#core/instant.ts';
import type { Day } from '#core/period.ts';
import { type PlaceId, withWholes } from '#core/place.ts';
import type { WorkingCalendar } from '#process/calendar/working-calendar.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import { placeOfRecord } from '#process/register/derive.ts';
import type { Field } from '#process/register/field.ts';
import type { RecordAt } from '#process/register/record.ts';
import { type Act, may, RIGHTS, type Thing } from '#process/rights.ts';
import { isInForce, sees } from '#process/role.ts';
import type { Actor } from '../actor.ts';
import type { RegisterPorts } from './ports.ts';

/** A register that somebody asks for, with what is needed to say anything of it. */
export type AskedRegister = {
  readonly definition: RegisterDefinition;
  readonly calendar: WorkingCalendar | null;
  readonly catalogue: Catalogue;
  readonly today: Day;
};

/** Null where there is no such register, or none for somebody who sees no further. */
export async function registerAsked(
  { registers, figures, clock }: RegisterPorts,
  code: string,
): Promise<AskedRegister | null> {
  const [{ registers: all, calendars }, catalogue] = await Promise.all([
    registers.definitions(),
    figures.catalogue(null),
  ]);
  const definition = all.get(code);
  if (!definition) return null;
  const calendar = calendars.get(definition.calendar ?? '') ?? null;
  return { definition, calendar, catalogue, today: vietnamDay(clock()) };
}

/** The fields that somebody may see; the others are not there for him. */
export const seenFields = (
  { definition }: Pick<AskedRegister, 'definition'>,
  { sight }: Pick<Actor, 'sight'>,
): readonly Field[] => definition.fields.filter(({ publicity }) => sees(sight, publicity));

/** A record as rights see it: whose register it is of, of which field, and where it lies. */
export function thingOf(
  { definition, catalogue, today }: AskedRegister,
  record: Pick<RecordAt, 'values'> | null,
): Thing {
  const place = record && placeOfRecord({ ...EMPTY, values: record.values }, definition);
  return {
    agency: ownerOn(definition, today),
    sector: definition.sector,
    places: place ? withWholes(catalogue.places, place) : [],
    state: null,
  };
}

const EMPTY: RecordAt = {
  record: '',
  register: '',
  state: '',
  values: new Map(),
  passages: [{ transition: null, from: null, to: '', on: '' }],
};

export const mayTo = (
  actor: Actor,
  act: Act,
  asked: AskedRegister,
  record: Pick<RecordAt, 'values'> | null,
): boolean => may(actor, act, { thing: thingOf(asked, record), on: asked.today });

/**
 * The places whose records somebody may read: null for all of them, none where his grants are of another sector.
 * A record that says no place is read by whoever may read all.
 */
export function placesToRead(actor: Actor, asked: AskedRegister): readonly PlaceId[] | null {
  const { catalogue, definition, today } = asked;
  const reading = actor.grants.filter(
    (grant) =>
      isInForce(grant, today) &&
      RIGHTS[grant.role]['record.read'] !== undefined &&
      (grant.sector === null || grant.sector === definition.sector),
  );
  if (reading.some(({ place }) => place === null)) return null;
  const wholes = new Set<string>(reading.flatMap(({ place }) => place ?? []));
  return [...catalogue.places.keys()].filter((id) =>
    withWholes(catalogue.places, id).some((whole) => wholes.has(whole)),
  );
}
