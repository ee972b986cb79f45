import type { indicator as vi } from '../vi/indicator.ts';
import type { Words } from '../words.ts';

export const indicator: Words<typeof vi> = {};
