import type { Measure, Part } from './copy-part.ts';

/*
 * The file: a first line that says what it is, then frames. A frame is one byte that says its kind, four bytes of
 * length (the high one first) and so many bytes. `docs/keeping.md` describes it.
 */

export const FIRST_LINE = 'tonghop backup 1\n';

export const FRAME = {
  /** JSON: {@link Preface}. */
  preface: 'H',
  /** JSON: a {@link Part}; chunks of it follow. */
  part: 'P',
  /** A piece of the part's text, deflated (zlib) as one stream. */
  chunk: 'D',
  /** JSON: the {@link Measure} of the part that ends here. */
  end: 'E',
  /** JSON: {@link Closing}. */
  closing: 'T',
  /** SHA-256 of every byte of the file before this frame. Nothing follows. */
  digest: 'Z',
} as const;

export type FrameKind = (typeof FRAME)[keyof typeof FRAME];

/** No frame is longer; a longer one is a damaged length. */
export const LONGEST_FRAME = 1_048_576;
export const MOST_PARTS = 100_000;

export type Step = { readonly number: number; readonly name: string; readonly checksum: string };

export type Preface = {
  /** The instant of the snapshot, ISO 8601 in UTC. */
  readonly at: string;
  /** The migrations that the database had, in order. */
  readonly steps: readonly Step[];
};

/** The end of the chain of a province at the backup's instant. */
export type ChainEnd = {
  readonly province: string;
  readonly position: number;
  readonly hash: string;
};

export type Closing = {
  readonly parts: number;
  readonly rows: number;
  readonly chains: readonly ChainEnd[];
};

export type MeasuredPart = Part & Measure;

/** Everything that a backup says of itself. */
export type Manifest = Preface &
  Closing & {
    readonly contents: readonly MeasuredPart[];
    /** Of the whole file, in hexadecimal. */
    readonly sha256: string;
  };

export type BackupFault =
  | { readonly code: 'backup.unreadable'; readonly reason: string }
  /** It begins like no backup of ours, or like one of a later version. */
  | { readonly code: 'backup.other-file' }
  | { readonly code: 'backup.truncated' }
  /** A digest, a length or a count is not what it says. */
  | { readonly code: 'backup.damaged'; readonly at: number };

/** Carries a fault out of the reading of a backup; who asked for it answers with the fault. */
export class BadBackup extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault, cause?: unknown) {
    super(`the backup was refused: ${JSON.stringify(fault)}`, { cause });
    this.fault = fault;
  }
}
