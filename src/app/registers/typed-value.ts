import { isCalendarDay } from '#core/day.ts';
import { edgeText } from '#core/edge-text.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { inLanguage, type Language } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import { existedOn } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { fold } from '#core/vi/fold.ts';
import { formatVi, parseVi } from '#core/vi/number.ts';
import { ABSENCE_LABELS } from '#core/vi/value.ts';
import type { Field } from '#process/register/field.ts';
import { readFieldText } from '#process/register/field-text.ts';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import type { FieldValue } from '#process/register/record.ts';

/** What a person typed cannot be a value of this field; what would be is said by its kind. */
export type TypedFault = { readonly code: 'value.unreadable'; readonly field: string };

type Ground = { readonly catalogue: Catalogue; readonly day: Day };

/**
 * Reads what a person types or a workbook holds: numbers as they are written here (1.234,5), days as 2024-09-15
 * or 15/9/2024, places, agencies and choices by their code or their whole name. Nothing is guessed: a name that
 * two have is refused. Null empties the field.
 */
export function readTyped(
  field: Field,
  typed: string,
  ground: Ground,
): Result<FieldValue | null, TypedFault> {
  const fault: TypedFault = { code: 'value.unreadable', field: field.code };
  if (typed.length > REGISTER_LIMITS.text) return refused(fault);
  const edge = edgeText(typed);
  if (!edge.ok) return refused(fault);
  const text = edge.value;
  if (text === '') return ok(null);
  const { type } = field;
  switch (type.kind) {
    case 'number':
    case 'money': {
      if (text === '-' || text === '–') {
        return ok({ kind: 'absent', absence: { kind: 'nothing-occurred' } });
      }
      const value = parseVi(text);
      return value.ok ? ok({ kind: type.kind, value: value.value }) : refused(fault);
    }
    case 'day': {
      const day = dayTyped(text);
      return day ? ok({ kind: 'day', day }) : refused(fault);
    }
    case 'choice': {
      const choice = type.choices.find(({ code }) => code === text);
      const code =
        choice?.code ?? only(type.choices.filter(({ label }) => named(label, text)))?.code;
      return code === undefined ? refused(fault) : ok({ kind: 'choice', choice: code });
    }
    case 'place': {
      const places = [...ground.catalogue.places.values()];
      const then = places.filter(
        (place) =>
          existedOn(place, ground.day) &&
          (type.levels.length === 0 || type.levels.includes(place.level)) &&
          (named(place.name, text) || fold(`${place.kind} ${place.name.vi}`) === fold(text)),
      );
      const id = places.find((place) => place.id === text)?.id ?? only(then)?.id;
      return id ? ok({ kind: 'place', place: id }) : refused(fault);
    }
    case 'agency': {
      const agencies = [...ground.catalogue.agencies];
      const code =
        agencies.find(([known]) => known === text)?.[0] ??
        only(agencies.filter(([, { name }]) => named(name, text)))?.[0];
      return code === undefined ? refused(fault) : ok({ kind: 'agency', agency: code });
    }
    case 'text':
    case 'reference':
    case 'document':
    case 'attachment':
    case 'point': {
      const value = readFieldText(type.kind, text);
      return value.ok ? value : refused(fault);
    }
  }
}

/** The same value as a person types it, so that {@link readTyped} gives it back. */
export function typedText(value: FieldValue | undefined): string {
  switch (value?.kind) {
    case undefined:
    case 'attachment':
      return '';
    case 'number':
    case 'money':
      return formatVi(value.value).replace('−', '-');
    case 'absent':
      return value.absence.kind === 'nothing-occurred' ? '-' : '';
    case 'text':
      return value.text;
    case 'day':
      return value.day;
    case 'place':
      return value.place;
    case 'agency':
      return value.agency;
    case 'choice':
      return value.choice;
    case 'reference':
      return value.record;
    case 'document':
      return value.number;
    case 'point':
      return `${value.lat} ${value.lon}`;
  }
}

/** A value as a reader meets it, with its unit and by its names. */
export function shownValue(
  field: Field,
  value: FieldValue,
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
): string {
  const { type } = field;
  switch (value.kind) {
    case 'number':
    case 'money':
      return type.kind === 'number' || type.kind === 'money'
        ? `${formatVi(value.value)} ${type.unit.text}`.trim()
        : formatVi(value.value);
    case 'day':
      return value.day.split('-').reverse().join('/');
    case 'place': {
      const place = catalogue.places.get(value.place);
      return place ? inLanguage(place.name, language) : value.place;
    }
    case 'agency': {
      const agency = catalogue.agencies.get(value.agency);
      return agency ? inLanguage(agency.name, language) : value.agency;
    }
    case 'choice': {
      const choices = type.kind === 'choice' ? type.choices : [];
      const choice = choices.find(({ code }) => code === value.choice);
      return choice ? inLanguage(choice.label, language) : value.choice;
    }
    case 'absent':
      return inLanguage(ABSENCE_LABELS[value.absence.kind], language);
    case 'attachment':
      return value.files.map(({ name }) => name).join(', ');
    case 'text':
    case 'reference':
    case 'document':
    case 'point':
      return typedText(value);
  }
}

function dayTyped(text: string): Day | null {
  if (isCalendarDay(text)) return text;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(written) ? written : null;
}

const named = (label: { readonly vi: string; readonly en?: string }, text: string): boolean =>
  [label.vi, label.en ?? label.vi].some((name) => fold(name) === fold(text));

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);
