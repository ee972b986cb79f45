import type { BackedUp } from '#store/keeping/backup.ts';
import type { KeepingFault } from '#store/keeping/not-kept.ts';
import type { Restored, RestoreFault } from '#store/keeping/restore.ts';
import type { BackupNews, BackupState } from '#store/keeping/schedule.ts';
import type { ChainFault, ChainReport, Head, WantedHead } from '#store/keeping/verify-chain.ts';

export type {
  BackedUp,
  BackupNews,
  BackupState,
  ChainFault,
  ChainReport,
  Head,
  KeepingFault,
  Restored,
  RestoreFault,
  WantedHead,
};

/** What a verification comes to. */
export type Proof = {
  readonly chains: readonly ChainReport[];
  /** Heads that were written down elsewhere and that no chain contains. */
  readonly lost: readonly WantedHead[];
  readonly kind: 'whole' | 'broken';
};

/** Whether every chain is whole and every head that was written down is in one of them. */
export function proofOf(chains: readonly ChainReport[], wanted: readonly WantedHead[]): Proof {
  const lost = wanted.filter((head) => !chains.some(({ contains }) => contains.includes(head)));
  const isWhole = lost.length === 0 && chains.every(({ faultCount }) => faultCount === 0);
  return { chains, lost, kind: isWhole ? 'whole' : 'broken' };
}

/** A head as it is written down: HASH@POSITION. */
export const headText = ({ hash, position }: WantedHead): string =>
  position === null ? hash : `${hash}@${position}`;
