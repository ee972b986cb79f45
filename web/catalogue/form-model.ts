import type { Opened, Tab } from './catalogue-model.ts';

/** What is typed into a form, by field; what is empty was not given. */
export type Typed = Readonly<Record<string, string>>;

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
} & (
  | { readonly kind: 'line' | 'lines' | 'day' | 'year' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
);

export type Choice = { readonly value: string; readonly label: string };

/** A form as data: what it asks, what stands in it at first, and what is sent. */
export type Form = {
  readonly fields: readonly Field[];
  readonly initial: Typed;
  readonly needed: readonly string[];
  readonly about?: string;
  readonly submit: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: readonly string[];
  readonly body: (typed: Typed) => object;
};

export type Doing = 'add' | 'change' | 'define' | 'rename' | 'end' | 'go-on' | 'succeed' | 'decide';

/** What can be done with an entry, besides undoing. */
export function doingsOf(one: Opened): readonly Doing[] {
  switch (one.tab) {
    case 'indicators':
      return ['define', 'change'];
    case 'agencies':
      return one.entry.to === null ? ['rename', 'succeed', 'end'] : ['rename', 'succeed', 'go-on'];
    case 'baselines':
      return ['decide', 'change'];
    case 'signers':
      return ['change'];
  }
}

export const pathOf = (tab: Tab, ...more: readonly string[]): readonly string[] => [
  'catalogue',
  tab,
  ...more,
];

/** What was typed, or null where nothing was. */
export const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;

export const said = (
  typed: Typed,
  name: string,
): { readonly vi: string; readonly en: string | null } => ({
  vi: typed[name] ?? '',
  en: orNull(typed[`${name}En`]),
});
