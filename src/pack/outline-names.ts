import type { Insertion, Whereabouts } from '#report/outline/insertion.ts';

/** Something of the pack that an outline names. */
export type Named = {
  readonly kind: 'indicator' | 'baseline' | 'place' | 'breakdown' | 'document';
  readonly code: string;
};

export function namesIn(insertion: Insertion): readonly Named[] {
  switch (insertion.kind) {
    case 'value':
    case 'achieved':
    case 'change':
    case 'result':
      return [indicator(insertion.code), ...placeOf(insertion.where)];
    case 'plan':
      return [
        indicator(insertion.code),
        ...placeOf(insertion.where),
        ...(insertion.against === null
          ? []
          : [{ kind: 'baseline', code: insertion.against } as const]),
      ];
    case 'ratio':
      return [indicator(insertion.done), indicator(insertion.whole), ...placeOf(insertion.where)];
    case 'share':
      return [indicator(insertion.part), indicator(insertion.whole), ...placeOf(insertion.where)];
    case 'parts':
      return [
        indicator(insertion.whole),
        ...placeOf(insertion.where),
        ...(insertion.by === null ? [] : [{ kind: 'breakdown', code: insertion.by } as const]),
      ];
    case 'reference':
      return [{ kind: 'document', code: insertion.number }];
    case 'period':
    case 'plain':
      return [];
  }
}

const indicator = (code: string): Named => ({ kind: 'indicator', code });

const placeOf = ({ place }: Whereabouts): readonly Named[] =>
  place === null ? [] : [{ kind: 'place', code: place }];
