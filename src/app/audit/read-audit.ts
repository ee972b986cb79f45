import { ownerOn } from '#core/indicator.ts';
import { knownOnInstant, vietnamDay } from '#core/instant.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor, Clock } from '../actor.ts';
import type { Figures } from '../ports.ts';
import type { AuditFilter, AuditLog, AuditPage, AuditRow } from './ports.ts';

/* What was done, read by whoever may; the door has asked for the right, the store hides what is not to be seen. */

export const AUDIT_PAGE = 50;
/** So many rows at most go into one file; the next file goes on after the last of them. */
export const AUDIT_EXPORT = 50_000;
const EXPORT_PAGE = 1_000;

type Ports = {
  readonly audit: AuditLog;
  readonly figures: Pick<Figures, 'catalogue'>;
  readonly clock: Clock;
};

/** As it is asked: an agency stands for the indicators that it answers for today, days are days in Vietnam. */
export type AuditAsked = {
  readonly person: string | null;
  readonly kind: string | null;
  readonly thing: string | null;
  readonly agency: string | null;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

export type AuditFault = { readonly code: 'day.malformed'; readonly at: 'from' | 'to' };

export async function auditFilter(
  { figures, clock }: Pick<Ports, 'figures' | 'clock'>,
  asked: AuditAsked,
): Promise<Result<AuditFilter, AuditFault>> {
  const { person: actor, kind, thing, agency, place } = asked;
  const since = asked.from === null ? ok(null) : beginningOf(asked.from);
  if (!since.ok) return refused({ code: 'day.malformed', at: 'from' });
  const until = asked.to === null ? ok(null) : endOf(asked.to);
  if (!until.ok) return refused({ code: 'day.malformed', at: 'to' });
  const days = { since: since.value, until: until.value };
  const indicators = agency === null ? null : await indicatorsOf({ figures, clock }, agency);
  return ok({ actor, kind, thing, indicators, place, ...days });
}

export const readAudit = (
  { audit }: Pick<Ports, 'audit'>,
  _actor: Actor,
  { filter, after }: { readonly filter: AuditFilter; readonly after: string | null },
): Promise<AuditPage> => audit.page(filter, { after, size: AUDIT_PAGE, long: 'left-out' });

export type AuditExport = {
  readonly rows: AsyncIterable<AuditRow>;
  /** The last row of this file where more follow; the next file goes on after it. */
  readonly goesOnAfter: string | null;
};

/** All rows page by page, up to so many. */
export async function exportAudit(
  { audit }: Pick<Ports, 'audit'>,
  _actor: Actor,
  asked: { readonly filter: AuditFilter; readonly after: string | null; readonly most?: number },
): Promise<AuditExport> {
  const { filter, most = AUDIT_EXPORT } = asked;
  const goesOnAfter = await audit.lastOf(filter, { after: asked.after, size: most });
  async function* rows(): AsyncIterable<AuditRow> {
    let after = asked.after;
    for (let left = most; left > 0; ) {
      const size = Math.min(left, EXPORT_PAGE);
      const page: AuditPage = await audit.page(filter, { after, size, long: 'whole' });
      for (const row of page.rows) {
        yield row;
        if (row.id === goesOnAfter) return;
      }
      left -= page.rows.length;
      after = page.rows.at(-1)?.id ?? null;
      if (!page.hasMore || after === null) return;
    }
  }
  return { rows: rows(), goesOnAfter };
}

export const AUDIT_COLUMNS = [
  'id',
  'at',
  'actor',
  'name',
  'addresses',
  'action',
  'kind',
  'thing',
  'before',
  'after',
  'reason',
] as const;

/** A row as text, in the order of {@link AUDIT_COLUMNS}. */
export const auditCells = (row: AuditRow): readonly string[] => [
  row.id,
  row.at,
  row.actor.id,
  row.actor.name ?? '',
  row.addresses.join(' '),
  row.action,
  row.kind,
  row.thing,
  row.before === null ? '' : JSON.stringify(row.before),
  row.after === null ? '' : JSON.stringify(row.after),
  row.reason,
];

async function indicatorsOf(
  { figures, clock }: Pick<Ports, 'figures' | 'clock'>,
  agency: string,
): Promise<readonly string[]> {
  const today = vietnamDay(clock());
  const { indicators } = await figures.catalogue(null);
  return [...indicators.values()]
    .filter((indicator) => ownerOn(indicator, today) === agency)
    .map(({ code }) => code);
}

const DAY_MS = 86_400_000;

/** The first instant of a day in Vietnam, and the first one after it. */
const beginningOf = (day: string): Result<string, unknown> => shifted(day, 1 - DAY_MS);
const endOf = (day: string): Result<string, unknown> => shifted(day, 1);

function shifted(day: string, milliseconds: number): Result<string, unknown> {
  if (day.length !== 10) return refused(day);
  const last = knownOnInstant(day); // the last millisecond of the day
  return last.ok ? ok(new Date(Date.parse(last.value) + milliseconds).toISOString()) : last;
}
