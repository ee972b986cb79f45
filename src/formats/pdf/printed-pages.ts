import type { Result } from '#core/result.ts';
import { readApart } from '../reading/apart.ts';
import { MAX_PAGES } from '../reading/limits.ts';
import type { ReadFault } from '../reading/read-fault.ts';

/** Words as a PDF places them: from the left, from the top, in points; `y` is their base line. */
export type Printed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string | null;
};

/** A level line. */
export type Rule = { readonly x: number; readonly width: number; readonly y: number };

export type PrintedPage = {
  readonly width: number;
  readonly height: number;
  readonly printed: readonly Printed[];
  readonly rules: readonly Rule[];
};

const MAX_PRINTED = 3_000_000;

export const printedPages = (
  bytes: Uint8Array,
): Promise<Result<readonly PrintedPage[], ReadFault>> =>
  readApart<readonly PrintedPage[]>({
    thread: new URL('./pdf-worker.js', import.meta.url),
    bytes,
    limits: { pages: MAX_PAGES, printed: MAX_PRINTED },
    where: 'PDF',
  });
