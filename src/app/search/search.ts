import { type Catalogue, periodOf } from '#core/fact-book.ts';
import type { Period } from '#core/period.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from '../actor.ts';
import { keptUntilWrite } from '../kept.ts';
import type { Figures } from '../ports.ts';
import type { SentencesOfPeriod } from '../sentences.ts';
import { entriesOf } from './entries.ts';
import { find } from './find.ts';
import { CLASSES, compareHits, type Hit } from './rank.ts';
import { SUBJECT_KINDS, type Subject, type SubjectKind } from './subject.ts';
import { type WordIndex, wordIndex } from './word-index.ts';

/** What a reader types is cut here; nobody types more. */
export const LONGEST_QUESTION = 100;
export const MOST_HITS = 50;

export type SearchRequest = {
  readonly question: string;
  /** The period whose reports' sentences are looked through. */
  readonly period: string;
  /** As known at that instant; null: now. */
  readonly knownOn: string | null;
  /** Of all kinds together, at most {@link MOST_HITS}. */
  readonly limit: number;
};

export type HitGroup = {
  readonly kind: SubjectKind;
  /** How many there are; `hits` are the first of them. */
  readonly total: number;
  readonly hits: readonly Hit<Subject>[];
};

export type SearchView = {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly groups: readonly HitGroup[];
  readonly tried: string;
  readonly unknown: readonly string[];
};

export type SearchFault = { readonly code: 'period.malformed'; readonly text: string };

export type Search = (
  actor: Actor,
  request: SearchRequest,
) => Promise<Result<SearchView, SearchFault>>;

type Ground = { readonly catalogue: Catalogue; readonly index: WordIndex<Subject> };

/** Looks through names and sentences; the index is made when first asked for, and again after a write. */
export function searchIn(
  figures: Pick<Figures, 'catalogue' | 'mark'>,
  sentences: SentencesOfPeriod,
): Search {
  const grounds = keptUntilWrite<Ground | null>(figures.mark);
  return async (actor, { question, period: code, knownOn, limit }) => {
    const ground = await grounds(`${code} ${knownOn}`, () =>
      groundOf(figures, sentences, { actor, code, knownOn }),
    );
    const period = ground && periodOf(ground.catalogue, code);
    if (!period) return refused({ code: 'period.malformed', text: code });
    const { hits, ...told } = find(ground.index, question.slice(0, LONGEST_QUESTION));
    const groups = groupsOf(hits, Math.min(limit, MOST_HITS));
    return ok({ period, catalogue: ground.catalogue, groups, ...told });
  };
}

async function groundOf(
  figures: Pick<Figures, 'catalogue'>,
  sentences: SentencesOfPeriod,
  asked: { readonly actor: Actor; readonly code: string; readonly knownOn: string | null },
): Promise<Ground | null> {
  const { actor, code, knownOn } = asked;
  const catalogue = await figures.catalogue(knownOn);
  const period = periodOf(catalogue, code);
  if (!period) return null;
  const printed = await sentences(actor, { period, knownOn });
  return { catalogue, index: wordIndex(entriesOf(catalogue, printed)) };
}

/** By kind: the kind with the best name first, sentences last. Each gets its share of the room. */
export function groupsOf(hits: readonly Hit<Subject>[], limit: number): readonly HitGroup[] {
  const kinds = SUBJECT_KINDS.flatMap((kind) => {
    const all = hits.filter(({ found }) => found.entry.of.kind === kind);
    const some = kind === 'sentence' ? withoutSlips(all) : all;
    const [best] = some;
    return best ? [{ kind, best, all: some }] : [];
  });
  const names = kinds
    .filter(({ kind }) => kind !== 'sentence')
    .toSorted((a, b) => a.best.class - b.best.class || compareHits(a.best, b.best));
  const texts = kinds.filter(({ kind }) => kind === 'sentence');
  const share = Math.ceil(limit / Math.max(1, kinds.length));
  let room = limit;
  return [...names, ...texts].flatMap(({ kind, all }) => {
    const shown = all.slice(0, Math.min(share, room));
    room -= shown.length;
    return shown.length === 0 ? [] : [{ kind, total: all.length, hits: shown }];
  });
}

/** A report has so many words that a slip always finds some; it counts only where nothing else does. */
function withoutSlips(hits: readonly Hit<Subject>[]): readonly Hit<Subject>[] {
  const exact = hits.filter((hit) => hit.class < CLASSES.slip);
  return exact.length > 0 ? exact : hits;
}
