import { verifyChain } from '../keeping/verify-chain.ts';
import type { ReadTx } from '../transaction.ts';

/** Whether the chain is whole, in the few words that say nothing of single rows. */
export async function chainFound(
  tx: ReadTx,
): Promise<{ readonly faults: number; readonly head: string | null }> {
  const { faultCount, head } = await verifyChain(tx);
  return { faults: faultCount, head: head?.hash ?? null };
}
