import type { Label } from './label.ts';
import type { Day } from './period.ts';

/** Văn bản: an official document, the target of references. */
export type Directive = {
  readonly code: string;
  /** Number and symbol as written: 287/KH-UBND, 17-NQ/TU. */
  readonly number: string;
  /** The kind of document as written before its number: Kế hoạch, Công văn. */
  readonly type: string;
  readonly date: Day | null;
  readonly issuer?: Label;
  readonly subject?: Label;
};
