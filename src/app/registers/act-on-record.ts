import { v7 as uuid } from 'uuid';
import { isCalendarDay } from '#core/day.ts';
import { edgeText } from '#core/edge-text.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { checkEvent } from '#process/register/check-event.ts';
import { transitionOf } from '#process/register/definition.ts';
import type { RecordFinding } from '#process/register/finding.ts';
import { recordAt } from '#process/register/fold.ts';
import type {
  FieldValue,
  RecordAct,
  RecordAt,
  RecordEvent,
  RecordId,
} from '#process/register/record.ts';
import type { Actor } from '../actor.ts';
import { checkGround } from './check-ground.ts';
import type { RegisterPorts } from './ports.ts';
import { type AskedRegister, mayTo, registerAsked, seenFields } from './register-asked.ts';
import { readTyped, type TypedFault } from './typed-value.ts';

/** What a person fills in, by field; an empty text empties it. */
export type TypedFields = Readonly<Record<string, string>>;

export type TypedAct =
  | { readonly kind: 'open'; readonly state: string; readonly fields: TypedFields }
  | { readonly kind: 'transition'; readonly transition: string; readonly fields: TypedFields }
  | { readonly kind: 'revise'; readonly fields: TypedFields }
  | { readonly kind: 'void'; readonly event: string };

export type ActRequest = {
  readonly register: string;
  readonly record: RecordId;
  /** How many events its log had when it was looked at; 0 opens it. */
  readonly seen: number;
  readonly effective: string;
  readonly why: string;
  readonly act: TypedAct;
};

export type ActFault =
  | { readonly code: 'register.unknown' | 'record.unknown' | 'right.missing' }
  | { readonly code: 'day.malformed' | 'day.ahead' | 'reason.malformed' | 'reason.empty' }
  | { readonly code: 'record.key-taken' }
  | { readonly code: 'values.unreadable'; readonly faults: readonly TypedFault[] }
  | {
      readonly code: 'record.refused';
      readonly asked: AskedRegister;
      readonly findings: readonly RecordFinding[];
    };

export type Acted =
  | {
      readonly kind: 'saved';
      readonly seen: number;
      /** Taken, yet somebody must look. */
      readonly questions: readonly RecordFinding[];
      readonly asked: AskedRegister;
    }
  | { readonly kind: 'stale' };

/** An act that may be written: what it is, and what the record comes to. */
export type CheckedAct = {
  readonly asked: AskedRegister;
  readonly event: RecordEvent;
  readonly log: readonly RecordEvent[];
  readonly before: RecordAt | null;
  readonly after: RecordAt | null;
  readonly questions: readonly RecordFinding[];
};

const REASON_LENGTH = 500;
const LAST_DAY = '9999-12-31';

/** Opens, moves, revises a record, or voids an event of it. What is refused changes nothing. */
export async function actOnRecord(
  ports: RegisterPorts,
  actor: Actor,
  request: ActRequest,
): Promise<Result<Acted, ActFault>> {
  const checked = await checkAct(ports, actor, request);
  if (!checked.ok) return checked;
  const { asked, event, questions } = checked.value;
  const { id, effective, act, why } = event;
  const appended = await ports.registers.append(
    asked.definition,
    [{ record: request.record, seen: request.seen, events: [{ id, effective, act, why }] }],
    { actor, reason: why ?? '' },
  );
  switch (appended.kind) {
    case 'appended':
      return ok({ kind: 'saved', seen: request.seen + 1, questions, asked });
    case 'stale':
      return ok({ kind: 'stale' });
    case 'key-taken':
      return refused({ code: 'record.key-taken' });
  }
}

/** Everything that is asked before an act is written, and by who only wants to know what it would do. */
export async function checkAct(
  ports: RegisterPorts,
  actor: Actor,
  request: ActRequest,
): Promise<Result<CheckedAct, ActFault>> {
  const asked = await registerAsked(ports, request.register);
  if (!asked) return refused({ code: 'register.unknown' });
  const { definition, today } = asked;
  const { effective } = request;
  if (!isCalendarDay(effective)) return refused({ code: 'day.malformed' });
  if (effective > today) return refused({ code: 'day.ahead' });
  const why = edgeText(request.why);
  if (!why.ok || why.value.length > REASON_LENGTH) return refused({ code: 'reason.malformed' });
  const act = readAct(asked, actor, request);
  if (!act.ok) return act;
  const isCorrection = act.value.kind === 'void';
  if (isCorrection && why.value === '') return refused({ code: 'reason.empty' });
  const logs = await ports.registers.logs(definition.code, [request.record]);
  const log = (logs.get(request.record) ?? []).slice(0, request.seen);
  const event: RecordEvent = {
    id: uuid(),
    record: request.record,
    register: definition.code,
    sequence: request.seen + 1,
    effective,
    known: log.at(-1)?.known ?? ports.clock(),
    actor: actor.id,
    why: why.value === '' ? null : why.value,
    act: act.value,
  };
  const before = recordAt(log, { day: LAST_DAY, known: null });
  const after = recordAt([...log, event], { day: LAST_DAY, known: null });
  if (before === null && request.seen > 0 && !mayTo(actor, 'record.write', asked, null)) {
    return refused({ code: 'record.unknown' });
  }
  const touched = [before, after].filter((record) => record !== null);
  if (before && !mayTo(actor, 'record.read', asked, before))
    return refused({ code: 'record.unknown' });
  const isHis = touched.every((record) => mayTo(actor, 'record.write', asked, record));
  if (!isHis || (touched.length === 0 && !mayTo(actor, 'record.write', asked, null))) {
    return refused({ code: 'right.missing' });
  }
  const changed = act.value.kind === 'void' ? [] : act.value.changes.values();
  const { ground } = await checkGround(ports, asked, [
    ...changed,
    ...(after?.values.values() ?? []),
  ]);
  const findings = checkEvent(definition, { log, event }, ground);
  if (findings.some(({ severity }) => severity === 'error')) {
    return refused({ code: 'record.refused', asked, findings });
  }
  return ok({ asked, event, log, before, after, questions: findings });
}

function readAct(
  asked: AskedRegister,
  actor: Actor,
  { act, effective }: Pick<ActRequest, 'act' | 'effective'>,
): Result<RecordAct, ActFault> {
  if (act.kind === 'void') return ok(act);
  const changes = readFields(asked, actor, act.fields, effective);
  if (!changes.ok) return changes;
  switch (act.kind) {
    case 'open':
      return ok({ kind: 'open', state: act.state, changes: changes.value });
    case 'transition': {
      // a transition that there is not leads nowhere, and is refused by the engine with its name
      const to = transitionOf(asked.definition, act.transition)?.to ?? '';
      return ok({ kind: 'transition', transition: act.transition, to, changes: changes.value });
    }
    case 'revise':
      return ok({ kind: 'revise', changes: changes.value });
  }
}

/** Reads what was typed into fields that somebody sees; all that cannot be read is named at once. */
export function readFields(
  asked: AskedRegister,
  actor: Actor,
  typed: TypedFields,
  day: string,
): Result<ReadonlyMap<string, FieldValue | null>, ActFault> {
  const fields = new Map(seenFields(asked, actor).map((field) => [field.code, field]));
  const changes = new Map<string, FieldValue | null>();
  const faults: TypedFault[] = [];
  for (const [code, text] of Object.entries(typed)) {
    const field = fields.get(code);
    const read = field
      ? readTyped(field, text, { catalogue: asked.catalogue, day })
      : refused({ code: 'value.unreadable' as const, field: code.slice(0, 120) });
    if (read.ok) changes.set(code, read.value);
    else faults.push(read.error);
  }
  return faults.length > 0 ? refused({ code: 'values.unreadable', faults }) : ok(changes);
}
