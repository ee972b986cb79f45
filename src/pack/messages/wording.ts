import type { Label } from '#core/label.ts';

/** What a fault says, before it is known where. */
export type Wording = {
  readonly code: FaultCode;
  readonly message: Label;
  readonly accepted?: Label;
};

/** Stable words; docs/pack.md explains each of them, and a test holds it to that. */
export const FAULT_CODES = [
  'folder.unreadable',
  'folder.too-deep',
  'folder.too-many-files',
  'folder.too-large',
  'file.unknown',
  'file.missing',
  'file.not-regular',
  'file.unreadable',
  'file.too-large',
  'file.encoding',
  'file.control-character',
  'file.too-many-faults',
  'yaml.syntax',
  'yaml.too-deep',
  'yaml.alias',
  'yaml.tag',
  'yaml.shape',
  'json.syntax',
  'json.too-deep',
  'json.too-many-values',
  'csv.quote',
  'csv.cells',
  'csv.too-many-rows',
  'csv.header',
  'field.unknown',
  'field.twice',
  'field.missing',
  'field.malformed',
  'field.too-long',
  'code.twice',
  'code.sector',
  'reference.unknown',
  'pack.schema',
  'pack.boundaries',
  'dates.reversed',
  'period.code',
  'place.level',
  'place.overlap',
  'place.parent',
  'place.name',
  'place.centre',
  'crosswalk.missing',
  'crosswalk.twice',
  'crosswalk.level',
  'crosswalk.dates',
  'neighbours.twice',
  'neighbours.dates',
  'geojson.shape',
  'geojson.position',
  'geojson.ring',
  'agency.dates',
  'indicator.summed',
  'indicator.owner',
  'indicator.definitions',
  'breakdown.circle',
  'breakdown.unit',
  'breakdown.parts',
  'breakdown.total',
  'figure.malformed',
  'figure.unit',
  'figure.unquestioned',
  'fact.twice',
  'fact.place',
  'question.malformed',
  'comparison.malformed',
  'comparison.unit',
  'comparison.against',
  'comparison.fact',
  'comparison.twice',
  'outline.malformed',
  'outline.code',
  'register.unknown',
  'register.ambiguous',
  'register.limit',
  'register.empty',
  'register.condition',
  'register.kind',
  'register.unit',
  'register.range',
  'register.publicity',
  'register.measure',
  'register.calendar',
  'calendar.year',
  'calendar.day',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

export type Texts = readonly [vi: string, en: string];

export function wording(code: FaultCode, message: Texts, accepted?: Texts): Wording {
  return accepted
    ? { code, message: label(message), accepted: label(accepted) }
    : { code, message: label(message) };
}

const SHOWN = 60;

/** What stands in the file, short enough for a line of a terminal and without its control characters. */
export function quoted(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `"${shown.replace(/\p{Cc}/gu, '\u{FFFD}')}"`;
}

/** A list of words, cut where it would fill the screen. */
export function listed(words: readonly string[], most = 12): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown}, …` : shown;
}

const label = ([vi, en]: Texts): Label => ({ vi, en });
