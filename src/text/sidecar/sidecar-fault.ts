import type { Label } from '#core/label.ts';

/** What is wrong in a file of settings, and where; lines and columns count from 1. */
export type SidecarFault = {
  readonly line: number;
  readonly column: number;
  readonly message: Label;
};
