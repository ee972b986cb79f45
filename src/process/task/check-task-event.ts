import { isCalendarDay } from '#core/day.ts';
import { TASK_LIMITS } from './limits.ts';
import type { Task, TaskEvent } from './task.ts';
import { taskAt } from './task-at.ts';

/** Stable words; what they say to people stands where they are shown. */
export const TASK_FAULTS = [
  'task.event-order',
  'task.events-many',
  'task.day-malformed',
  'task.before-assigned',
  'task.text-missing',
  'task.text-long',
  'task.evidence-many',
  'task.extension-earlier',
  'task.extension-without-deadline',
  'task.request-unknown',
  'task.request-answered',
  'task.done-already',
  'task.not-done',
  'task.withdrawn',
  'task.void-unknown',
] as const;

export type TaskFault = (typeof TASK_FAULTS)[number];

/** What is wrong with adding an event to the log of a task; null: nothing. */
export function checkTaskEvent(
  task: Task,
  log: readonly TaskEvent[],
  event: TaskEvent,
): TaskFault | null {
  return formFault(task, log, event) ?? stateFault(task, log, event);
}

function formFault(task: Task, log: readonly TaskEvent[], event: TaskEvent): TaskFault | null {
  const last = log.at(-1);
  if (log.length >= TASK_LIMITS.events) return 'task.events-many';
  if (event.sequence !== log.length + 1 || (last && event.known < last.known)) {
    return 'task.event-order';
  }
  if (!isCalendarDay(event.effective)) return 'task.day-malformed';
  if (event.effective < task.assigned) return 'task.before-assigned';
  const { act } = event;
  if ('until' in act && !isCalendarDay(act.until)) return 'task.day-malformed';
  const said = 'reason' in act ? act.reason : act.kind === 'note' ? act.text : null;
  if (said !== null && said.trim() === '') return 'task.text-missing';
  if (said !== null && said.length > TASK_LIMITS.text) return 'task.text-long';
  if (act.kind === 'complete' && act.evidence.length > TASK_LIMITS.evidence) {
    return 'task.evidence-many';
  }
  return null;
}

/** The event must make sense on its own day; and what is known of later days is not asked again. */
function stateFault(task: Task, log: readonly TaskEvent[], event: TaskEvent): TaskFault | null {
  const { act } = event;
  const at = taskAt(task, log, { day: event.effective, known: null });
  if (!at && act.kind !== 'void') return act.kind === 'reopen' ? null : 'task.withdrawn';
  switch (act.kind) {
    case 'void': {
      const voided = log.some(({ act: of }) => of.kind === 'void' && of.event === act.event);
      const known = log.some(({ id, act: of }) => id === act.event && of.kind !== 'void');
      return known && !voided ? null : 'task.void-unknown';
    }
    case 'note':
    case 'withdraw':
      return null;
    case 'complete':
      return at?.done ? 'task.done-already' : null;
    case 'reopen':
      return at?.done ? null : 'task.not-done';
    case 'ask-extension':
      if (at?.done) return 'task.done-already';
      if (!at || at.deadline === null) return 'task.extension-without-deadline';
      return act.until > at.deadline ? null : 'task.extension-earlier';
    case 'grant-extension':
    case 'refuse-extension': {
      const request = at?.extensions.find((extension) => extension.request === act.request);
      if (!request) return 'task.request-unknown';
      if (request.answer.kind !== 'waiting') return 'task.request-answered';
      const earlier = act.kind === 'grant-extension' && act.until <= (at?.deadline ?? '');
      return earlier ? 'task.extension-earlier' : null;
    }
  }
}
