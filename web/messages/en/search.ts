import type { search as vi } from '../vi/search.ts';
import type { Words } from '../words.ts';

export const search: Words<typeof vi> = {};
