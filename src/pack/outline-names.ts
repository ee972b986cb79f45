import type { Insertion, Whereabouts } from '#report/outline/insertion.ts';
import type { At, Outline, Span } from '#report/outline/outline.ts';

/** Something of the pack that an outline names. */
export type Named = {
  readonly kind: 'indicator' | 'baseline' | 'place' | 'breakdown' | 'document';
  readonly code: string;
};

type Placed = { readonly insertion: Insertion; readonly at: At };

/** Everything an outline asks the book for, in its text, its notes and its front matter. */
export function insertionsOf({ front, blocks, notes }: Outline): readonly Placed[] {
  const { title, issuer, place, intro, signature } = front;
  const head: readonly (readonly Span[])[] = [
    title,
    issuer.over ?? [],
    issuer.name,
    place,
    intro,
    signature.onBehalf,
    signature.position,
    ...front.addressees,
    ...front.recipients,
  ];
  const body = [...blocks, ...notes].map(({ content }) => content);
  return [...head, ...body].flatMap((spans) =>
    spans.flatMap((span) => (span.kind === 'insertion' ? [span] : [])),
  );
}

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
