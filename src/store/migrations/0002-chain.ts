import { hiding } from './hiding.ts';
import type { Migration } from './migration.ts';

/*
 * The chain over the change rows of a province. Each row has a link: its position, and the SHA-256 of the hash
 * before it and the row's form. `docs/store.md` says the form; `store/keeping/change-form.ts` makes it a second
 * time, outside the database, to prove the first.
 */

const TABLES = `
create table chain_head (
  province text primary key references province,
  position bigint not null check (position >= 0),
  hash bytea not null check (octet_length(hash) = 32)
);

create table change_link (
  province text not null,
  position bigint not null check (position >= 1),
  id uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (province, position)
);
`;

/** `stable`, as convert_to is: only so the planner writes the field out in place, which halves the cost of a load. */
const FORM = `
create function form_field(value text) returns bytea language sql stable as $$
  select coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1))
$$;

create function change_form(province text, place bigint, id uuid, at timestamptz, actor text, action text,
  entity text, key text, before jsonb, after jsonb, reason text) returns bytea language sql stable as $$
  select form_field(province) || form_field(place::text) || form_field(id::text)
    || form_field(case when isfinite(at) then (extract(epoch from at) * 1000)::bigint::text else at::text end)
    || form_field(actor) || form_field(action) || form_field(entity) || form_field(key)
    || form_field(before::text) || form_field(after::text) || form_field(reason)
$$;

create function chain_step(state bytea, start bytea, form bytea) returns bytea language plpgsql immutable as $$
begin
  return sha256(coalesce(state, start) || form);
end $$;

create aggregate chain_hash(start bytea, form bytea) (sfunc = chain_step, stype = bytea);
`;

/** Links rows that have none yet: those of `rows`, in the order of their ids, behind the head that is locked. */
const link = (rows: string): string => `
    select * into head from chain_head h where h.province = of_province for update;
    if not found then
      insert into chain_head values (of_province, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
      select * into head from chain_head h where h.province = of_province for update;
    end if;
    insert into change_link (province, position, id, hash)
      select c.province, c.position, c.id, chain_hash(head.hash, change_form(c.province, c.position, c.id, c.at,
          c.actor, c.action, c.entity, c.key, c.before, c.after, c.reason))
        over (order by c.id rows unbounded preceding)
      from (
        select r.*, head.position + row_number() over (order by r.id) as position
        from ${rows} r where r.province = of_province
      ) c;
    update chain_head h set position = l.position, hash = l.hash
      from (select k.position, k.hash from change_link k where k.province = of_province
        order by k.position desc limit 1) l
      where h.province = of_province;`;

/** Rows that were there before the chain: row-level security shows one province at a time. */
const EARLIER_ROWS = `
do $$
declare
  of_province text;
  head chain_head;
begin
  for of_province in select p.province from province p loop
    perform set_config('tonghop.province', of_province, true);
    continue when not exists (select from change c where c.province = of_province);
    ${link('change')}
  end loop;
  perform set_config('tonghop.province', '', true);
end $$;
`;

const TRIGGERS = `
create function link_changes() returns trigger language plpgsql as $$
declare
  of_province text;
  head chain_head;
begin
  for of_province in select distinct a.province from added a order by 1 loop
    ${link('added')}
  end loop;
  return null;
end $$;

create trigger chained after insert on change referencing new table as added
  for each statement execute function link_changes();

create function refuse_by_hand() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'rows of % are written by the change rows alone', tg_table_name using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create trigger by_changes_alone before insert on change_link
  for each statement execute function refuse_by_hand();
create trigger append_only before update or delete or truncate on change_link
  for each statement execute function refuse_change();
create trigger by_changes_alone before insert or update on chain_head
  for each statement execute function refuse_by_hand();
create trigger never_removed before delete or truncate on chain_head
  for each statement execute function refuse_change();
`;

export const chain: Migration = {
  number: 2,
  name: 'chain',
  sql: [TABLES, FORM, EARLIER_ROWS, TRIGGERS, ...['chain_head', 'change_link'].map(hiding)].join(
    '\n',
  ),
};
