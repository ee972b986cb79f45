import type { Agency } from '#core/agency.ts';
import type { Directive } from '#core/directive.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { Place } from '#core/place.ts';
import type { PrintedSentence } from '../sentences.ts';

export const SUBJECT_KINDS = ['indicator', 'place', 'agency', 'directive', 'sentence'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What can be found. */
export type Subject =
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly sector: Label }
  | {
      readonly kind: 'place';
      readonly place: Place;
      readonly parent: Place | null;
      /** The units that went into it. */
      readonly formerly: readonly Place[];
      /** The units that it went into. */
      readonly since: readonly Place[];
    }
  | {
      readonly kind: 'agency';
      readonly agency: Agency;
      readonly formerly: readonly Agency[];
      readonly since: readonly Agency[];
      /** How many indicators it has, or had, to answer for. */
      readonly indicators: number;
    }
  | {
      readonly kind: 'directive';
      readonly directive: Directive;
      /** How many sentences of the period cite it. */
      readonly cited: number;
    }
  | { readonly kind: 'sentence'; readonly sentence: PrintedSentence };
