import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

const APPLICATION_ROLE = 'tonghop_app';

/**
 * The role that work must take on, or null. A superuser passes row-level security by, so where the
 * given login is one, work runs as a role that has our tables and nothing else.
 */
export async function prepareRole(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ above: boolean }>`
    select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`.execute(
    db,
  );
  if (rows[0]?.above !== true) return null;
  await sql.raw(RIGHTS).execute(db);
  return APPLICATION_ROLE;
}

/** Roles belong to the whole server, where another database of ours may have made it already. */
const RIGHTS = `
do $$ begin
  begin
    create role ${APPLICATION_ROLE} nologin nosuperuser nobypassrls;
  exception when duplicate_object or unique_violation then null;
  end;
  execute format('grant usage on schema %I to ${APPLICATION_ROLE}', current_schema());
  execute format(
    'grant select, insert, update, delete on all tables in schema %I to ${APPLICATION_ROLE}', current_schema());
end $$`;
