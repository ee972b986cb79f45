/** Why there is no figure. A missing figure is a statement too, so it has its own shape. */
export type Absence =
  | { readonly kind: 'nothing-occurred' } // printed "-"
  | { readonly kind: 'not-collected-yet' } // printed "..."
  | { readonly kind: 'not-applicable' } // printed "x"
  | { readonly kind: 'withheld'; readonly reason: string };

export const ABSENCE_KINDS = [
  'nothing-occurred',
  'not-collected-yet',
  'not-applicable',
  'withheld',
] as const satisfies readonly Absence['kind'][];
