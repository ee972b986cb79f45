import { hiding } from './hiding.ts';
import type { Migration } from './migration.ts';

const OF_A_PROVINCE = [
  'person',
  'credential',
  'recovery_code',
  'role_grant',
  'session',
  'sign_in_attempt',
];

const TABLES = `
create table person (
  province text not null references province,
  id uuid not null,
  login text not null check (login = lower(login) and login <> ''),
  name text not null check (name <> ''),
  agency text,
  sight text not null check (sight in ('open', 'internal', 'secret')),
  made_at timestamptz(3) not null,
  left_at timestamptz(3),
  primary key (province, id),
  unique (province, login)
);

create table credential (
  province text not null,
  person uuid not null,
  password text,
  one_time boolean not null,
  changed_at timestamptz(3) not null,
  totp_secret text,
  totp_pending text,
  totp_step bigint,
  primary key (province, person),
  foreign key (province, person) references person,
  check (totp_step is null or totp_secret is not null)
);

create table recovery_code (
  province text not null,
  person uuid not null,
  code bytea not null,
  used_at timestamptz(3),
  primary key (province, person, code),
  foreign key (province, person) references person
);

create table role_grant (
  province text not null,
  id uuid not null,
  person uuid not null,
  role text not null
    check (role in ('reporter', 'approver', 'specialist', 'leader', 'auditor', 'administrator')),
  agency text,
  sector text,
  place text,
  from_day date not null,
  to_day date,
  primary key (province, id),
  foreign key (province, person) references person,
  foreign key (province, place) references place,
  check (to_day is null or from_day <= to_day)
);
create index role_grant_by_person on role_grant (province, person);

create table session (
  province text not null,
  id uuid not null,
  token bytea not null,
  person uuid not null,
  begun_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  address text not null,
  browser text not null,
  primary key (province, id),
  unique (province, token),
  foreign key (province, person) references person
);
create index session_by_person on session (province, person);

create table sign_in_attempt (
  province text not null references province,
  id uuid not null,
  login text not null,
  person uuid,
  address text not null,
  at timestamptz(3) not null,
  outcome text not null check (outcome in ('in', 'wrong', 'code-wrong', 'held-back')),
  primary key (province, id)
);
create index sign_in_attempt_by_login on sign_in_attempt (province, login, at);
create index sign_in_attempt_by_address on sign_in_attempt (province, address, at);

create trigger append_only before update or delete or truncate on sign_in_attempt
  for each statement execute function refuse_change();
`;

export const people: Migration = {
  number: 3,
  name: 'people',
  sql: [TABLES, ...OF_A_PROVINCE.map(hiding)].join('\n'),
};
