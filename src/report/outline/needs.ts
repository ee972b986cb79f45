import { type KnownPeriods, type Period, samePeriodLastYear, yearPeriod } from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';
import { periodAsked } from './asked-period.ts';
import type { Insertion, Whereabouts } from './insertion.ts';
import type { At, Outline, Span } from './outline.ts';

export type PlacedInsertion = { readonly insertion: Insertion; readonly at: At };

/** Everything an outline asks the book for, in its front matter, its text and its notes. */
export function insertionsOf({ front, blocks, notes }: Outline): readonly PlacedInsertion[] {
  const { title, issuer, place, intro, signature, addressees, recipients } = front;
  const head: readonly (readonly Span[])[] = [
    title,
    issuer.over ?? [],
    issuer.name,
    place,
    intro,
    signature.onBehalf,
    signature.position,
    ...addressees,
    ...recipients,
  ];
  return [...head, ...[...blocks, ...notes].map(({ content }) => content)].flatMap((spans) =>
    spans.flatMap((span) => (span.kind === 'insertion' ? [span] : [])),
  );
}

/** The places that an outline names; the province itself goes without saying. */
export const placesOf = (outline: Outline): readonly PlaceId[] => [
  ...new Set(insertionsOf(outline).flatMap(({ insertion }) => whereOf(insertion)?.place ?? [])),
];

/** Codes of all periods whose figures the report of a period may print or compare with. */
export function periodsOf(
  outline: Outline,
  period: Period,
  named: KnownPeriods = new Map(),
): readonly string[] {
  const asked = insertionsOf(outline).flatMap(({ insertion }) => [
    whereOf(insertion)?.period ?? null,
    insertion.kind === 'change' ? insertion.against : null,
  ]);
  const periods = [period, ...asked.map((option) => periodAsked(period, option, named))];
  const codes = periods.flatMap((one) =>
    one ? [one.code, yearPeriod(one).code, samePeriodLastYear(one, named)?.code ?? []].flat() : [],
  );
  return [...new Set(codes)];
}

function whereOf(insertion: Insertion): Whereabouts | null {
  switch (insertion.kind) {
    case 'value':
    case 'achieved':
    case 'plan':
    case 'change':
    case 'result':
    case 'ratio':
    case 'parts':
    case 'share':
      return insertion.where;
    case 'period':
    case 'reference':
    case 'plain':
      return null;
  }
}
