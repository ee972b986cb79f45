import pg from 'pg';

/**
 * Every row of every table but the record of migrations, as JSON in one order: by other means than a backup's, to
 * compare one database with another.
 */
export async function contentsOf(
  url: string,
  provinces: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; hidden: boolean }>(
      `select relname as name, relrowsecurity as hidden from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' order by relname`,
    );
    const contents = new Map<string, readonly string[]>();
    for (const { name, hidden } of tables) {
      const found: string[] = [];
      for (const province of hidden ? provinces : ['']) {
        await client.query(
          `select set_config('tonghop.province', $1, false), set_config('tonghop.sight', 'secret', false)`,
          [province],
        );
        const { rows } = await client.query<{ row: string }>(
          `select to_jsonb(t)::text as row from ${pg.escapeIdentifier(name)} t
           ${hidden ? `where t.province = ${pg.escapeLiteral(province)}` : ''}`,
        );
        found.push(...rows.map(({ row }) => row));
      }
      contents.set(name, found.sort());
    }
    return contents;
  } finally {
    await client.end();
  }
}
