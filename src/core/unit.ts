import { type Decimal, scaleByTen } from './decimal.ts';
import { ok, type Result, refused } from './result.ts';

/**
 * A unit as it is written after a figure: a scale word, if any, and what is measured. `tỷ đồng` and
 * `triệu đồng` are one dimension at two scales; `con` is a dimension of its own, and `con/xã` another.
 */
export type Unit = {
  /** The canonical written form; also the code, in packs and in the store. */
  readonly text: string;
  /** Units of one dimension can be converted and added; others never. */
  readonly dimension: string;
  /** One of this unit is 10^power of the dimension's own unit. */
  readonly power: number;
  /** Whether it counts whole things (vụ, xã, người), so that a figure in it has no rounding. */
  readonly counts: boolean;
};

export type UnitFault = { readonly code: 'unit.malformed'; readonly text: string };

type Measure = { readonly dimension: string; readonly power: number };

/** Units of measure; everything else that stands after a figure is a counted noun. */
const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['đồng', { dimension: 'đồng', power: 0 }],
  ['USD', { dimension: 'USD', power: 0 }],
  ['ha', { dimension: 'm²', power: 4 }],
  ['km²', { dimension: 'm²', power: 6 }],
  ['m²', { dimension: 'm²', power: 0 }],
  ['m³', { dimension: 'm³', power: 0 }],
  ['lít', { dimension: 'm³', power: -3 }],
  ['tấn', { dimension: 'kg', power: 3 }],
  ['tạ', { dimension: 'kg', power: 2 }],
  ['yến', { dimension: 'kg', power: 1 }],
  ['kg', { dimension: 'kg', power: 0 }],
  ['g', { dimension: 'kg', power: -3 }],
  ['km', { dimension: 'm', power: 3 }],
  ['m', { dimension: 'm', power: 0 }],
  ['W', { dimension: 'W', power: 0 }],
  ['kW', { dimension: 'W', power: 3 }],
  ['MW', { dimension: 'W', power: 6 }],
  ['GW', { dimension: 'W', power: 9 }],
  ['Wh', { dimension: 'Wh', power: 0 }],
  ['kWh', { dimension: 'Wh', power: 3 }],
  ['MWh', { dimension: 'Wh', power: 6 }],
  ['%', { dimension: '%', power: 0 }],
  ['‰', { dimension: '%', power: -1 }],
  ['điểm %', { dimension: 'điểm %', power: 0 }],
  ['điểm', { dimension: 'điểm', power: 0 }],
  ['lần', { dimension: 'lần', power: 0 }],
  ['ngày', { dimension: 'ngày', power: 0 }],
  ['phút', { dimension: 'phút', power: 0 }],
]);

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['m2', 'm²'],
  ['m3', 'm³'],
  ['km2', 'km²'],
  ['điểm phần trăm', 'điểm %'],
  ['điểm%', 'điểm %'],
  ['phần trăm', '%'],
  ['kwh', 'kWh'],
]);

/** Longest first, so that "nghìn tỷ" is not read as "nghìn". */
export const SCALE_WORDS: readonly (readonly [word: string, power: number])[] = [
  ['nghìn tỷ', 12],
  ['nghìn tỉ', 12],
  ['ngàn tỷ', 12],
  ['tỷ', 9],
  ['tỉ', 9],
  ['triệu', 6],
  ['vạn', 4],
  ['nghìn', 3],
  ['ngàn', 3],
];

const CANONICAL_WORDS: ReadonlyMap<number, string> = new Map([
  [12, 'nghìn tỷ'],
  [9, 'tỷ'],
  [6, 'triệu'],
  [4, 'vạn'],
  [3, 'nghìn'],
]);

const LONGEST_UNIT = 60;
const NOUN = /^[\p{L}][\p{L}\p{M} .²³'-]*$/u;

/** Reads a unit as written: "triệu m3", "tạ/ha", "nghìn con", "điểm %". An empty text is a bare number. */
export function parseUnit(written: string): Result<Unit, UnitFault> {
  const text = written.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (text === '') return ok({ text: '', dimension: '', power: 0, counts: true });
  if (text.length > LONGEST_UNIT)
    return refused({ code: 'unit.malformed', text: text.slice(0, 80) });
  const slash = text.indexOf('/');
  return slash < 0 ? parseSimple(text) : parseCompound(text, slash);
}

/** A figure in `from` as the same figure in `to`, keeping its reported digits; null across dimensions. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal | null {
  if (from.dimension !== to.dimension) return null;
  return scaleByTen(value, from.power - to.power);
}

export const sameDimension = (a: Unit, b: Unit): boolean => a.dimension === b.dimension;

function parseSimple(text: string): Result<Unit, UnitFault> {
  const [word, power] = SCALE_WORDS.find(([w]) => text === w || text.startsWith(`${w} `)) ?? [
    '',
    0,
  ];
  const rest = text.slice(word.length).trim();
  const scaleWord = CANONICAL_WORDS.get(power) ?? '';
  const base = SPELLINGS.get(rest) ?? rest;
  const written = [scaleWord, base].filter(Boolean).join(' ');
  const measure = MEASURES.get(base);
  if (measure) {
    return ok({
      text: written,
      dimension: measure.dimension,
      power: measure.power + power,
      counts: false,
    });
  }
  if (base !== '' && !NOUN.test(base)) return refused({ code: 'unit.malformed', text });
  return ok({ text: written, dimension: base, power, counts: power === 0 });
}

function parseCompound(text: string, slash: number): Result<Unit, UnitFault> {
  const above = parseUnit(text.slice(0, slash));
  const below = parseUnit(text.slice(slash + 1));
  if (!above.ok || !below.ok || above.value.text === '' || below.value.text === '') {
    return refused({ code: 'unit.malformed', text });
  }
  return ok({
    text: `${above.value.text}/${below.value.text}`,
    dimension: `${above.value.dimension}/${below.value.dimension}`,
    power: above.value.power - below.value.power,
    counts: false,
  });
}
