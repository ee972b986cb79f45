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
  const path = pathFaults(definition, standing);
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

/** Whether each step of a log, in the order of its days, leaves from a state that it may leave. */
export function pathFaults(
  definition: RegisterDefinition,
  standing: readonly Acting[],
): readonly RecordFinding[] {
  let state: string | null = null;
  for (const { act } of standing) {
    switch (act.kind) {
      case 'open':
        if (state !== null) return [recordError('record.opened-twice', [])];
        if (!definition.opening.includes(act.state)) {
          return [recordError('record.opening-state', [], { state: act.state })];
        }
        state = act.state;
        break;
      case 'transition': {
        if (state === null) return [recordError('record.not-opened', [])];
        const transition = transitionOf(definition, act.transition);
        if (!transition || transition.to !== act.to) {
          return [
            recordError('record.transition-unknown', [], {
              transition: act.transition,
              to: act.to,
            }),
          ];
        }
        if (!transition.from.includes(state)) {
          const detail = { transition: act.transition, from: state };
          return [recordError('record.transition-unlawful', [], detail)];
        }
        state = act.to;
        break;
      }
      case 'revise':
        if (state === null) return [recordError('record.not-opened', [])];
        break;
    }
  }
  return [];
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
