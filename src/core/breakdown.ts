import type { Label } from './label.ts';

/**
 * Parts of an indicator. Closed parts (gồm, chia ra) sum to it; open ones (trong đó) do not exceed it.
 * A part has the label it carries in a list, since its own name stands alone.
 */
export type Breakdown = {
  readonly code: string;
  readonly whole: string;
  readonly closed: boolean;
  readonly by: Label;
  readonly parts: readonly { readonly indicator: string; readonly label: Label }[];
};
