import { apiAddress } from '../api.ts';
import type { FILE_FORMATS } from './report-address.ts';

/** Where the editions of a report are read, and put forward. */
export const editionsAddress = (outline: string, period: string | null): string =>
  apiAddress(['reports', outline, 'editions'], { period });

export type EditionFile = 'json' | (typeof FILE_FORMATS)[number];

export const editionAddress = (id: string, format: EditionFile = 'json'): string =>
  apiAddress(['editions', format === 'json' ? id : `${id}.${format}`]);
