import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { HitAnswer, SearchAnswer } from '../../src/server/wire/search.ts';
import type { SentencesAnswer } from '../../src/server/wire/sentences.ts';
import { apiAddress } from '../api.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useRead } from '../use-read.ts';
import { hitKey, stepped } from './palette-model.ts';
import { recentChoices } from './recent.ts';

export type Directive = Extract<HitAnswer, { kind: 'directive' }>;
type Group = SearchAnswer['groups'][number];

/** What the search shows: what was chosen last, what was found, or the sentences that cite a document. */
export type PaletteView =
  | { readonly kind: 'recent'; readonly hits: readonly HitAnswer[] }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly kind: 'found'; readonly answer: SearchAnswer }
  | {
      readonly kind: 'citing';
      readonly directive: Directive;
      readonly group: Group;
    };

const PAUSE_MS = 60;
const MOST = '40';

/** Connects the search to the server: the question, what answers it, and which of the answers is active. */
export function usePalette() {
  const { period, knownOn } = useDesk();
  const [question, setQuestion] = useState('');
  const [directive, setDirective] = useState<Directive | null>(null);
  const [chosen, setChosen] = useState<{ readonly of: string; readonly at: number } | null>(null);
  const [asked] = useDebouncedValue(question.trim(), PAUSE_MS);
  const blank = question.trim() === '' || asked === '';
  const found = useRead<SearchAnswer>(
    blank || period === null
      ? null
      : apiAddress(['search'], { q: asked, period, knownOn, limit: MOST }),
  );
  const citing = useRead<SentencesAnswer>(
    directive === null || period === null
      ? null
      : apiAddress(['sentences'], { directive: directive.code, period, knownOn }),
    { meanwhile: 'nothing' },
  );
  const view = viewOf();
  const hits = hitsOf(view);
  const identity = hits.map(hitKey).join('\n');
  const active = chosen?.of === identity ? chosen.at : hits.length === 0 ? -1 : 0;

  function viewOf(): PaletteView {
    const reading = directive ? citing : found;
    if (!directive && blank) return { kind: 'recent', hits: recentChoices() };
    if (reading.isError) {
      return { kind: 'failed', error: reading.error, retry: () => void reading.refetch() };
    }
    if (directive && citing.data) {
      const sentences = citing.data.sentences.map(sentenceHit);
      const group: Group = { kind: 'sentence', total: sentences.length, hits: sentences };
      return { kind: 'citing', directive, group };
    }
    if (!directive && found.data) return { kind: 'found', answer: found.data };
    return { kind: 'waiting' };
  }

  return {
    question,
    view,
    hits,
    active,
    ask: (text: string) => {
      setDirective(null);
      setQuestion(text);
    },
    step: (by: 1 | -1) => setChosen({ of: identity, at: stepped(hits.length, active, by) }),
    point: (at: number) => setChosen({ of: identity, at }),
    openDirective: setDirective,
  };
}

function hitsOf(view: PaletteView): readonly HitAnswer[] {
  switch (view.kind) {
    case 'recent':
      return view.hits;
    case 'found':
      return view.answer.groups.flatMap(({ hits }) => hits);
    case 'citing':
      return view.group.hits;
    case 'waiting':
    case 'failed':
      return [];
  }
}

const sentenceHit = (sentence: SentencesAnswer['sentences'][number]): HitAnswer => ({
  kind: 'sentence',
  title: { vi: sentence.text },
  marks: { vi: [], en: [] },
  by: null,
  sentence,
});
