import type { Catalogue } from '#core/fact-book.ts';
import { vietnamDay } from '#core/instant.ts';
import type { Day } from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';
import { foldedWords } from '#core/vi/fold.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { Condition } from '#process/register/expression.ts';
import type { RecordVersion } from '#process/register/record.ts';
import type { PageEnd } from '#store/registers/list-records.ts';
import type { Actor } from '../actor.ts';
import type { RegisterPorts } from './ports.ts';
import { type AskedRegister, placesToRead, registerAsked, seenFields } from './register-asked.ts';

/** A register with how many records there are in its open and closed states today. */
export type RegisterLine = {
  readonly definition: RegisterDefinition;
  readonly open: number;
  readonly closed: number;
};

export async function listRegisters(
  ports: RegisterPorts,
  actor: Actor,
): Promise<{ readonly lines: readonly RegisterLine[]; readonly catalogue: Catalogue }> {
  const [{ registers }, catalogue] = await Promise.all([
    ports.registers.definitions(),
    ports.figures.catalogue(null),
  ]);
  const today = vietnamDay(ports.clock());
  const lines = [...registers.values()].map(async (definition): Promise<RegisterLine> => {
    const asked = { definition, calendar: null, catalogue, today };
    const { states } = await ports.registers.list(filterOf(asked, actor, ALL), NOTHING);
    const inPhase = (phase: 'open' | 'closed'): number =>
      definition.states
        .filter((state) => state.phase === phase)
        .reduce((sum, { code }) => sum + (states.get(code) ?? 0), 0);
    return { definition, open: inPhase('open'), closed: inPhase('closed') };
  });
  return { lines: await Promise.all(lines), catalogue };
}

/** What is looked for in a register. */
export type RecordQuery = {
  /** Null: today. */
  readonly day: Day | null;
  /** Null: as known now. */
  readonly known: string | null;
  readonly states: readonly string[] | null;
  readonly place: PlaceId | null;
  readonly text: string;
  readonly choices: readonly (readonly [field: string, word: string])[];
};

export type ListView = AskedRegister & {
  readonly records: readonly (RecordVersion & { readonly title: string })[];
  readonly end: PageEnd | null;
  readonly states: ReadonlyMap<string, number>;
  readonly day: Day;
};

const ALL: RecordQuery = {
  day: null,
  known: null,
  states: null,
  place: null,
  text: '',
  choices: [],
};
const NOTHING = { after: null, size: 1 };
const MOST_WORDS = 10;

/** A page of a register's records as of a day; null where there is no such register. */
export async function listRecords(
  ports: RegisterPorts,
  actor: Actor,
  request: {
    readonly register: string;
    readonly query: RecordQuery;
    readonly after: PageEnd | null;
    readonly size: number;
  },
): Promise<ListView | null> {
  const asked = await registerAsked(ports, request.register);
  if (!asked) return null;
  const filter = filterOf(asked, actor, request.query);
  const { after, size } = request;
  const { page, states } = await ports.registers.list(filter, { after, size });
  return { ...asked, ...page, states, day: filter.cut.day };
}

export function filterOf(asked: AskedRegister, actor: Actor, query: RecordQuery) {
  const { definition, catalogue, today } = asked;
  const seen = new Set(seenFields(asked, actor).map(({ code }) => code));
  const choices = query.choices.map(
    ([field, word]): Condition => ({ kind: 'is', field, words: seen.has(field) ? [word] : [] }),
  );
  return {
    definition,
    cut: { day: query.day ?? today, known: query.known },
    states: query.states,
    places: query.place === null ? null : placesIn(catalogue, query.place),
    within: placesToRead(actor, asked),
    words: foldedWords(query.text)
      .slice(0, MOST_WORDS)
      .map(({ word }) => word),
    where: choices.length > 0 ? ({ kind: 'all', of: choices } as const) : null,
  };
}

/** A place, all that lies in it, and what became part of it. */
export function placesIn({ places, successions }: Catalogue, place: PlaceId): readonly PlaceId[] {
  const found = new Set<PlaceId>([place]);
  for (const id of found) {
    for (const [child, { parent }] of places) if (parent === id) found.add(child);
    for (const { from, into } of successions) if (into === id) found.add(from);
  }
  return [...found];
}
