import type { HitAnswer } from '../../src/server/wire/search.ts';
import { hitKey } from './palette-model.ts';

/*
 * What was chosen last, on this machine only. Sentences are not kept: with the next figure they read
 * otherwise.
 */

const KEPT_AS = 'tonghop.search.recent';
const MOST = 8;

export function recentChoices(): readonly HitAnswer[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keepChoice(hit: HitAnswer): void {
  if (hit.kind === 'sentence') return;
  const bare = { ...hit, marks: { vi: [], en: [] }, by: null };
  const others = recentChoices().filter((one) => hitKey(one) !== hitKey(hit));
  try {
    window.localStorage.setItem(KEPT_AS, JSON.stringify([bare, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing only forgets what was chosen.
  }
}

export function forgetChoices(): void {
  try {
    window.localStorage.removeItem(KEPT_AS);
  } catch {
    // What cannot be kept cannot be forgotten either.
  }
}

/** Written by this page, perhaps by an older one: what lacks something is left out. */
function isKept(one: unknown): one is HitAnswer {
  if (typeof one !== 'object' || one === null) return false;
  const { kind, title, id, code, from, formerly, sector, unit } = one as Record<string, unknown>; // an object's members
  if (typeof title !== 'object' || title === null || !('vi' in title)) return false;
  switch (kind) {
    case 'indicator':
      return typeof code === 'string' && typeof sector === 'object' && typeof unit === 'string';
    case 'place':
      return typeof id === 'string' && typeof from === 'string' && Array.isArray(formerly);
    case 'agency':
      return typeof code === 'string' && typeof from === 'string' && Array.isArray(formerly);
    case 'directive':
      return typeof code === 'string';
    default:
      return false;
  }
}
