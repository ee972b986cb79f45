import type { Migration } from './migration.ts';

/** Tables whose rows are of an indicator, by a column of that name. */
const OF_AN_INDICATOR = ['fact', 'fact_current', 'choice', 'rollup', 'rollup_revision'];

const HIDDEN = `
alter table indicator add column publicity text not null default 'open'
  check (publicity in ('open', 'internal', 'secret'));
update indicator i set publicity = last.body ->> 'publicity'
from (
  select distinct on (province, code) province, code, body from catalogue_entry
  where kind = 'indicator' order by province, code, revision desc
) last
where last.province = i.province and last.code = i.code and last.body ->> 'publicity' is not null;

create function hidden_indicators() returns text[] language sql stable as $$
  select coalesce(array_agg(code), '{}') from indicator
  where province = current_setting('tonghop.province', true)
    and case publicity
      when 'open' then false
      when 'internal' then coalesce(current_setting('tonghop.sight', true), '') not in ('internal', 'secret')
      else coalesce(current_setting('tonghop.sight', true), '') <> 'secret'
    end
$$;

create function divides(breakdown jsonb, indicators text[]) returns boolean language sql immutable as $$
  select breakdown ->> 'whole' = any(indicators)
    or exists (select from jsonb_array_elements(breakdown -> 'parts') part where part ->> 'indicator' = any(indicators))
$$;

create policy sight on catalogue_entry as restrictive using (case kind
  when 'indicator' then code <> all ((select hidden_indicators())::text[])
  when 'breakdown' then not divides(body, (select hidden_indicators()))
  else true end);
create policy sight on change as restrictive using (case
  when entity in ('fact', 'choice', 'indicator')
    then split_part(key, '/', 1) <> all ((select hidden_indicators())::text[])
  when entity = 'breakdown'
    then not coalesce(divides(before, (select hidden_indicators())), false)
      and not coalesce(divides(after, (select hidden_indicators())), false)
  else true end);
create policy sight on fact_revision as restrictive
  using ((select cardinality(hidden_indicators())) = 0
    or exists (select from fact f where f.province = fact_revision.province and f.id = fact_revision.id));
`;

const hiding = (table: string): string => `
create policy sight on ${table} as restrictive
  using (indicator <> all ((select hidden_indicators())::text[]));`;

/** Rows of internal and secret indicators are there only for whoever says that he sees as far. */
export const sight: Migration = {
  number: 4,
  name: 'sight',
  sql: [HIDDEN, ...OF_AN_INDICATOR.map(hiding)].join('\n'),
};
