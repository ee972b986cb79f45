import { type Static, Type } from '@sinclair/typebox';
import { invariant } from '#core/result.ts';
import { DEPUTY_KINDS } from '#process/role.ts';
import { decoder, nullable, words } from '../rows/decoding.ts';

const SignedForBody = Type.Object({
  kind: words(DEPUTY_KINDS),
  name: Type.String(),
  document: nullable(Type.String()),
  from: Type.String(),
  to: nullable(Type.String()),
});

export type SignedFor = Static<typeof SignedForBody>;

const toSignedFor = decoder(SignedForBody);

type Row = {
  readonly id: string;
  readonly outline: string;
  readonly period: string;
  readonly hash: string;
  readonly submitted_by: string;
  readonly submitted_at: string;
  readonly submitter: string | null;
  readonly note: string;
  readonly outcome: string | null;
  readonly number: number | null;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly decider: string | null;
  readonly reason: string | null;
  readonly name: string | null;
  readonly on_behalf: string | null;
  readonly position: string | null;
  readonly deputy: unknown;
};

export const toEdition = (row: Row) => ({
  id: row.id,
  outline: row.outline,
  period: row.period,
  hash: row.hash,
  submitted: {
    by: { id: row.submitted_by, name: row.submitter },
    at: row.submitted_at,
    note: row.note,
  },
  decision: toDecision(row),
});

function toDecision(row: Row) {
  const { outcome, number, decided_by: id, decided_at: at, decider, reason } = row;
  if (outcome === null || id === null || at === null) return null;
  const by = { id, name: decider };
  if (outcome === 'returned') return { outcome, by, at, reason: reason ?? '' } as const;
  const { name, on_behalf: onBehalf, position, deputy } = row;
  invariant(
    outcome === 'signed' &&
      number !== null &&
      name !== null &&
      onBehalf !== null &&
      position !== null,
    'the schema lets no other decision in',
  );
  const signature = {
    name,
    onBehalf,
    position,
    deputy: deputy === null ? null : toSignedFor(deputy),
  };
  return { outcome, by, at, number, signature } as const;
}
