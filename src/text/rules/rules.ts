import type { Finding } from '../checked.ts';
import type { Sight } from '../relations/tie.ts';

/** The rules that look at one place and not at arithmetic between several. */
export const RULES_OF_FORM: readonly ((sight: Sight) => readonly Finding[])[] = [];
