import type { Day } from '#core/period.ts';
import type { Cut } from '../register/record.ts';
import type { Extension, Task, TaskAct, TaskAt, TaskEvent, TaskStanding } from './task.ts';

type Acting = TaskEvent & { readonly act: Exclude<TaskAct, { kind: 'void' }> };

/**
 * A task at the end of a day, as known at an instant; null before it was assigned and once it is withdrawn.
 * Its deadline is the one with the extensions granted by that day: granted later, one changes no earlier day.
 */
export function taskAt(task: Task, events: readonly TaskEvent[], cut: Cut): TaskAt | null {
  if (cut.day < task.assigned) return null;
  const own = standing(events, cut);
  const ends = own.findLast(({ act }) => ENDS.has(act.kind));
  if (ends?.act.kind === 'withdraw') return null;
  const done =
    ends?.act.kind === 'complete' ? { on: ends.effective, evidence: ends.act.evidence } : null;
  const extensions = own.flatMap((event) => extensionOf(event, own));
  const deadline = deadlineOf(task, own, done?.on ?? cut.day);
  const notes = own.flatMap(({ act, effective, actor }) =>
    act.kind === 'note' ? [{ on: effective, text: act.text, actor }] : [],
  );
  const begun = own.some(({ act }) => act.kind === 'note' || act.kind === 'complete');
  const on = cut.day;
  return {
    task,
    deadline,
    extensions,
    notes,
    done,
    standing: standingOf({ deadline, done: done?.on ?? null, begun, on }),
  };
}

const ENDS: ReadonlySet<TaskAct['kind']> = new Set(['complete', 'reopen', 'withdraw']);

/** The events that stand by then, in the order in which they took effect. */
function standing(events: readonly TaskEvent[], { day, known }: Cut): readonly Acting[] {
  const then = known === null ? events : events.filter((event) => event.known <= known);
  const voided = new Set(then.flatMap(({ act }) => (act.kind === 'void' ? [act.event] : [])));
  return then
    .filter((event): event is Acting => event.act.kind !== 'void')
    .filter(({ id, effective }) => !voided.has(id) && effective <= day)
    .sort((a, b) =>
      a.effective === b.effective ? a.sequence - b.sequence : a.effective < b.effective ? -1 : 1,
    );
}

/**
 * The deadline that held at the end of a day: the last extension granted by then to a request that stands, else
 * the first.
 */
function deadlineOf(task: Task, events: readonly Acting[], day: Day): Day | null {
  const asked = new Set(
    events.flatMap(({ id, act }) => (act.kind === 'ask-extension' ? [id] : [])),
  );
  const granted = events.findLast(
    ({ act, effective }) =>
      act.kind === 'grant-extension' && effective <= day && asked.has(act.request),
  );
  return granted?.act.kind === 'grant-extension' ? granted.act.until : task.deadline;
}

function extensionOf(event: Acting, events: readonly Acting[]): readonly Extension[] {
  const { act } = event;
  if (act.kind !== 'ask-extension') return [];
  const { until, reason } = act;
  return [
    { request: event.id, asked: event.effective, until, reason, answer: answerTo(event, events) },
  ];
}

/** The last answer counts. */
function answerTo(request: Acting, events: readonly Acting[]): Extension['answer'] {
  const answer = events.findLast(
    ({ act }) =>
      (act.kind === 'grant-extension' || act.kind === 'refuse-extension') &&
      act.request === request.id,
  );
  if (answer?.act.kind === 'grant-extension') {
    return { kind: 'granted', on: answer.effective, until: answer.act.until };
  }
  if (answer?.act.kind === 'refuse-extension') {
    return { kind: 'refused', on: answer.effective, reason: answer.act.reason };
  }
  return { kind: 'waiting' };
}

/** On time is by the last hour of the deadline's own day; without a deadline nothing is late. */
function standingOf(of: {
  readonly deadline: Day | null;
  readonly done: Day | null;
  readonly begun: boolean;
  readonly on: Day;
}): TaskStanding {
  const late = of.deadline !== null && (of.done ?? of.on) > of.deadline;
  if (of.done !== null) return late ? 'done-late' : 'done-on-time';
  if (late) return 'open-late';
  return of.begun ? 'open-on-time' : 'not-yet-due';
}
