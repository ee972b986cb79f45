import type { overview as vi } from '../vi/overview.ts';
import type { Words } from '../words.ts';

export const overview: Words<typeof vi> = {};
