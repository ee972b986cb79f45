import type { Mention } from '../../checked.ts';
import { fraction, same } from './fraction.ts';
import type { FaultClass, GoldMention, RelationKind } from './gold.ts';

/** Words before a figure that say no more than that it is an estimate or a level reached. */
const NO_APPROXIMATION: ReadonlySet<string> = new Set([
  'ước',
  'ước đạt',
  'đạt',
  'từ',
  'ước tính',
  'tối đa',
  'tối thiểu',
]);

/** Roles that the contract does not set apart: what is measured, what is counted, a level in percent. */
const ALIKE: readonly (readonly string[])[] = [
  ['actual', 'count'],
  ['period', 'name', 'ordinal', 'mark'],
];

/** The checker's names for our kinds, where they differ; a name counts with all that follows a dot or a dash. */
const KINDS: Readonly<Partial<Record<RelationKind, readonly string[]>>> = {
  part: ['part', 'bound', 'sum'],
  difference: ['difference', 'sum'],
  plan: ['plan'],
  'plan-excess': ['plan'],
  'plan-short': ['plan'],
  index: ['index', 'growth'],
  pair: ['pair', 'growth', 'change'],
  'times-more': ['times'],
  rise: ['rise', 'from'],
  fall: ['fall', 'from'],
  hundred: ['hundred', 'shares'],
  points: ['points', 'difference', 'change'],
  names: ['names', 'count'],
  equal: ['equal', 'repeat', 'same'],
  bound: ['bound', 'part'],
  sequence: ['sequence', 'order', 'numbering'],
};

/** The first words of the rules that name a fault of the class; every rule that speaks of its place counts otherwise. */
const RULES: Readonly<Partial<Record<FaultClass, readonly string[]>>> = {
  part: ['part', 'bound', 'sum'],
  difference: ['difference', 'sum'],
  'plan-excess': ['plan'],
  'plan-short': ['plan'],
  index: ['index', 'growth'],
  pair: ['pair', 'growth', 'change'],
  change: ['change', 'growth', 'direction'],
  growth: ['growth', 'direction'],
  'times-more': ['times'],
  rise: ['rise', 'from', 'direction'],
  fall: ['fall', 'from', 'direction'],
  direction: ['direction', 'from', 'growth', 'change', 'plan'],
  hundred: ['hundred', 'shares', 'share', 'sum'],
  names: ['names', 'count'],
  equal: ['equal', 'repeat', 'same', 'figure'],
  bound: ['bound', 'part', 'rank', 'ratio'],
  sequence: ['sequence', 'order', 'numbering', 'structure', 'lettering'],
  docnum: ['docnum', 'document'],
  scale: ['scale', 'sum', 'share', 'unit'],
  unit: ['unit', 'percent', 'scale'],
  place: ['place'],
  percent: ['percent', 'points', 'unit'],
  blank: ['blank', 'placeholder'],
  copy: ['copy', 'number', 'repeat', 'twice'],
};

const begins = (name: string, words: readonly string[]): boolean =>
  words.some((word) => name.startsWith(word));

export const sameKind = (gold: RelationKind, found: string): boolean =>
  begins(found, KINDS[gold] ?? [gold]);

export const sameRule = (gold: FaultClass, found: string): boolean =>
  begins(found, RULES[gold] ?? [gold]);

export const sameValue = (gold: GoldMention, found: Mention): boolean =>
  gold.values.some((value) => isSame(value, found.value));

export const sameUlp = (gold: GoldMention, found: Mention): boolean =>
  gold.ulp === null || isSame(gold.ulp, found.ulp);

export const sameUnit = (gold: GoldMention, found: Mention): boolean =>
  gold.units.length === 0 || gold.units.map(plainUnit).includes(plainUnit(found.unit));

export const sameSpan = (gold: GoldMention, found: Mention): boolean =>
  gold.start === found.span[0] && gold.ends.includes(found.span[1]);

export function sameRole(gold: GoldMention, found: Mention): boolean {
  const alike = (role: string) =>
    role === found.role ||
    ALIKE.some((group) => group.includes(role) && group.includes(found.role));
  return gold.roles.some(alike);
}

export const sameDirection = (gold: GoldMention, found: Mention): boolean =>
  gold.dirs === undefined || gold.dirs.includes(found.dir);

export function sameApproximation(gold: GoldMention, found: Mention): boolean {
  const said = found.approx?.normalize('NFC').toLowerCase() ?? null;
  return (said !== null && NO_APPROXIMATION.has(said) ? null : said) === gold.approx;
}

function isSame(gold: string | null, found: string | null): boolean {
  if (gold === null || found === null) return gold === found;
  if (gold === found.normalize('NFC')) return true;
  const golds = gold.split(/\/|\.\./u).map(fraction);
  const founds = found.split(/\/|\.\./u).map(fraction);
  return (
    golds.length === founds.length &&
    golds.every((value, i) => {
      const other = founds[i];
      return value !== null && other !== null && other !== undefined && same(value, other);
    })
  );
}

const plainUnit = (unit: string): string =>
  unit
    .normalize('NFC')
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
