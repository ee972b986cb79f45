import { fault, Refusal } from './problem.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z$/;

/**
 * "As known on" a day is what was known when that day ended in Asia/Ho_Chi_Minh; an instant in UTC is
 * taken as it is. Nothing given: now (null).
 */
export function knownOnInstant(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const instant = DAY.test(text) ? `${text}T23:59:59.999+07:00` : INSTANT.test(text) ? text : '';
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) {
    throw new Refusal(400, 'known-on.malformed', 'Ngày không đúng', [
      fault(
        'known-on.malformed',
        `"${text.slice(0, 40)}" không phải ngày. Viết 2024-09-20.`,
        `"${text.slice(0, 40)}" is no day. Write 2024-09-20.`,
        'querystring/knownOn',
      ),
    ]);
  }
  return DAY.test(text) ? at.toISOString() : text;
}
