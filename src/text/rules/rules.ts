import type { Finding } from '../checked.ts';
import type { Sight } from '../relations/tie.ts';
import { dates } from './dates.ts';
import { documentNumbers } from './document-numbers.ts';
import { numbering } from './numbering.ts';
import { numbers } from './numbers.ts';
import { strayMarks } from './stray-marks.ts';

/** The rules that look at one place and not at arithmetic between several. */
export const RULES_OF_FORM: readonly ((sight: Sight) => readonly Finding[])[] = [
  numbers,
  strayMarks,
  dates,
  documentNumbers,
  numbering,
];
