import { type CheckGround, checkGuards, checkRecord } from './check-record.ts';
import { type RegisterDefinition, transitionOf } from './definition.ts';
import { type RecordFinding, recordError } from './finding.ts';
import { type Acting, foldOver, standingEvents } from './fold.ts';
import { REGISTER_LIMITS } from './limits.ts';
import type { RecordAt, RecordEvent } from './record.ts';

/**
 * What is wrong with adding an event to the log of a record. It may be of an earlier day than others: then all
 * that follows it must still be a lawful path, each step from a state that it may leave. Only the record of the
 * event's own day and of the last one are checked against fields and rules.
 */
export function checkEvent(
  definition: RegisterDefinition,
  { log, event }: { readonly log: readonly RecordEvent[]; readonly event: RecordEvent },
  ground: CheckGround,
): readonly RecordFinding[] {
  const order = orderFaults(log, event);
  if (order.length > 0) return order;
  if (removes(log, event)) return [];
  const standing = standingEvents([...log, event], null);
  const path = pathFaults(definition, standing, touchedFrom(log, event, standing));
  if (path.length > 0) return path;
  const until = standing.filter(({ effective }) => effective <= event.effective);
  const own = foldOver(null, until);
  const last = standing.length > until.length ? foldOver(null, standing) : null;
  return distinct([
    ...(event.act.kind === 'transition' ? guardsOf(definition, { standing, event }, ground) : []),
    ...(own ? checkRecord(definition, own, on(ground, event.effective)) : []),
    ...(last ? checkRecord(definition, last, on(ground, standing.at(-1)?.effective)) : []),
  ]);
}

/** The transitions a record may take from where it stands. */
export const lawfulTransitions = (definition: RegisterDefinition, record: RecordAt) =>
  definition.transitions.filter(({ from }) => from.includes(record.state));

/** The first step that an event can have made unlawful: itself, or what follows what it voids. */
function touchedFrom(
  log: readonly RecordEvent[],
  event: RecordEvent,
  standing: readonly Acting[],
): number {
  const { act } = event;
  const of = act.kind === 'void' ? log.find(({ id }) => id === act.event) : event;
  const first = standing.findIndex(
    ({ effective, sequence }) =>
      !of || effective > of.effective || (effective === of.effective && sequence >= of.sequence),
  );
  return first < 0 ? standing.length : first;
}

/**
 * Whether each step of a log, in the order of its days, leaves from a state that it may leave. Steps before the
 * first one to be judged are taken as they are: they may be of a definition that has changed since.
 */
export function pathFaults(
  definition: RegisterDefinition,
  standing: readonly Acting[],
  first = 0,
): readonly RecordFinding[] {
  let state: string | null = null;
  for (const [i, { act }] of standing.entries()) {
    const fault = i < first ? null : stepFault(definition, act, state);
    if (fault) return [fault];
    if (act.kind === 'open') state ??= act.state;
    if (act.kind === 'transition') state = act.to;
  }
  return [];
}

function stepFault(
  definition: RegisterDefinition,
  act: Acting['act'],
  state: string | null,
): RecordFinding | null {
  if (act.kind === 'open') {
    if (state !== null) return recordError('record.opened-twice', []);
    const opens = definition.opening.includes(act.state);
    return opens ? null : recordError('record.opening-state', [], { state: act.state });
  }
  if (state === null) return recordError('record.not-opened', []);
  if (act.kind === 'revise') return null;
  const transition = transitionOf(definition, act.transition);
  if (!transition || transition.to !== act.to) {
    const detail = { transition: act.transition, to: act.to };
    return recordError('record.transition-unknown', [], detail);
  }
  return transition.from.includes(state)
    ? null
    : recordError('record.transition-unlawful', [], { transition: act.transition, from: state });
}

/** A log grows at its end, event by event, and an event is voided once. */
function orderFaults(log: readonly RecordEvent[], event: RecordEvent): readonly RecordFinding[] {
  const last = log.at(-1);
  if (log.length >= REGISTER_LIMITS.events) {
    return [recordError('record.events-many', [], { most: String(REGISTER_LIMITS.events) })];
  }
  if (last && (event.record !== last.record || event.register !== last.register)) {
    return [recordError('record.event-foreign', [])];
  }
  if (event.sequence !== log.length + 1 || (last && event.known < last.known)) {
    return [recordError('record.event-order', [], { sequence: String(log.length + 1) })];
  }
  if (event.act.kind !== 'void') return [];
  const { event: target } = event.act;
  return standingEvents(log, null).some(({ id }) => id === target)
    ? []
    : [recordError('record.event-void', [])];
}

/** To void the opening is to take the record away, with all that followed. */
const removes = (log: readonly RecordEvent[], { act }: RecordEvent): boolean =>
  act.kind === 'void' && log.some(({ id, act: of }) => id === act.event && of.kind === 'open');

function guardsOf(
  definition: RegisterDefinition,
  { standing, event }: { readonly standing: readonly Acting[]; readonly event: RecordEvent },
  ground: CheckGround,
): readonly RecordFinding[] {
  const code = event.act.kind === 'transition' ? event.act.transition : '';
  const transition = transitionOf(definition, code);
  const through = standing.slice(0, standing.findIndex(({ id }) => id === event.id) + 1);
  const record = foldOver(null, through);
  if (!transition || !record) return [];
  const clocks = { ...ground.clocks, day: event.effective };
  return checkGuards(transition, { definition, record, ground: clocks });
}

const on = (ground: CheckGround, day: string | undefined): CheckGround => ({
  ...ground,
  clocks: { ...ground.clocks, day: day ?? ground.clocks.day },
});

function distinct(findings: readonly RecordFinding[]): readonly RecordFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, fields, detail }) => {
    const key = JSON.stringify([code, fields, detail]);
    return !seen.has(key) && seen.add(key);
  });
}
