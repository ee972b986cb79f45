import type { Reader } from '../language.tsx';
import { addAgencyForm, endForm, renameForm, succeedForm } from './agency-forms.ts';
import type { Listed, Opened } from './catalogue-model.ts';
import type { Doing, Form } from './form-model.ts';
import { addIndicatorForm, changeIndicatorForm, defineForm } from './indicator-forms.ts';
import { baselineForm, decideForm, signerForm } from './other-forms.ts';

/** The form in which something is done with an entry. */
export function formOf(one: Opened, doing: Doing, reader: Reader, today: string): Form {
  switch (one.tab) {
    case 'indicators':
      return doing === 'define'
        ? defineForm(one.entry, reader)
        : changeIndicatorForm(one.entry, one.answer, reader);
    case 'agencies':
      if (doing === 'succeed') return succeedForm(one.entry, one.answer, reader);
      return doing === 'end' || doing === 'go-on'
        ? endForm(one.entry, doing, reader)
        : renameForm(one.entry, reader);
    case 'baselines':
      return doing === 'decide'
        ? decideForm(one.entry, reader, today)
        : baselineForm(one.entry, reader);
    case 'signers':
      return signerForm(one.entry, one.answer, reader);
  }
}

/** The form in which an entry is made that is not there yet. */
export function addForm(listed: Listed, reader: Reader, today: string): Form {
  switch (listed.tab) {
    case 'indicators':
      return addIndicatorForm(listed.answer, reader, today);
    case 'agencies':
      return addAgencyForm(reader, today);
    case 'baselines':
      return baselineForm(null, reader);
    case 'signers':
      return signerForm(null, listed.answer, reader);
  }
}
