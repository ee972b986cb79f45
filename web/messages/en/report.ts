import type { report as vi } from '../vi/report.ts';
import type { Words } from '../words.ts';

export const report: Words<typeof vi> = {
  loading: 'Building the report…',
  summary: 'numbers with an origin',
  unbound: 'numbers bound to no fact',
  missing: 'missing figures',
  questions: 'open questions',
  pick: 'Click a number to see where it comes from.',
  keys: 'next / previous number',
  note: 'Note',
  back: 'Back',
  notes: 'Notes',
  outline: 'Outline',
  none: 'The pack has no outline of a report yet.',
};
