import type { places as vi } from '../vi/places.ts';
import type { Words } from '../words.ts';

export const places: Words<typeof vi> = {};
