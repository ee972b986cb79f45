import { createHash, randomBytes } from 'node:crypto';
import type { WriteTx } from '../transaction.ts';

/** Words that say who somebody is, as they stood when a change was made. */
export type PersonalWords = Readonly<Partial<Record<'login' | 'name' | 'subject', string>>>;

/**
 * Puts such words beside the chain, and says by which digest a change row names them. Each time with a salt of its
 * own: two digests never tell that the words behind them are the same.
 */
export async function personalPart(
  { db, province }: WriteTx,
  person: string,
  words: PersonalWords,
): Promise<string> {
  const salt = randomBytes(32);
  const body = JSON.stringify(words);
  const digest = digestOf(salt, body);
  await db.insertInto('personal_part').values({ province, person, digest, salt, body }).execute();
  return digest.toString('hex');
}

export const digestOf = (salt: Uint8Array, body: string): Buffer =>
  createHash('sha256').update(salt).update(body, 'utf8').digest();
