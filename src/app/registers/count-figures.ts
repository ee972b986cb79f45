import { isCalendarDay } from '#core/day.ts';
import type { Day } from '#core/period.ts';
import { boundaryOn, type PlaceId } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { DerivedIndicator, Grouping } from '#process/register/derived-indicator.ts';
import type { RecordId } from '#process/register/record.ts';
import type { CountedFigure } from '#store/registers/counted.ts';
import type { Counting } from '#store/registers/counting.ts';
import type { Actor } from '../actor.ts';
import type { RegisterPorts } from './ports.ts';
import { type AskedRegister, placesToRead, registerAsked, seenFields } from './register-asked.ts';

export type { CountedFigure };

export type FiguresRequest = {
  readonly register: string;
  /** The first day of the window; null: from the beginning. */
  readonly from: Day | null;
  /** The cut-off; null: today. */
  readonly day: Day | null;
  readonly known: string | null;
};

export type Grouped = 'place' | 'state' | null;

export type FiguresView = AskedRegister & {
  readonly day: Day;
  readonly figures: readonly {
    readonly indicator: DerivedIndicator;
    readonly figure: CountedFigure;
    /** By place or state, where that was asked for. */
    readonly groups: ReadonlyMap<string, CountedFigure>;
  }[];
};

export type FiguresFault = {
  readonly code: 'register.unknown' | 'indicator.unknown' | 'day.malformed' | 'right.missing';
};

/** What a register counts at a cut-off, as known then or now. Only who may read all of it is told. */
export async function countFigures(
  ports: RegisterPorts,
  actor: Actor,
  request: FiguresRequest & { readonly by: Grouped },
): Promise<Result<FiguresView, FiguresFault>> {
  const asked = await askedFigures(ports, actor, request);
  if (!asked.ok) return asked;
  const day = request.day ?? asked.value.today;
  const grouping = groupingOf(asked.value, request.by, day);
  const figures = indicatorsSeen(asked.value).map(async (indicator) => {
    const counting = countingOf(asked.value, indicator, request);
    const [figure, groups] = await Promise.all([
      ports.registers.count(counting),
      grouping ? ports.registers.countBy(grouping, counting) : new Map<string, CountedFigure>(),
    ]);
    return { indicator, figure, groups };
  });
  return ok({ ...asked.value, day, figures: await Promise.all(figures) });
}

export type Behind = AskedRegister & {
  readonly records: readonly { readonly record: RecordId; readonly title: string }[];
};

/** The records behind a figure of a register, a page at a time: what it was counted from. */
export async function recordsBehindFigure(
  ports: RegisterPorts,
  actor: Actor,
  request: FiguresRequest & {
    readonly indicator: string;
    readonly after: RecordId | null;
    readonly size: number;
  },
): Promise<Result<Behind, FiguresFault>> {
  const asked = await askedFigures(ports, actor, request);
  if (!asked.ok) return asked;
  const indicator = indicatorsSeen(asked.value).find(
    (known) => known.indicator === request.indicator,
  );
  if (!indicator) return refused({ code: 'indicator.unknown' });
  const counting = countingOf(asked.value, indicator, request);
  const { after, size } = request;
  return ok({ ...asked.value, records: await ports.registers.behind(counting, { after, size }) });
}

/** Those that the catalogue has for whoever asks: a register may be more open than what is made of it. */
const indicatorsSeen = ({ definition, catalogue }: AskedRegister): readonly DerivedIndicator[] =>
  definition.indicators.filter(({ indicator }) => catalogue.indicators.has(indicator));

async function askedFigures(
  ports: RegisterPorts,
  actor: Actor,
  { register, from, day }: FiguresRequest,
): Promise<Result<AskedRegister, FiguresFault>> {
  const asked = await registerAsked(ports, register);
  if (!asked) return refused({ code: 'register.unknown' });
  if (![from, day].every((one) => one === null || isCalendarDay(one))) {
    return refused({ code: 'day.malformed' });
  }
  const seesAll = seenFields(asked, actor).length === asked.definition.fields.length;
  return seesAll && placesToRead(actor, asked) === null
    ? ok(asked)
    : refused({ code: 'right.missing' });
}

export const countingOf = (
  { definition, calendar, today }: AskedRegister,
  indicator: DerivedIndicator,
  { from, day, known }: Pick<FiguresRequest, 'from' | 'day' | 'known'>,
): Counting => ({ definition, calendar, indicator, known, window: { from, to: day ?? today } });

/** Under the units of the map of that day: what lies in one, or became part of it, is counted there. */
function groupingOf({ catalogue }: AskedRegister, by: Grouped, day: Day): Grouping | null {
  if (by === null) return null;
  if (by === 'state') return { kind: 'state' };
  const map = boundaryOn(catalogue.boundaries, day);
  const became = new Map(
    catalogue.successions
      .filter(({ on }) => map !== null && on <= map.on)
      .map(({ from, into }) => [from, into]),
  );
  const into = new Map<PlaceId, PlaceId>();
  for (const [from, whole] of became) into.set(from, became.get(whole) ?? whole);
  return { kind: 'place', into };
}
