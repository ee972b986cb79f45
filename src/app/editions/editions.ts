import { edgeText } from '#core/edge-text.ts';
import { vietnamDay } from '#core/instant.ts';
import type { Period } from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';
import { invariant, ok, type Result, refused } from '#core/result.ts';
import { type EditionEvent, type EditionThing, grantsToStep } from '#process/edition.ts';
import type { Grant } from '#process/role.ts';
import { type Signature, signatureText, signedAs } from '#process/signature.ts';
import {
  type Difference,
  differences,
  type FrozenReport,
  freeze,
  frozenText,
  indicatorsOf,
} from '#report/frozen.ts';
import type { Outline } from '#report/outline/outline.ts';
import type { Actor, Clock } from '../actor.ts';
import type { Figures } from '../ports.ts';
import { buildFromStore } from '../reports.ts';
import type { Digest, Edition, Editions } from './ports.ts';

/* The report of a period is put forward, then signed or sent back. What was frozen is what is signed. */

export type EditionPorts = {
  readonly figures: Pick<Figures, 'book' | 'catalogue'>;
  readonly editions: Editions;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly province: PlaceId;
};

export type ReportOfPeriod = { readonly outline: Outline; readonly period: Period };

export type EditionFault =
  | { readonly code: 'right.missing' | 'edition.unknown' }
  /** Somebody else was faster. */
  | { readonly code: 'edition.decided' | 'edition.waiting' }
  /** The figures are others than those that were looked at. */
  | { readonly code: 'edition.stale' }
  | { readonly code: 'signature.other' }
  | { readonly code: 'reason.malformed' };

export type EditionsView = {
  readonly editions: readonly Edition[];
  readonly maySubmit: boolean;
};

/** The editions of a report, and whether another one can be put forward. */
export async function editionsOf(
  { editions, clock, province }: Pick<EditionPorts, 'editions' | 'clock' | 'province'>,
  actor: Actor,
  { outline, period }: ReportOfPeriod,
): Promise<EditionsView> {
  const all = await editions.of(outline.name, period.code);
  const asked = { edition: draft(province), on: vietnamDay(clock()) };
  const waits = all.some(({ decision }) => decision === null);
  return { editions: all, maySubmit: !waits && grantsToStep(actor, 'submit', asked).length > 0 };
}

/** Freezes the report as it is built now, where that is still what was looked at. */
export async function submitEdition(
  ports: EditionPorts,
  actor: Actor,
  asked: ReportOfPeriod & { readonly seen: string; readonly note: string },
): Promise<Result<{ readonly id: string }, EditionFault>> {
  const { editions, clock, province } = ports;
  const step = { edition: draft(province), on: vietnamDay(clock()) };
  if (grantsToStep(actor, 'submit', step).length === 0) return refused({ code: 'right.missing' });
  const note = said(asked.note);
  if (note === null) return refused({ code: 'reason.malformed' });
  const { report, book } = await buildFromStore(ports.figures, actor, { ...asked, knownOn: null });
  const frozen = freeze(report, book);
  const document = frozenText(frozen);
  const hash = ports.digest(document);
  if (hash !== asked.seen) return refused({ code: 'edition.stale' });
  const id = await editions.submit(
    {
      outline: asked.outline.name,
      period: asked.period.code,
      hash,
      document,
      indicators: indicatorsOf(frozen),
      note: note || 'trình ký',
    },
    actor,
  );
  return id === null ? refused({ code: 'edition.waiting' }) : ok({ id });
}

export type EditionView = {
  readonly edition: Edition;
  readonly frozen: FrozenReport;
  readonly differences: readonly Difference[];
  /** How the one who looks at it could sign; none where he may not. */
  readonly signatures: readonly Signature[];
  readonly mayReturn: boolean;
};

/** One edition as it was frozen, and where the figures of today are others. */
export async function readEdition(
  ports: EditionPorts,
  actor: Actor,
  { id, outlineOf }: { readonly id: string; readonly outlineOf: OutlineOf },
): Promise<EditionView | null> {
  const found = await frozenEdition(ports, id);
  if (found === null) return null;
  const { edition, frozen } = found;
  const asked = await outlineOf(edition);
  const { figures } = ports;
  // Of an outline that the pack no longer has there is nothing to compare with.
  const book = asked && (await buildFromStore(figures, actor, { ...asked, knownOn: null })).book;
  return {
    edition,
    frozen,
    differences: book ? differences(frozen, book) : [],
    signatures: signaturesOf(ports, actor, found).map(({ signature }) => signature),
    mayReturn: steps(ports, actor, { edition, event: 'return' }).length > 0,
  };
}

export type OutlineOf = (edition: Edition) => Promise<ReportOfPeriod | null>;

/** The document is what its hash says: of an altered one nothing is shown. */
export async function frozenEdition(
  { editions, digest }: Pick<EditionPorts, 'editions' | 'digest'>,
  id: string,
): Promise<{ readonly edition: Edition; readonly frozen: FrozenReport } | null> {
  const found = await editions.one(id);
  if (found === null) return null;
  const { edition, document } = found;
  invariant(digest(document) === edition.hash, `edition ${id} is as it was put forward`);
  return { edition, frozen: JSON.parse(document) as FrozenReport }; // the hash says that we wrote it
}

/** Signs what was looked at, under one of the signatures that are the actor's today. */
export async function signEdition(
  ports: EditionPorts,
  actor: Actor,
  { id, seen, as }: { readonly id: string; readonly seen: string; readonly as: string },
): Promise<Result<{ readonly number: number }, EditionFault>> {
  const found = await frozenEdition(ports, id);
  if (found === null) return refused({ code: 'edition.unknown' });
  const { edition } = found;
  if (edition.decision !== null) return refused({ code: 'edition.decided' });
  const own = signaturesOf(ports, actor, found);
  if (own.length === 0) return refused({ code: 'right.missing' });
  if (edition.hash !== seen) return refused({ code: 'edition.stale' });
  const chosen = own.find(({ signature }) => signatureText(signature) === as);
  if (chosen === undefined) return refused({ code: 'signature.other' });
  const { grant, signature } = chosen;
  const { deputy, from, to } = grant;
  const number = await ports.editions.sign(
    edition,
    {
      ...signature,
      name: actor.name,
      deputy: deputy
        ? {
            kind: deputy.kind,
            name: (await ports.editions.nameOf(deputy.for)) ?? deputy.for,
            document: deputy.document,
            from,
            to,
          }
        : null,
    },
    actor,
  );
  return number === null ? refused({ code: 'edition.decided' }) : ok({ number });
}

/** Sends an edition back with the reason; another one can then be put forward. */
export async function returnEdition(
  ports: EditionPorts,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null, EditionFault>> {
  const found = await ports.editions.one(id);
  if (found === null) return refused({ code: 'edition.unknown' });
  const { edition } = found;
  if (edition.decision !== null) return refused({ code: 'edition.decided' });
  if (steps(ports, actor, { edition, event: 'return' }).length === 0) {
    return refused({ code: 'right.missing' });
  }
  const why = said(reason);
  if (why === null || why === '') return refused({ code: 'reason.malformed' });
  const given = await ports.editions.giveBack(edition, why, actor);
  return given ? ok(null) : refused({ code: 'edition.decided' });
}

type Found = { readonly edition: Edition; readonly frozen: FrozenReport };

/** Each way in which the actor may sign today, once; his own right before what he does for others. */
function signaturesOf(
  ports: Pick<EditionPorts, 'clock' | 'province'>,
  actor: Actor,
  { edition, frozen }: Found,
): readonly { readonly grant: Grant; readonly signature: Signature }[] {
  const { onBehalf, position } = frozen.frame.signature;
  const all = steps(ports, actor, { edition, event: 'sign' })
    .map((grant) => ({ grant, signature: signedAs({ onBehalf, position }, grant.deputy) }))
    .sort((a, b) => Number(a.grant.deputy !== undefined) - Number(b.grant.deputy !== undefined));
  const texts = all.map(({ signature }) => signatureText(signature));
  return all.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}

function steps(
  { clock, province }: Pick<EditionPorts, 'clock' | 'province'>,
  actor: Actor,
  { edition, event }: { readonly edition: Edition; readonly event: EditionEvent },
): readonly Grant[] {
  const thing: EditionThing = {
    state: edition.decision?.outcome ?? 'submitted',
    submittedBy: edition.submitted.by.id,
    province,
  };
  return grantsToStep(actor, event, { edition: thing, on: vietnamDay(clock()) });
}

const draft = (province: PlaceId): EditionThing => ({
  state: 'draft',
  submittedBy: null,
  province,
});

const REASON_LENGTH = 500;

function said(text: string): string | null {
  const read = edgeText(text);
  return read.ok && [...read.value].length <= REASON_LENGTH ? read.value : null;
}
