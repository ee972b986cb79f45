import type {
  AddAgencyBody,
  EndAgencyBody,
  RenameAgencyBody,
  SucceedAgencyBody,
} from '../../src/server/wire/catalogue-change.ts';
import type { Reader } from '../language.tsx';
import type { AgencyEntry, Answers } from './catalogue-model.ts';
import { type Form, orNull, pathOf, said } from './form-model.ts';
import { nameFields } from './indicator-forms.ts';

type Asking = Pick<Reader, 'messages' | 'read' | 'count'>;

/** No code of an agency. */
const NEW = '+';

export const addAgencyForm = ({ messages }: Asking, today: string): Form => {
  const words = messages.catalogue;
  return {
    fields: [
      { kind: 'line', name: 'code', label: words.code, hint: words.agencyCode },
      ...nameFields(words),
      { kind: 'line', name: 'short', label: words.short },
      { kind: 'day', name: 'from', label: words.from },
    ],
    initial: { from: today },
    needed: ['code', 'name', 'from'],
    submit: words.add.agencies,
    method: 'POST',
    path: pathOf('agencies'),
    body: (typed): AddAgencyBody => ({
      code: typed.code ?? '',
      name: said(typed, 'name'),
      short: orNull(typed.short),
      from: typed.from ?? '',
      reason: typed.reason ?? '',
    }),
  };
};

export const renameForm = (entry: AgencyEntry, { messages }: Asking): Form => {
  const words = messages.catalogue;
  return {
    fields: [
      ...nameFields(words),
      { kind: 'line', name: 'short', label: words.short },
      { kind: 'day', name: 'from', label: words.renameFrom, hint: words.renameFromHint },
    ],
    initial: { name: entry.name.vi, nameEn: entry.name.en ?? '', short: entry.short ?? '' },
    needed: ['name'],
    submit: words.rename,
    method: 'PATCH',
    path: pathOf('agencies', entry.code),
    body: (typed): RenameAgencyBody => ({
      seen: entry.revision,
      name: said(typed, 'name'),
      short: orNull(typed.short),
      from: orNull(typed.from),
      reason: typed.reason ?? '',
    }),
  };
};

/** The last day; or that there is none after all. */
export const endForm = (
  entry: AgencyEntry,
  doing: 'end' | 'go-on',
  { messages, count }: Asking,
): Form => {
  const words = messages.catalogue;
  const ends = doing === 'end';
  return {
    fields: ends ? [{ kind: 'day', name: 'to', label: words.to }] : [],
    initial: {},
    needed: ends ? ['to'] : [],
    ...(ends && entry.indicators > 0 ? { about: words.endLine(count(entry.indicators)) } : {}),
    submit: ends ? words.end : words.goOn,
    method: 'POST',
    path: pathOf('agencies', entry.code, 'end'),
    body: (typed): EndAgencyBody => ({
      seen: entry.revision,
      to: ends ? (typed.to ?? '') : null,
      reason: typed.reason ?? '',
    }),
  };
};

export const succeedForm = (
  entry: AgencyEntry,
  { agencies }: Answers['agencies'],
  { messages, read, count }: Asking,
): Form => {
  const words = messages.catalogue;
  return {
    fields: [
      {
        kind: 'choice',
        name: 'into',
        label: words.successor,
        hint: words.newHint,
        choices: [
          { value: '', label: words.whichAgency },
          { value: NEW, label: words.newAgency },
          ...agencies
            .filter(({ code, to }) => code !== entry.code && to === null)
            .map(({ code, name }) => ({ value: code, label: read(name) })),
        ],
      },
      { kind: 'line', name: 'code', label: `${words.code} (${words.newAgency})` },
      { kind: 'line', name: 'name', label: `${words.name} (${words.newAgency})` },
      { kind: 'line', name: 'short', label: `${words.short} (${words.newAgency})` },
      { kind: 'day', name: 'on', label: words.on },
      { kind: 'line', name: 'field', label: words.field },
      { kind: 'line', name: 'fieldEn', label: words.fieldEn },
      {
        kind: 'choice',
        name: 'former',
        label: words.former,
        choices: [
          { value: 'ends', label: words.ends },
          { value: 'goes-on', label: words.goesOn },
        ],
      },
      {
        kind: 'choice',
        name: 'indicators',
        label: `${words.moveIndicators} (${count(entry.indicators)})`,
        choices: [
          { value: 'all', label: words.moveAll },
          { value: 'none', label: words.moveNone },
        ],
      },
    ],
    initial: { into: '', former: 'ends', indicators: 'all' },
    needed: ['into', 'on', 'field'],
    submit: words.succeed,
    method: 'POST',
    path: pathOf('agencies', entry.code, 'succession'),
    body: (typed): SucceedAgencyBody => ({
      seen: entry.revision,
      into:
        typed.into === NEW
          ? {
              kind: 'new',
              code: typed.code ?? '',
              name: { vi: typed.name ?? '', en: null },
              short: orNull(typed.short),
            }
          : { kind: 'known', code: typed.into ?? '' },
      on: typed.on ?? '',
      field: said(typed, 'field'),
      // The lists hold exactly these words.
      former: typed.former as SucceedAgencyBody['former'],
      indicators: typed.indicators as SucceedAgencyBody['indicators'],
      reason: typed.reason ?? '',
    }),
  };
};
