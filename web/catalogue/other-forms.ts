import type {
  AddBaselineBody,
  AddSignerBody,
  ChangeBaselineBody,
  ChangeSignerBody,
  DecidePlanBody,
} from '../../src/server/wire/catalogue-change.ts';
import type { Reader } from '../language.tsx';
import type { Answers, BaselineEntry, SignerEntry } from './catalogue-model.ts';
import { type Field, type Form, orNull, pathOf, said } from './form-model.ts';
import { nameFields } from './indicator-forms.ts';

/* Forms of plans and signers: one that is not there yet, or one that is. */

type Asking = Pick<Reader, 'messages' | 'read'>;

export const baselineForm = (entry: BaselineEntry | null, { messages }: Asking): Form => {
  const words = messages.catalogue;
  const code: Field = { kind: 'line', name: 'code', label: words.code, hint: words.planCode };
  return {
    fields: [
      ...(entry ? [] : [code]),
      ...nameFields(words),
      { kind: 'line', name: 'phrase', label: words.phrase, hint: words.phraseHint },
      { kind: 'line', name: 'phraseEn', label: words.phraseEn },
    ],
    initial: entry
      ? {
          name: entry.name.vi,
          nameEn: entry.name.en ?? '',
          phrase: entry.phrase.vi,
          phraseEn: entry.phrase.en ?? '',
        }
      : {},
    needed: [...(entry ? [] : ['code']), 'name', 'phrase'],
    submit: entry ? words.save : words.add.baselines,
    method: entry ? 'PATCH' : 'POST',
    path: entry ? pathOf('baselines', entry.code) : pathOf('baselines'),
    body: (typed): AddBaselineBody | ChangeBaselineBody => ({
      ...(entry ? { seen: entry.revision } : { code: typed.code ?? '' }),
      name: said(typed, 'name'),
      phrase: said(typed, 'phrase'),
      reason: typed.reason ?? '',
    }),
  };
};

export const decideForm = (entry: BaselineEntry, { messages }: Asking, today: string): Form => {
  const words = messages.catalogue;
  return {
    fields: [
      { kind: 'year', name: 'year', label: words.year },
      { kind: 'line', name: 'document', label: words.document },
      { kind: 'day', name: 'from', label: words.from },
      { kind: 'line', name: 'subject', label: words.subject },
    ],
    initial: { year: today.slice(0, 4) },
    needed: ['year', 'document', 'from'],
    submit: words.decide,
    method: 'POST',
    path: pathOf('baselines', entry.code, 'decisions'),
    body: (typed): DecidePlanBody => ({
      seen: entry.revision,
      year: /^\d{1,4}$/.test(typed.year ?? '') ? Number(typed.year) : 0,
      document: typed.document ?? '',
      from: typed.from ?? '',
      subject: orNull(typed.subject) === null ? null : said(typed, 'subject'),
      reason: typed.reason ?? '',
    }),
  };
};

export const signerForm = (
  entry: SignerEntry | null,
  { agencies }: Answers['signers'],
  { messages, read }: Asking,
): Form => {
  const words = messages.catalogue;
  const code: Field = { kind: 'line', name: 'code', label: words.code, hint: words.signerCode };
  const choices = agencies.map((one) => ({ value: one.code, label: read(one.name) }));
  return {
    fields: [
      ...(entry ? [] : [code]),
      { kind: 'choice', name: 'agency', label: words.agency, choices },
      { kind: 'line', name: 'onBehalf', label: words.onBehalf, hint: words.onBehalfHint },
      { kind: 'lines', name: 'position', label: words.position, hint: words.positionHint },
      { kind: 'line', name: 'name', label: words.person },
      { kind: 'day', name: 'from', label: words.from },
      { kind: 'day', name: 'to', label: words.to, hint: words.toHint },
    ],
    initial: entry
      ? {
          agency: entry.agency.code,
          onBehalf: entry.onBehalf,
          position: entry.position,
          name: entry.name ?? '',
          from: entry.from,
          to: entry.to ?? '',
        }
      : { agency: agencies[0]?.code ?? '' },
    needed: [...(entry ? [] : ['code']), 'onBehalf', 'position', 'from'],
    submit: entry ? words.save : words.add.signers,
    method: entry ? 'PATCH' : 'POST',
    path: entry ? pathOf('signers', entry.code) : pathOf('signers'),
    body: (typed): AddSignerBody | ChangeSignerBody => ({
      ...(entry ? { seen: entry.revision } : { code: typed.code ?? '' }),
      agency: typed.agency ?? '',
      onBehalf: typed.onBehalf ?? '',
      position: typed.position ?? '',
      name: orNull(typed.name),
      from: typed.from ?? '',
      to: orNull(typed.to),
      reason: typed.reason ?? '',
    }),
  };
};
