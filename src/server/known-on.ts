import { knownOnInstant } from '#core/instant.ts';
import { fault, Refusal } from './problem.ts';

/** The instant that a request asks about; nothing given: now (null). */
export function knownOnAsked(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const instant = knownOnInstant(text);
  if (instant.ok) return instant.value;
  throw new Refusal(400, 'known-on.malformed', 'Ngày không đúng', [
    fault(
      'known-on.malformed',
      `"${instant.error.text}" không phải ngày. Viết 2024-09-20.`,
      `"${instant.error.text}" is no day. Write 2024-09-20.`,
      'querystring/knownOn',
    ),
  ]);
}
