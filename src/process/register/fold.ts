import type { Day } from '#core/period.ts';
import type {
  Changes,
  Cut,
  FieldValue,
  Passage,
  RecordAct,
  RecordAt,
  RecordEvent,
  Values,
} from './record.ts';

/** An event that changes the record: all but a voiding one. */
export type Acting = RecordEvent & { readonly act: Exclude<RecordAct, { kind: 'void' }> };

/**
 * A record as it was at the end of a day, as known at an instant; null before it began, or where its
 * beginning was voided. Reads the log alone, so that no later definition changes what was.
 */
export function recordAt(events: readonly RecordEvent[], cut: Cut): RecordAt | null {
  const standing = standingEvents(events, cut.known);
  return foldOver(
    null,
    standing.filter((event) => event.effective <= cut.day),
  );
}

/** The events that stand as known at an instant (null: now), in the order in which they took effect. */
export function standingEvents(
  events: readonly RecordEvent[],
  known: string | null,
): readonly Acting[] {
  const then = known === null ? events : events.filter((event) => event.known <= known);
  const voided = new Set(then.flatMap(({ act }) => (act.kind === 'void' ? [act.event] : [])));
  return then
    .filter(isActing)
    .filter(({ id }) => !voided.has(id))
    .sort(byEffect);
}

/** What events make of a record, one after another. */
export function foldOver(record: RecordAt | null, events: readonly Acting[]): RecordAt | null {
  let state = record?.state ?? null;
  let passages: readonly Passage[] = record?.passages ?? [];
  const values = new Map(record?.values);
  for (const { act, effective } of events) {
    if (act.kind === 'open' ? state !== null : state === null) continue;
    apply(values, act.changes);
    const passage = passageOf(act, state, effective);
    if (!passage) continue;
    passages = [...passages, passage];
    state = passage.to;
  }
  const [first, ...rest] = passages;
  const of = record ?? events[0];
  if (!of || !first || state === null) return null;
  return { record: of.record, register: of.register, state, values, passages: [first, ...rest] };
}

function passageOf(act: Acting['act'], from: string | null, on: Day): Passage | null {
  switch (act.kind) {
    case 'open':
      return { transition: null, from: null, to: act.state, on };
    case 'transition':
      return { transition: act.transition, from, to: act.to, on };
    case 'revise':
      return null;
  }
}

function apply(values: Map<string, FieldValue>, changes: Changes): void {
  for (const [field, value] of changes) {
    if (value === null) values.delete(field);
    else values.set(field, value);
  }
}

/** Values with changes made to them. */
export function changedValues(values: Values, changes: Changes): Values {
  const changed = new Map(values);
  apply(changed, changes);
  return changed;
}

const isActing = (event: RecordEvent): event is Acting => event.act.kind !== 'void';

function byEffect(a: RecordEvent, b: RecordEvent): number {
  if (a.effective !== b.effective) return a.effective < b.effective ? -1 : 1;
  return a.sequence - b.sequence;
}
