import type { HitAnswer, SearchAnswer } from '../../src/server/wire/search.ts';
import { useReader } from '../language.tsx';
import { HitLine } from './hit-line.tsx';
import { hitKey } from './palette-model.ts';
import type { PaletteView } from './use-palette.ts';

type OptionsProps = {
  readonly id: string;
  readonly view: PaletteView;
  readonly active: number;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (hit: HitAnswer) => void;
};

type Section = {
  readonly name: string;
  readonly total: number;
  readonly hits: readonly HitAnswer[];
  /** How many hits stand before it. */
  readonly from: number;
};

/** The choices by kind; the keyboard walks through all of them as one list. */
export function Options({ id, view, active, onPoint, onChoose }: OptionsProps) {
  const { messages, count } = useReader();
  const words = messages.search;
  const sections = useSections(view);
  return (
    <div role="listbox" id={`${id}-list`} aria-label={words.results}>
      {sections.map(({ name, total, hits, from }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={name} role="group" aria-label={name}>
          <div className="search-group" aria-hidden="true">
            <span>{name}</span>
            {total > hits.length ? (
              <span>{words.some(count(hits.length), count(total))}</span>
            ) : null}
          </div>
          {hits.map((hit, n) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the question
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the question
            <div
              key={hitKey(hit)}
              id={`${id}-${from + n}`}
              role="option"
              aria-selected={from + n === active}
              className="hit"
              onMouseMove={() => onPoint(from + n)}
              onClick={() => onChoose(hit)}
            >
              <HitLine hit={hit} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function useSections(view: PaletteView): readonly Section[] {
  const { messages, read } = useReader();
  const words = messages.search;
  switch (view.kind) {
    case 'recent':
      return view.hits.length === 0
        ? []
        : [{ name: words.recent, total: view.hits.length, hits: view.hits, from: 0 }];
    case 'citing':
      return [{ ...view.group, name: words.citing(read(view.directive.title)), from: 0 }];
    case 'found':
      return sectionsOf(view.answer, (kind) =>
        kind === 'sentence' ? words.sentencesOf(read(view.answer.period.label)) : words[kind],
      );
    case 'waiting':
    case 'failed':
      return [];
  }
}

function sectionsOf(
  { groups }: SearchAnswer,
  nameOf: (kind: HitAnswer['kind']) => string,
): readonly Section[] {
  let from = 0;
  return groups.map(({ kind, total, hits }) => {
    const section = { name: nameOf(kind), total, hits, from };
    from += hits.length;
    return section;
  });
}
