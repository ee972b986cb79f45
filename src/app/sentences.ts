import { type FactKeyText, factKeyText } from '#core/fact.ts';
import type { Period } from '#core/period.ts';
import type { Outline } from '#report/outline/outline.ts';
import type { Report } from '#report/report.ts';
import { type Sentence, sentencesOf } from '#report/sentences.ts';
import type { Actor } from './actor.ts';
import { type Kept, keptUntilWrite } from './kept.ts';
import type { Figures } from './ports.ts';
import { buildFromStore } from './reports.ts';

/** A sentence of one report, with what stands behind its numbers. */
export type PrintedSentence = Sentence & {
  readonly outline: string;
  readonly period: string;
  /** Every fact that one of its numbers was made from, with the numbers it is behind. */
  readonly facts: ReadonlyMap<FactKeyText, readonly string[]>;
  /** The indicators of these facts, with the numbers they are behind. */
  readonly indicators: ReadonlyMap<string, readonly string[]>;
};

/** Which sentences: those that print a fact or any fact of an indicator, or cite a document. */
export type SentencesAbout =
  | { readonly kind: 'fact'; readonly key: FactKeyText }
  | { readonly kind: 'indicator'; readonly code: string }
  | { readonly kind: 'directive'; readonly code: string };

/** A sentence that was asked for, and the numbers of it that the question is about. */
export type FoundSentence = {
  readonly sentence: PrintedSentence;
  readonly bindings: readonly string[];
};

export type Printed = {
  readonly period: Period;
  /** As known at that instant; null: now. */
  readonly knownOn: string | null;
};

/** All sentences of the reports of a period, in the order of the outlines and then of reading. */
export type SentencesOfPeriod = (
  actor: Actor,
  printed: Printed,
) => Promise<readonly PrintedSentence[]>;

/** Builds the reports of a period when their sentences are first asked for, and again after a write. */
export function sentencesFrom(
  figures: Pick<Figures, 'book' | 'catalogue' | 'mark'>,
  outlines: readonly Outline[],
): SentencesOfPeriod {
  const kept: Kept<readonly PrintedSentence[]> = keptUntilWrite(figures.mark);
  return (actor, { period, knownOn }) =>
    kept(`${period.code} ${knownOn ?? ''}`, async () => {
      const reports = await Promise.all(
        outlines.map((outline) => buildFromStore(figures, actor, { outline, period, knownOn })),
      );
      return reports.flatMap(({ report }) => printedSentences(report));
    });
}

export const sentencesAbout = (
  sentences: readonly PrintedSentence[],
  about: SentencesAbout,
): readonly FoundSentence[] =>
  sentences.flatMap((sentence) => {
    const bindings = bindingsAbout(sentence, about);
    return bindings ? [{ sentence, bindings }] : [];
  });

function bindingsAbout(
  sentence: PrintedSentence,
  about: SentencesAbout,
): readonly string[] | undefined {
  switch (about.kind) {
    case 'fact':
      return sentence.facts.get(about.key);
    case 'indicator':
      return sentence.indicators.get(about.code);
    case 'directive':
      return sentence.directives.includes(about.code) ? sentence.bindings : undefined;
  }
}

export const printedSentences = (report: Report): readonly PrintedSentence[] =>
  sentencesOf(report).map((sentence) => {
    const operands = sentence.bindings.flatMap((id) =>
      (report.bindings.get(id)?.operands ?? []).map((key) => ({ id, key })),
    );
    return {
      ...sentence,
      outline: report.outline,
      period: report.period,
      facts: grouped(operands.map(({ id, key }) => [factKeyText(key), id])),
      indicators: grouped(operands.map(({ id, key }) => [key.indicator, id])),
    };
  });

function grouped(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, id] of pairs) {
    const ids = groups.get(name);
    if (!ids) groups.set(name, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
  return groups;
}
