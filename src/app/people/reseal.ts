import type { People, Proof } from './ports.ts';

export type Resealed = {
  readonly resealed: number;
  /** Accounts whose second factor cannot be read: their key is not here. */
  readonly lost: number;
};

/** Brings every secret of a second factor under the seal that is in use: those from before there was one, and of older keys. */
export async function resealSecrets({
  people,
  proof,
}: {
  readonly people: Pick<People, 'sealedTotp' | 'resealTotp'>;
  readonly proof: Pick<Proof, 'resealTotp'>;
}): Promise<Resealed> {
  let resealed = 0;
  let lost = 0;
  for (const kept of await people.sealedTotp()) {
    const again = (text: string | null): string | null =>
      text === null ? null : (proof.resealTotp(kept.person, text) ?? text);
    const isLost = [kept.secret, kept.pending].some(
      (text) => text !== null && proof.resealTotp(kept.person, text) === null,
    );
    const after = { secret: again(kept.secret), pending: again(kept.pending) };
    if (isLost) lost += 1;
    if (after.secret === kept.secret && after.pending === kept.pending) continue;
    await people.resealTotp(kept, after);
    resealed += 1;
  }
  return { resealed, lost };
}
