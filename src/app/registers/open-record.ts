import { lawfulTransitions } from '#process/register/check-event.ts';
import { checkRecord } from '#process/register/check-record.ts';
import type { ClockReading, RecordClock } from '#process/register/clock.ts';
import type { Transition } from '#process/register/definition.ts';
import type { RecordFinding } from '#process/register/finding.ts';
import { recordAt } from '#process/register/fold.ts';
import { readClock } from '#process/register/read-clock.ts';
import type { Cut, RecordAt, RecordEvent, RecordId } from '#process/register/record.ts';
import type { Actor } from '../actor.ts';
import { checkGround } from './check-ground.ts';
import type { RegisterPorts } from './ports.ts';
import { type AskedRegister, mayTo, registerAsked } from './register-asked.ts';

export type RecordView = AskedRegister & {
  /** As of the day that was asked for. */
  readonly record: RecordAt;
  readonly cut: Cut;
  /** Its log as known at the cut, in the order in which it was written. */
  readonly log: readonly RecordEvent[];
  /** How many events there are by now: who writes says that he saw so many. */
  readonly seen: number;
  /** Where it may go; none where whoever asks may not write, or looks at another day than today. */
  readonly transitions: readonly Transition[];
  readonly mayWrite: boolean;
  readonly clocks: readonly { readonly clock: RecordClock; readonly reading: ClockReading }[];
  readonly findings: readonly RecordFinding[];
  /** What records that it refers to are called. */
  readonly titles: ReadonlyMap<RecordId, string>;
  /** What the people of its log are called. */
  readonly names: ReadonlyMap<string, string>;
};

/** One record as of a day, with its log; null where it is not there for whoever asks. */
export async function openRecord(
  ports: RegisterPorts,
  actor: Actor,
  request: {
    readonly register: string;
    readonly record: RecordId;
    readonly day: string | null;
    readonly known: string | null;
  },
): Promise<RecordView | null> {
  const asked = await registerAsked(ports, request.register);
  if (!asked) return null;
  const { definition, calendar, today } = asked;
  const logs = await ports.registers.logs(definition.code, [request.record]);
  const whole = logs.get(request.record) ?? [];
  const cut: Cut = { day: request.day ?? today, known: request.known };
  const record = recordAt(whole, cut);
  if (!record || !mayTo(actor, 'record.read', asked, record)) return null;
  const log = cut.known === null ? whole : whole.filter(({ known }) => known <= (cut.known ?? ''));
  const isNow = cut.known === null;
  const mayWrite = isNow && mayTo(actor, 'record.write', asked, record);
  const { ground, titles } = await checkGround(ports, asked, [...record.values.values()]);
  const names = await ports.registers.names([...new Set(log.map(({ actor: by }) => by))]);
  const clocks = { day: cut.day, calendar };
  return {
    ...asked,
    record,
    cut,
    log,
    seen: whole.length,
    transitions: mayWrite ? lawfulTransitions(definition, record) : [],
    mayWrite,
    clocks: definition.clocks.map((clock) => ({
      clock,
      reading: readClock(clock, record, clocks),
    })),
    findings: checkRecord(definition, record, { ...ground, clocks }),
    titles,
    names,
  };
}
