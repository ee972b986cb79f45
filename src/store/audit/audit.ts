import { sql } from 'kysely';
import type { PlaceId } from '#core/place.ts';
import { factJsonText } from '../rows/fact-row.ts';
import type { SeenStore } from '../store.ts';
import type { ReadTx } from '../transaction.ts';

/* The log of changes for whoever audits: the rows that his sight lets him see, and not how many others there are. */

export type Filter = {
  readonly actor: string | null;
  readonly kind: string | null;
  readonly thing: string | null;
  readonly indicators: readonly string[] | null;
  readonly place: string | null;
  readonly since: string | null;
  readonly until: string | null;
};

export type Paging = {
  readonly after: string | null;
  readonly size: number;
  readonly long: 'whole' | 'left-out';
};

/** An outline of a place has a hundred thousand characters; a figure has a thousand. */
const LONG = 20_000;
/** Things that are people, and what is theirs. */
const OF_PEOPLE = ['person', 'role-grant', 'credential', 'session', 'identity'];
/** Of these, those whose rows name words beside them. */
const WITH_PARTS = ['person', 'identity'];
/** Kinds whose keys begin with an indicator's code. */
const OF_INDICATORS = ['fact', 'choice', 'indicator'];
/** A session lies idle after so long: it is then no sign of where somebody was. */
const IDLE_HOURS = 12;

export const provinceAudit = (store: SeenStore, province: PlaceId) => ({
  page: (filter: Filter, paging: Paging) =>
    store.read(province, async (tx) => {
      const rows = await readRows(tx, filter, { ...paging, size: paging.size + 1 });
      return { rows: rows.slice(0, paging.size).map(toRow), hasMore: rows.length > paging.size };
    }),

  lastOf: (filter: Filter, { after, size }: Pick<Paging, 'after' | 'size'>) =>
    store.read(province, async (tx) => {
      const rows = await found(tx, filter, after)
        .select('c.id')
        .offset(size - 1)
        .limit(2)
        .execute();
      return rows.length === 2 ? (rows[0]?.id ?? null) : null;
    }),

  choices: () =>
    store.read(province, async (tx) => {
      const actors = await distinct(tx, 'actor');
      const people = await tx.db
        .selectFrom('person')
        .select(['id', 'name'])
        .where('province', '=', province)
        .execute();
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return {
        actors: actors.map((id) => ({ id, name: names.get(id) ?? null })),
        kinds: await distinct(tx, 'entity'),
      };
    }),
});

type Row = {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly addresses: readonly string[];
  readonly action: string;
  readonly entity: string;
  readonly key: string;
  readonly person: string | null;
  readonly is_long: boolean;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string;
};

/** The rows that are looked for, the latest first. */
function found({ db, province }: ReadTx, filter: Filter, after: string | null) {
  const { actor, kind, thing, indicators, place, since, until } = filter;
  return db
    .selectFrom('change as c')
    .where('c.province', '=', province)
    .$if(after !== null, (q) => q.where('c.id', '<', after ?? ''))
    .$if(actor !== null, (q) => q.where('c.actor', '=', actor ?? ''))
    .$if(kind !== null, (q) => q.where('c.entity', '=', kind ?? ''))
    .$if(thing !== null, (q) =>
      isWholeKey(thing ?? '')
        ? q.where('c.key', '=', thing ?? '')
        : q.where(sql<boolean>`(c.key = ${thing} or starts_with(c.key, ${`${thing}/`}))`),
    )
    .$if(indicators !== null, (q) =>
      q
        .where('c.entity', 'in', OF_INDICATORS)
        .where(sql<boolean>`split_part(c.key, '/', 1) = any(${[...(indicators ?? [])]}::text[])`),
    )
    .$if(place !== null, (q) =>
      q
        .where('c.entity', 'in', ['fact', 'choice'])
        .where(sql<boolean>`split_part(c.key, '/', 2) = ${place}`),
    )
    .$if(since !== null, (q) => q.where('c.at', '>=', since ?? ''))
    .$if(until !== null, (q) => q.where('c.at', '<', until ?? ''))
    .orderBy('c.id', 'desc');
}

/** A figure's key with all its five parts: nothing lies below it, and the index leads to it. */
const isWholeKey = (thing: string): boolean => thing.split('/').length === 5;

async function readRows(
  tx: ReadTx,
  filter: Filter,
  { after, size, long }: Paging,
): Promise<readonly Row[]> {
  const { db, province } = tx;
  const most = long === 'whole' ? null : LONG;
  const rowsFound = found(tx, filter, after).selectAll('c').limit(size);
  const { rows } = await sql<Row>`
    with found as (${rowsFound}), told as (
      select f.*, ${most}::integer is not null
          and length(coalesce(f.before::text, '')) + length(coalesce(f.after::text, '')) > ${most}::integer as is_long,
        case when f.actor ~ ${UUID} then f.actor::uuid end as actor_id,
        case when f.entity = any(${OF_PEOPLE}::text[]) and f.key ~ ${UUID} then f.key::uuid end as key_id
      from found f
    )
    select t.id, t.at, t.actor, a.name as actor_name, t.action, t.entity, t.key, p.name as person, t.is_long,
      case when not t.is_long then ${whole('before')} end as before,
      case when not t.is_long then ${whole('after')} end as after,
      t.reason,
      array(select distinct s.address from session s
        where s.province = ${province} and s.person = t.actor_id and s.begun_at <= t.at
          and t.at <= least(s.ends_at, coalesce(s.ended_at, s.ends_at),
            s.seen_at + make_interval(hours => ${IDLE_HOURS}))
        order by s.address) as addresses
    from told t
    left join person a on a.province = ${province} and a.id = t.actor_id
    left join person p on p.province = ${province} and p.id = t.key_id
    order by t.id desc`.execute(db);
  return rows;
}

/** With the words beside the row that its digest names, as long as they are there; so they can be held against it. */
const whole = (column: 'before' | 'after') => {
  const body = sql.ref(`t.${column}`);
  return sql`${body} || coalesce((select pp.body::jsonb from personal_part pp
    where pp.province = t.province and t.entity = any(${WITH_PARTS}::text[])
      and pp.digest = decode(${body} ->> 'personal', 'hex')), '{}')`;
};

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

const toRow = ({ actor, actor_name, entity, key, is_long, ...row }: Row) => ({
  ...row,
  actor: { id: actor, name: actor_name },
  kind: entity,
  thing: key,
  isLong: is_long,
  figure:
    entity === 'fact' && !is_long
      ? { before: factJsonText(row.before), after: factJsonText(row.after) }
      : null,
});

/**
 * The different words of a column, each found through an index by the one before it: there are few of them in very
 * many rows.
 */
async function distinct(
  { db, province }: ReadTx,
  column: 'actor' | 'entity',
): Promise<readonly string[]> {
  const word = sql.ref(column);
  const { rows } = await sql<{ word: string }>`
    with recursive found (word) as (
      (select ${word} from change where province = ${province} order by ${word} limit 1)
      union all
      select (select c.${word} from change c where c.province = ${province} and c.${word} > f.word
        order by c.${word} limit 1)
      from found f where f.word is not null
    )
    select word from found where word is not null`.execute(db);
  return rows.map((row) => row.word);
}
