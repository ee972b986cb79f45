import { hiding } from './hiding.ts';
import type { Migration } from './migration.ts';

/** Which tables may only grow; each refuses update, delete and truncate. */
const APPEND_ONLY = [
  'catalogue_entry',
  'fact',
  'fact_revision',
  'choice',
  'rollup_revision',
  'change',
];

/** Tables that hold a province's rows, hidden from every other province. */
const OF_A_PROVINCE = [
  ...APPEND_ONLY,
  'place',
  'place_feed',
  'indicator',
  'fact_current',
  'rollup',
];

/** A figure's columns; the same in each revision and in the projection of the last one. */
const FIGURE = `
  revision integer not null check (revision >= 1),
  kind text not null,
  value numeric,
  scale smallint,
  unit text,
  power smallint,
  amount numeric generated always as (value * power(10::numeric, power)) stored,
  word text,
  lo numeric,
  lo_closed boolean,
  hi numeric,
  hi_closed boolean,
  absence text,
  absence_reason text,
  printed text,
  status text not null check (status in ('estimated', 'preliminary', 'official', 'implied')),
  definition integer not null,
  window_from date,
  window_to date,
  window_basis text check (window_basis in ('calendar', 'regime', 'as-of')),
  provenance jsonb not null,
  said jsonb not null,
  questions jsonb not null,
  known_from timestamptz(3) not null,
  actor text not null,
  reason text not null,
  check ((window_to is null) = (window_basis is null)),
  check (window_from is null or window_from <= window_to),
  check (scale is null or scale = scale(value) or (scale < 0 and scale(value) = 0)),
  check ((lo is null) = (lo_closed is null) and (hi is null) = (hi_closed is null)),
  check ((absence_reason is not null) = (absence is not distinct from 'withheld')),
  check (case kind
    when 'exact' then num_nulls(value, scale, unit, power) = 0
      and num_nonnulls(word, lo, hi, absence, printed) = 0
    when 'bounded' then num_nulls(value, scale, unit, power, word) = 0
      and word in ('trên', 'hơn', 'gần', 'dưới', 'khoảng', 'xấp xỉ')
      and num_nonnulls(lo, hi, absence, printed) = 0
    when 'interval' then num_nulls(unit, power) = 0
      and num_nonnulls(value, scale, word, absence, printed) = 0
    when 'absent' then absence in ('nothing-occurred', 'not-collected-yet', 'not-applicable', 'withheld')
      and num_nonnulls(value, scale, unit, power, word, lo, hi, printed) = 0
    when 'unreadable' then num_nulls(unit, power, printed) = 0
      and num_nonnulls(value, scale, word, lo, hi, absence) = 0
    else false
  end)`;

const SLOT = 'province, indicator, place, period, series';

const ROLLED_UP = `
  revision integer not null check (revision >= 1),
  sum numeric,
  lo numeric,
  hi numeric,
  weight numeric,
  expected integer not null,
  present integer not null,
  absent integer not null,
  known_from timestamptz(3) not null`;

const TABLES = `
create table province (
  province text primary key,
  name jsonb not null,
  known_from timestamptz(3) not null
);

create table catalogue_entry (
  province text not null references province,
  kind text not null,
  code text not null,
  revision integer not null check (revision >= 1),
  position integer not null,
  body jsonb not null,
  known_from timestamptz(3) not null,
  actor text not null,
  primary key (province, kind, code, revision)
);

create table place (
  province text not null references province,
  id text not null,
  primary key (province, id)
);

create table place_feed (
  province text not null,
  boundary text not null,
  whole text not null,
  part text not null,
  via text not null,
  part_leaves integer not null,
  via_leaves integer not null,
  primary key (province, boundary, whole, part),
  foreign key (province, whole) references place,
  foreign key (province, part) references place
);
create index place_feed_by_part on place_feed (province, part);

create table indicator (
  province text not null references province,
  code text not null,
  unit text not null,
  dimension text not null,
  power smallint not null,
  over_places text not null check (over_places in ('sum', 'weighted', 'never')),
  weight text,
  primary key (province, code),
  check ((over_places = 'weighted') = (weight is not null))
);
create index indicator_by_weight on indicator (province, weight) where weight is not null;

create table fact (
  province text not null,
  id uuid not null,
  indicator text not null,
  place text not null,
  period text not null,
  series text not null check (series ~ '^(actual|(plan|scenario|forecast):[a-z][a-z0-9-]*)$'),
  source text not null,
  primary key (province, id),
  unique (${SLOT}, source),
  foreign key (province, indicator) references indicator,
  foreign key (province, place) references place
);

create table fact_revision (
  province text not null,
  id uuid not null,
  ${FIGURE},
  primary key (province, id, revision),
  foreign key (province, id) references fact
);

create table fact_current (
  province text not null,
  id uuid not null,
  indicator text not null,
  place text not null,
  period text not null,
  series text not null,
  source text not null,
  chosen boolean not null,
  ${FIGURE},
  primary key (province, id),
  foreign key (province, id) references fact
);
create index fact_current_by_slot on fact_current (province, indicator, period, series, place);
create index fact_current_by_period on fact_current (province, period, place);

create table choice (
  province text not null,
  indicator text not null,
  place text not null,
  period text not null,
  series text not null,
  revision integer not null check (revision >= 1),
  source text not null,
  known_from timestamptz(3) not null,
  actor text not null,
  reason text not null,
  primary key (${SLOT}, revision),
  foreign key (${SLOT}, source) references fact (${SLOT}, source)
);

create table rollup (
  province text not null,
  indicator text not null,
  place text not null,
  period text not null,
  series text not null,
  boundary text not null,
  ${ROLLED_UP},
  primary key (province, indicator, period, series, place, boundary),
  foreign key (province, indicator) references indicator,
  foreign key (province, place) references place
);
create index rollup_by_period on rollup (province, period, boundary, place);

create table rollup_revision (
  province text not null,
  indicator text not null,
  place text not null,
  period text not null,
  series text not null,
  boundary text not null,
  ${ROLLED_UP},
  primary key (province, indicator, period, series, place, boundary, revision)
);
create index rollup_revision_by_period on rollup_revision (province, period, boundary, place);

create table change (
  province text not null references province,
  id uuid not null,
  at timestamptz(3) not null,
  actor text not null,
  action text not null,
  entity text not null,
  key text not null,
  before jsonb,
  after jsonb,
  reason text not null,
  primary key (province, id)
);
create index change_by_key on change (province, entity, key, id);
`;

const GUARDS = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;
`;

const refusing = (table: string): string => `
create trigger append_only before update or delete or truncate on ${table}
  for each statement execute function refuse_change();`;

export const facts: Migration = {
  number: 1,
  name: 'facts',
  sql: [TABLES, GUARDS, ...APPEND_ONLY.map(refusing), ...OF_A_PROVINCE.map(hiding)].join('\n'),
};
