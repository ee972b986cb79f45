import { parseUnit } from '#core/unit.ts';
import { SHORT_NOUNS } from './nouns.ts';

type Dimension = { readonly name: string; readonly power: number };

const KNOWN = new Map<string, Dimension>();
/** Units come from texts of anybody: the memory of them has an end. */
const MOST_KNOWN = 2000;

/** What a written unit measures, and at what scale: tạ and tấn are one dimension. */
export function measureOf(unit: string): Dimension {
  const known = KNOWN.get(unit);
  if (known) return known;
  const parsed = parseUnit(SHORT_NOUNS.get(unit) ?? unit.charAt(0).toLowerCase() + unit.slice(1));
  const exactly = parseUnit(unit);
  const read = exactly.ok && !exactly.value.counts ? exactly : parsed;
  const made = read.ok
    ? { name: countless(read.value.dimension), power: read.value.power }
    : { name: unit, power: 0 };
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(unit, made);
  return made;
}

export const dimensionOf = (unit: string): string => measureOf(unit).name;

/** Nouns for one and the same count: hộ gia đình is hộ, vụ việc is vụ. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['hộ gia đình', 'hộ'],
  ['hộ dân', 'hộ'],
  ['vụ việc', 'vụ'],
  ['lượt khách', 'lượt'],
  ['lượt người', 'lượt'],
  ['suất quà', 'suất'],
  ['trẻ em', 'trẻ'],
  ['ổ dịch', 'ổ'],
  ['đơn thư', 'đơn'],
  ['hộ nghèo', 'hộ'],
  ['hộ cận nghèo', 'hộ'],
  ['cây giống', 'cây'],
  ['khách du lịch', 'khách'],
]);

const countless = (dimension: string): string => SAME.get(dimension) ?? dimension;
