import { sql } from 'kysely';
import { digestOf } from '../people/personal-parts.ts';
import type { ReadTx } from '../transaction.ts';

export type PersonalFault =
  /** The words beside a change row are not those that it was written with. */
  | { readonly code: 'personal.altered'; readonly id: string }
  /** They are gone, and nobody erased the person. */
  | { readonly code: 'personal.removed'; readonly id: string };

type Named = {
  readonly id: string;
  readonly digest: string;
  readonly salt: Buffer | null;
  readonly body: string | null;
  readonly erased: boolean;
};

/** Whether the words that change rows name by a digest are those; computed outside the database, as the chain is. */
export async function personalFaults({ db, province }: ReadTx): Promise<readonly PersonalFault[]> {
  // A backup from before these words stood apart is proved on the schema that it had.
  const found = await sql<{
    there: boolean;
  }>`select to_regclass('personal_part') is not null as there`.execute(db);
  if (found.rows[0]?.there !== true) return [];
  const { rows } = await sql<Named>`
    select c.id::text as id, t.digest, p.salt, p.body, coalesce(e.erased_at is not null, false) as erased
    from change c
    cross join lateral (values (c.before ->> 'personal'), (c.after ->> 'personal')) t (digest)
    left join personal_part p on p.province = c.province and encode(p.digest, 'hex') = t.digest
    left join person e on e.province = c.province and e.id::text = c.key
    where c.province = ${province} and c.entity in ('person', 'identity') and t.digest is not null
    order by c.id`.execute(db);
  return rows.flatMap(({ id, digest, salt, body, erased }): readonly PersonalFault[] => {
    if (salt === null || body === null) return erased ? [] : [{ code: 'personal.removed', id }];
    const isSame = digestOf(salt, body).toString('hex') === digest;
    return isSame ? [] : [{ code: 'personal.altered', id }];
  });
}
