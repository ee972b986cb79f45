import type { Checked } from './checked.ts';
import { readDocument } from './claims/read-document.ts';
import { toMention } from './claims/to-mention.ts';
import type { TextDocument } from './document.ts';

/** What a check may be told; what is left out takes its default. */
export type CheckOptions = {
  /** Rules that are not asked. */
  readonly silenced?: readonly string[];
};

/** Reads a document and checks its arithmetic and form. Pure: same document, same answer. */
export function checkText(document: TextDocument, _options: CheckOptions = {}): Checked {
  const scenes = readDocument(document);
  const mentions = scenes.flatMap(({ passage, figures }) => {
    const own = document.passages[passage];
    return own ? figures.map((figure) => toMention(document, own, figure)) : [];
  });
  return { mentions, relations: [], findings: [] };
}
