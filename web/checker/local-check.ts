import { checkText } from '#text/check-text.ts';
import { located } from '#text/located.ts';
import { plainDocument } from '#text/plain-document.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';

/** Pasted text is checked in the browser itself: it leaves it for nowhere. */
export function checkPasted(text: string): CheckAnswer {
  const document = plainDocument(text);
  const { mentions, relations, findings } = located(document, checkText(document));
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
