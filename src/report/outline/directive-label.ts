import type { Faults } from './fault.ts';
import type { At } from './outline.ts';

/** What stands in the brackets of each directive. */
export const DIRECTIVES = {
  value: 'code',
  achieved: 'code',
  plan: 'code',
  change: 'code',
  result: 'code',
  ratio: 'two codes',
  parts: 'code',
  share: 'two codes',
  period: 'nothing',
  ref: 'number',
  plain: 'words',
} as const;

export type DirectiveName = keyof typeof DIRECTIVES;

export type LabelSite = { readonly label: string; readonly at: At; readonly faults: Faults };

const CODE = /^[a-z][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)*$/;
const LABEL_WORDS = {
  code: { vi: 'một mã chỉ tiêu', en: 'one indicator code' },
  'two codes': { vi: 'hai mã chỉ tiêu cách nhau dấu cách', en: 'two indicator codes with a space' },
  nothing: { vi: 'để trống', en: 'nothing' },
  number: { vi: 'số, ký hiệu văn bản', en: 'the number of a document' },
  words: { vi: 'lời cần in', en: 'the words to print' },
} as const;

export const isDirectiveName = (name: string): name is DirectiveName =>
  Object.hasOwn(DIRECTIVES, name);

export const isCode = (text: string): boolean => CODE.test(text);

/** The codes, or the words, in the brackets; null when there are not those the directive needs. */
export function readLabel(name: DirectiveName, site: LabelSite): readonly [string, string] | null {
  const { faults, at } = site;
  const shape = DIRECTIVES[name];
  const { vi: expected, en: expectedEn } = LABEL_WORDS[shape];
  const label = site.label.trim();
  if (shape === 'nothing') {
    if (label === '') return ['', ''];
    faults.add('directive.label-unwanted', at, { name });
    return null;
  }
  if (label === '') {
    faults.add('directive.label-missing', at, { name, expected, expectedEn });
    return null;
  }
  if (shape === 'words' || shape === 'number') return [label, ''];
  const codes = label.split(/\s+/);
  const [first = '', second = ''] = codes;
  if (codes.length === (shape === 'code' ? 1 : 2) && codes.every(isCode)) {
    return [first, second];
  }
  faults.add('directive.label-malformed', at, { name, label, expected, expectedEn });
  return null;
}
