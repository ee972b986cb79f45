import type {
  AddIndicatorBody,
  ChangeIndicatorBody,
  DefineIndicatorBody,
} from '../../src/server/wire/catalogue-change.ts';
import type { Reader } from '../language.tsx';
import type { Answers, IndicatorEntry } from './catalogue-model.ts';
import {
  type Choice,
  type Field,
  type Form,
  orNull,
  pathOf,
  said,
  type Typed,
} from './form-model.ts';

type Asking = Pick<Reader, 'messages' | 'read'>;
type Words = Reader['messages']['catalogue'];

/** Another version of what is measured, from a day on. */
export const defineForm = (entry: IndicatorEntry, { messages }: Asking): Form => {
  const words = messages.catalogue;
  return {
    fields: [
      { kind: 'day', name: 'from', label: words.from, hint: words.breakHint },
      { kind: 'lines', name: 'text', label: words.text, hint: words.textHint },
      { kind: 'lines', name: 'textEn', label: words.textEn },
      { kind: 'line', name: 'basis', label: words.basis, hint: words.basisHint },
      { kind: 'line', name: 'priceBase', label: words.priceBase },
    ],
    initial: { priceBase: entry.definitions.at(-1)?.priceBase ?? '' },
    needed: ['from', 'text'],
    submit: words.define,
    method: 'POST',
    path: pathOf('indicators', entry.code, 'definitions'),
    body: (typed): DefineIndicatorBody => ({
      seen: entry.revision,
      from: typed.from ?? '',
      text: said(typed, 'text'),
      basis: orNull(typed.basis),
      priceBase: orNull(typed.priceBase),
      reason: typed.reason ?? '',
    }),
  };
};

export const changeIndicatorForm = (
  entry: IndicatorEntry,
  answer: Answers['indicators'],
  { messages, read }: Asking,
): Form => {
  const words = messages.catalogue;
  return {
    fields: [
      ...nameFields(words),
      good(words),
      publicity(words),
      {
        kind: 'choice',
        name: 'owner',
        label: words.owner,
        choices: [{ value: '', label: words.sameOwner }, ...agencies(answer, read)],
      },
      { kind: 'day', name: 'ownerFrom', label: words.ownerFrom },
    ],
    initial: {
      name: entry.name.vi,
      nameEn: entry.name.en ?? '',
      good: entry.good,
      publicity: entry.publicity,
    },
    needed: ['name'],
    submit: words.save,
    method: 'PATCH',
    path: pathOf('indicators', entry.code),
    body: (typed): ChangeIndicatorBody => ({
      seen: entry.revision,
      name: said(typed, 'name'),
      ...natureOf(typed),
      owner: typed.owner ? { agency: typed.owner, from: typed.ownerFrom ?? '' } : null,
      reason: typed.reason ?? '',
    }),
  };
};

export const addIndicatorForm = (
  answer: Answers['indicators'],
  { messages, read }: Asking,
  today: string,
): Form => {
  const words = messages.catalogue;
  const rules = (...names: readonly ('sum' | 'last' | 'never')[]): readonly Choice[] =>
    names.map((value) => ({ value, label: words[value] }));
  return {
    fields: [
      { kind: 'line', name: 'code', label: words.code, hint: words.indicatorCode },
      ...nameFields(words),
      { kind: 'line', name: 'unit', label: words.unit, hint: words.unitHint },
      {
        kind: 'choice',
        name: 'kind',
        label: words.kind,
        choices: answer.kinds.map(({ kind, label }) => ({ value: kind, label: read(label) })),
      },
      {
        kind: 'choice',
        name: 'overPlaces',
        label: words.overPlaces,
        choices: rules('sum', 'never'),
      },
      {
        kind: 'choice',
        name: 'overTime',
        label: words.overTime,
        choices: rules('sum', 'last', 'never'),
      },
      good(words),
      publicity(words),
      {
        kind: 'choice',
        name: 'persons',
        label: words.persons,
        choices: [
          { value: 'no', label: words.no },
          { value: 'yes', label: words.yes },
        ],
      },
      { kind: 'choice', name: 'owner', label: words.owner, choices: agencies(answer, read) },
      { kind: 'day', name: 'ownerFrom', label: words.ownerFrom },
      { kind: 'lines', name: 'text', label: words.text, hint: words.textHint },
      { kind: 'lines', name: 'textEn', label: words.textEn },
      { kind: 'line', name: 'basis', label: words.basis, hint: words.basisHint },
    ],
    initial: {
      kind: 'flow',
      overPlaces: 'sum',
      overTime: 'sum',
      good: 'up',
      publicity: 'open',
      persons: 'no',
      owner: answer.agencies[0]?.code ?? '',
      ownerFrom: today,
    },
    needed: ['code', 'name', 'unit', 'text', 'ownerFrom'],
    submit: words.add.indicators,
    method: 'POST',
    path: pathOf('indicators'),
    body: (typed): AddIndicatorBody => ({
      code: typed.code ?? '',
      name: said(typed, 'name'),
      unit: typed.unit ?? '',
      // The lists hold the server's own words.
      kind: typed.kind as AddIndicatorBody['kind'],
      overPlaces: { kind: typed.overPlaces as 'sum' | 'never' },
      overTime: { kind: typed.overTime as 'sum' | 'last' | 'never' },
      ...natureOf(typed),
      persons: typed.persons === 'yes',
      owner: { agency: typed.owner ?? '', from: typed.ownerFrom ?? '' },
      text: said(typed, 'text'),
      basis: orNull(typed.basis),
      reason: typed.reason ?? '',
    }),
  };
};

export const nameFields = (words: Words): readonly Field[] => [
  { kind: 'line', name: 'name', label: words.name },
  { kind: 'line', name: 'nameEn', label: words.nameEn },
];

const good = (words: Words): Field => ({
  kind: 'choice',
  name: 'good',
  label: words.good,
  choices: [
    { value: 'up', label: words.up },
    { value: 'down', label: words.down },
    { value: 'none', label: words.noWay },
  ],
});

const publicity = (words: Words): Field => ({
  kind: 'choice',
  name: 'publicity',
  label: words.publicity,
  choices: (['open', 'internal', 'secret'] as const).map((value) => ({
    value,
    label: words[value],
  })),
});

/** The lists hold exactly these words. */
const natureOf = (typed: Typed): Pick<ChangeIndicatorBody, 'good' | 'publicity'> => ({
  good: typed.good as ChangeIndicatorBody['good'],
  publicity: typed.publicity as ChangeIndicatorBody['publicity'],
});

const agencies = (
  { agencies: all }: Pick<Answers['indicators'], 'agencies'>,
  read: Reader['read'],
): readonly Choice[] => all.map(({ code, name }) => ({ value: code, label: read(name) }));
