import type { Fact, FactKeyText } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label, Language } from '#core/label.ts';
import type { Against, ComparisonForm } from '#core/reported-comparison.ts';
import type { WorkingCalendar } from '#process/calendar/working-calendar.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { RegisterSample } from '#process/register/sample.ts';

/** What a pack says, checked: ready for a fact book and for the store. */
export type Pack = {
  readonly code: string;
  readonly name: Label;
  readonly defaultLanguage: Language;
  readonly catalogue: Catalogue;
  /** As the sources print them, with the comparisons beside them; what follows from those is not among them. */
  readonly facts: readonly Fact[];
  readonly prints: readonly Print[];
  readonly words: readonly Word[];
  readonly outlines: readonly OutlineText[];
  /** Working days, by code. */
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  readonly registers: ReadonlyMap<string, RegisterDefinition>;
  /** Rows that stand in for real ones. */
  readonly samples: readonly RegisterSample[];
};

/** Where a source prints a figure, or a comparison beside it; one figure may be printed several times. */
export type Print = {
  readonly fact: FactKeyText;
  readonly of:
    | { readonly kind: 'value' }
    | { readonly kind: 'comparison'; readonly against: Against; readonly form: ComparisonForm };
  readonly section: string;
  readonly note: number | null;
  readonly item: number;
};

export const WORD_KINDS = ['name', 'ordinal', 'period', 'date', 'rule', 'list'] as const;

type WordKind = (typeof WORD_KINDS)[number];

/** A text that contains digits and is neither a figure nor a reference. */
export type Word = {
  readonly kind: WordKind;
  readonly text: string;
  readonly meaning: string;
  readonly section: string | null;
  readonly item: string | null;
};

export type OutlineText = { readonly name: string; readonly text: string };
