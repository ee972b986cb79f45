import type { Label } from '#core/label.ts';
import type { TaskFault } from './check-task-event.ts';
import { TASK_LIMITS } from './limits.ts';
import type { TaskStanding } from './task.ts';

/** What a refused event of a task says to a person. */
export const TASK_FAULT_TEXTS: Readonly<Record<TaskFault, Label>> = {
  'task.event-order': {
    vi: 'Nhiệm vụ đã được người khác cập nhật; mở lại để xem.',
    en: 'Somebody else has written to the task meanwhile; open it again.',
  },
  'task.events-many': {
    vi: `Nhiệm vụ có quá nhiều sự kiện, nhiều nhất ${TASK_LIMITS.events}.`,
    en: `The task has too many events, at most ${TASK_LIMITS.events}.`,
  },
  'task.day-malformed': { vi: 'Ngày không có thật.', en: 'There is no such day.' },
  'task.before-assigned': {
    vi: 'Ngày này trước ngày giao nhiệm vụ.',
    en: 'This is before the task was assigned.',
  },
  'task.text-missing': { vi: 'Phải ghi nội dung.', en: 'Something must be written.' },
  'task.text-long': {
    vi: `Nội dung quá dài, nhiều nhất ${TASK_LIMITS.text} ký tự.`,
    en: `Too long, at most ${TASK_LIMITS.text} characters.`,
  },
  'task.evidence-many': {
    vi: `Nhiều nhất ${TASK_LIMITS.evidence} tài liệu.`,
    en: `At most ${TASK_LIMITS.evidence} documents.`,
  },
  'task.extension-earlier': {
    vi: 'Hạn mới phải sau hạn đang có.',
    en: 'The new deadline comes after the one there is.',
  },
  'task.extension-without-deadline': {
    vi: 'Nhiệm vụ không có thời hạn để gia hạn.',
    en: 'The task has no deadline to extend.',
  },
  'task.request-unknown': {
    vi: 'Không có đề nghị gia hạn này.',
    en: 'There is no such request.',
  },
  'task.request-answered': {
    vi: 'Đề nghị gia hạn đã được trả lời.',
    en: 'The request was answered already.',
  },
  'task.done-already': {
    vi: 'Nhiệm vụ đã hoàn thành vào ngày này.',
    en: 'The task is done by that day.',
  },
  'task.not-done': { vi: 'Nhiệm vụ chưa hoàn thành.', en: 'The task is not done.' },
  'task.withdrawn': { vi: 'Nhiệm vụ đã dừng.', en: 'The task was withdrawn.' },
  'task.void-unknown': {
    vi: 'Không có sự kiện để hủy, hoặc sự kiện đã bị hủy.',
    en: 'There is no such event to void, or it was voided already.',
  },
};

export const TASK_STANDING_LABELS: Readonly<Record<TaskStanding, Label>> = {
  'done-on-time': { vi: 'Đã hoàn thành, đúng hạn', en: 'Done on time' },
  'done-late': { vi: 'Đã hoàn thành, quá hạn', en: 'Done late' },
  'open-on-time': { vi: 'Đang thực hiện, trong hạn', en: 'Under way, within its time' },
  'open-late': { vi: 'Chưa hoàn thành, quá hạn', en: 'Open, overdue' },
  'not-yet-due': { vi: 'Chưa đến hạn', en: 'Not yet due' },
};
