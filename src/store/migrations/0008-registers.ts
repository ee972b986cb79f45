import { hiding } from './hiding.ts';
import type { Migration } from './migration.ts';

const APPEND_ONLY = ['register_definition', 'record', 'record_event'];

/** Tables whose rows are of a register, by a column of that name. */
const OF_A_REGISTER = ['record', 'record_event', 'record_version'];

const OF_A_PROVINCE = ['register_definition', 'register', ...OF_A_REGISTER];

const TABLES = `
create table register_definition (
  province text not null references province,
  kind text not null check (kind in ('register', 'calendar')),
  code text not null,
  revision integer not null check (revision >= 1),
  position integer not null,
  body jsonb not null,
  known_from timestamptz(3) not null,
  actor text not null,
  primary key (province, kind, code, revision)
);

create table register (
  province text not null references province,
  code text not null,
  publicity text not null check (publicity in ('open', 'internal', 'secret')),
  primary key (province, code)
);

create table record (
  province text not null,
  id uuid not null,
  register text not null,
  primary key (province, id),
  unique (province, register, id),
  foreign key (province, register) references register
);

create table record_event (
  province text not null,
  record uuid not null,
  sequence integer not null check (sequence >= 1),
  id uuid not null,
  register text not null,
  effective date not null,
  known timestamptz(3) not null,
  actor text not null,
  why text,
  act jsonb not null,
  primary key (province, record, sequence),
  unique (province, id),
  foreign key (province, register, record) references record (province, register, id)
);

create table record_version (
  province text not null,
  record uuid not null,
  known timestamptz(3) not null,
  effective date not null,
  known_to timestamptz(3),
  effective_to date,
  register text not null,
  state text not null,
  opened date not null,
  place text,
  title text not null,
  title_order text collate "C" not null,
  words text collate "C" not null,
  key text,
  fields jsonb not null,
  passages jsonb not null,
  event uuid not null,
  actor text not null,
  why text,
  primary key (province, record, known, effective),
  foreign key (province, register, record) references record (province, register, id),
  check (effective < effective_to and known < known_to)
);
create index record_version_listed on record_version (province, register, title_order, record)
  where known_to is null;
create index record_version_by_state on record_version (province, register, state, place)
  where known_to is null;
create index record_version_by_place on record_version (province, register, place)
  where known_to is null;
create unique index record_version_by_key on record_version (province, register, key)
  where known_to is null and effective_to is null and key is not null;
`;

const HIDDEN = `
create function hidden_registers() returns text[] language sql stable as $$
  select coalesce(array_agg(code), '{}') from register
  where province = current_setting('tonghop.province', true)
    and case publicity
      when 'open' then false
      when 'internal' then coalesce(current_setting('tonghop.sight', true), '') not in ('internal', 'secret')
      else coalesce(current_setting('tonghop.sight', true), '') <> 'secret'
    end
$$;

create policy sight on register_definition as restrictive
  using (kind <> 'register' or code <> all ((select hidden_registers())::text[]));
create policy sight_of_registers on change as restrictive
  using (entity not in ('register', 'record') or split_part(key, '/', 1) <> all ((select hidden_registers())::text[]));
`;

const refusing = (table: string): string => `
create trigger append_only before update or delete or truncate on ${table}
  for each statement execute function refuse_change();`;

const sighted = (table: string): string => `
create policy sight on ${table} as restrictive
  using (register <> all ((select hidden_registers())::text[]));`;

/** Registers: their definitions, the logs of their records, and what those come to. */
export const registers: Migration = {
  number: 8,
  name: 'registers',
  sql: [
    TABLES,
    ...APPEND_ONLY.map(refusing),
    ...OF_A_PROVINCE.map(hiding),
    HIDDEN,
    ...OF_A_REGISTER.map(sighted),
  ].join('\n'),
};
