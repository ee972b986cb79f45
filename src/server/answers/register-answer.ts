import type { Actor } from '#app/actor.ts';
import type { CountedFigure, FiguresView } from '#app/registers/count-figures.ts';
import type { ListView, RegisterLine } from '#app/registers/list-registers.ts';
import { type AskedRegister, mayTo, seenFields } from '#app/registers/register-asked.ts';
import { shownValue, typedText } from '#app/registers/typed-value.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { ownerOn } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import { existedOn } from '#core/place.ts';
import { formatFigure } from '#core/vi/figure.ts';
import type { Field } from '#process/register/field.ts';
import type { FieldValue, Values } from '#process/register/record.ts';
import type {
  FieldAnswer,
  RecordAnswer,
  RegisterAnswer,
  RegisterFiguresAnswer,
  RegistersAnswer,
} from '../wire/register.ts';
import { NO_FIGURE_LABELS } from './register-words.ts';

export const registersAnswer = (
  lines: readonly RegisterLine[],
  catalogue: Catalogue,
  today: Day,
): RegistersAnswer => ({
  registers: lines.map(({ definition, open, closed }) => ({
    code: definition.code,
    name: definition.name,
    sector: catalogue.sectors.get(definition.sector) ?? { vi: definition.sector },
    owner: ownerLabel({ definition, catalogue, today }),
    open,
    closed,
    indicators: definition.indicators.length,
  })),
});

export function registerAnswer(view: ListView, actor: Actor): RegisterAnswer {
  const { definition, catalogue, today, day, records, end, states } = view;
  const fields = seenFields(view, actor);
  return {
    code: definition.code,
    name: definition.name,
    sector: catalogue.sectors.get(definition.sector) ?? { vi: definition.sector },
    owner: ownerLabel(view),
    day,
    today,
    title: [...definition.title],
    fields: fields.map((field) => fieldAnswer(field, catalogue, today)),
    states: statesAnswer(view, states),
    opening: [...definition.opening],
    mayWrite: mayTo(actor, 'record.write', view, null),
    records: records.map((record) => ({
      id: record.record,
      title: record.title,
      state: record.state,
      opened: record.passages[0].on,
      since: record.effective,
      cells: cellsAnswer(fields, record.values, catalogue),
    })),
    next: end && pageText(end),
  };
}

export const statesAnswer = (
  { definition }: Pick<AskedRegister, 'definition'>,
  counts: ReadonlyMap<string, number>,
): RecordAnswer['states'] =>
  definition.states.map(({ code, label, phase }) => ({
    code,
    label,
    phase,
    records: counts.get(code) ?? 0,
  }));

export const cellsAnswer = (
  fields: readonly Field[],
  values: Values,
  catalogue: Catalogue,
): RecordAnswer['cells'] =>
  fields.flatMap((field) => {
    const value = values.get(field.code);
    if (!value) return [];
    return [
      { field: field.code, shown: shownLabel(field, value, catalogue), typed: typedText(value) },
    ];
  });

export const shownLabel = (field: Field, value: FieldValue, catalogue: Catalogue): Label => ({
  vi: shownValue(field, value, { catalogue, language: 'vi' }),
  en: shownValue(field, value, { catalogue, language: 'en' }),
});

export function fieldAnswer(field: Field, catalogue: Catalogue, today: Day): FieldAnswer {
  const { code, label, type, required } = field;
  return {
    code,
    label,
    kind: type.kind,
    unit: type.kind === 'number' || type.kind === 'money' ? type.unit.text : null,
    required,
    options: optionsOf(field, catalogue, today),
  };
}

function optionsOf({ type }: Field, catalogue: Catalogue, today: Day): FieldAnswer['options'] {
  switch (type.kind) {
    case 'choice':
      return type.choices.map(({ code, label }) => ({ code, label }));
    case 'place':
      return [...catalogue.places.values()]
        .filter(({ level }) => type.levels.length === 0 || type.levels.includes(level))
        .filter((place) => existedOn(place, today))
        .map(({ id, kind, name }) => ({ code: id, label: { ...name, vi: `${kind} ${name.vi}` } }));
    case 'agency':
      return [...catalogue.agencies]
        .filter(([, { from, to }]) => from <= today && (to === null || today <= to))
        .map(([code, { name }]) => ({ code, label: name }));
    default:
      return null;
  }
}

const ownerLabel = ({
  definition,
  catalogue,
  today,
}: Omit<AskedRegister, 'calendar'>): Label | null => {
  const owner = ownerOn(definition, today);
  return owner === null ? null : (catalogue.agencies.get(owner)?.name ?? null);
};

/** Where a page ended, as one word of an address. */
export const pageText = ({
  order,
  record,
}: {
  readonly order: string;
  readonly record: string;
}): string => `${record}.${order}`;

export function pageOf(text: string): { readonly order: string; readonly record: string } | null {
  const at = text.indexOf('.');
  const record = text.slice(0, at);
  return /^[0-9a-f-]{36}$/.test(record) ? { record, order: text.slice(at + 1) } : null;
}

export function figuresAnswer({
  definition,
  catalogue,
  day,
  figures,
}: FiguresView): RegisterFiguresAnswer {
  const nameOf = (code: string): Label => {
    const state = definition.states.find((known) => known.code === code);
    const place = [...catalogue.places.values()].find(({ id }) => id === code);
    return state?.label ?? place?.name ?? { vi: code };
  };
  return {
    day,
    figures: figures.map(({ indicator, figure, groups }) => ({
      indicator: indicator.indicator,
      name: catalogue.indicators.get(indicator.indicator)?.name ?? { vi: indicator.indicator },
      figure: countedAnswer(figure),
      groups: [...groups].map(([code, of]) => ({
        code,
        label: nameOf(code),
        figure: countedAnswer(of),
      })),
    })),
  };
}

const countedAnswer = ({ value, records, undecided, unfilled }: CountedFigure) => ({
  printed: value.kind === 'made' ? formatFigure(value.quantity) : null,
  because: value.kind === 'absent' ? NO_FIGURE_LABELS[value.because] : null,
  classes: value.kind === 'distribution' ? [...value.classes] : [],
  records,
  undecided,
  unfilled,
});
