import { checkText } from '#text/check-text.ts';
import { type Gazetteer, placesFor } from '#text/gazetteer.ts';
import { located } from '#text/located.ts';
import { plainDocument } from '#text/plain-document.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';

/** Pasted text is checked in the browser itself: it leaves it for nowhere. Names are held against the areas given. */
export function checkPasted(text: string, gazetteer: Gazetteer | null): CheckAnswer {
  const document = plainDocument(text);
  const checked = checkText(document, placesFor(document, gazetteer));
  const { mentions, relations, findings } = located(document, checked);
  return {
    name: '',
    kind: 'text',
    text,
    passages: document.passages,
    quantities: mentions,
    relations,
    findings,
  };
}
