import type { Instant } from '#core/instant.ts';

/** A whole number below another, the same each time it is asked from the start. */
export type Chance = (below: number) => number;

/** Numbers that look strewn and are the same for the same seed (a 32-bit linear congruence, its upper bits). */
export function chanceOf(seed: string): Chance {
  let state = hash(seed);
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below <= 1 ? 0 : Math.floor((state / 2 ** 32) * below);
  };
}

/** A UUIDv7 of an instant that is the same for the same register and number. */
export function sampleId(register: string, known: Instant, n: number): string {
  const time = Math.max(0, Date.parse(known)).toString(16).padStart(12, '0').slice(-12);
  const own = hash(register).toString(16).padStart(8, '0');
  const count = n.toString(16).padStart(8, '0').slice(-8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${own.slice(0, 3)}-8${own.slice(3, 6)}-${own.slice(6)}00${count}`;
}

/** FNV-1a over the code units. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 16_777_619) >>> 0;
  }
  return value;
}
