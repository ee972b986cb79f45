import type { Instant } from '#core/instant.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';

/** UUIDv7. */
export type TaskId = string;
export type TaskEventId = string;

/** Nhiệm vụ: work that a document assigns. What was assigned does not change; what becomes of it is its log. */
export type Task = {
  readonly id: TaskId;
  /** The document and the clause (điều, mục, dòng của phụ lục) that assign it. */
  readonly source: { readonly document: string; readonly clause: string | null };
  readonly content: Label;
  readonly lead: string;
  readonly cooperating: readonly string[];
  /** What shall come of it: a report, a plan, a decision. */
  readonly output: string | null;
  readonly assigned: Day;
  /** The first deadline, which is never lost; null: none was set (thường xuyên). */
  readonly deadline: Day | null;
};

export type TaskEvent = {
  readonly id: TaskEventId;
  readonly task: TaskId;
  /** 1, 2, 3… as the log was written. */
  readonly sequence: number;
  readonly effective: Day;
  readonly known: Instant;
  readonly actor: string;
  readonly why: string | null;
  readonly act: TaskAct;
};

export type TaskAct =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'ask-extension'; readonly until: Day; readonly reason: string }
  /** Granted until the day asked for, or another. */
  | { readonly kind: 'grant-extension'; readonly request: TaskEventId; readonly until: Day }
  | { readonly kind: 'refuse-extension'; readonly request: TaskEventId; readonly reason: string }
  | {
      readonly kind: 'complete';
      /** Documents and files that show it. */
      readonly evidence: readonly string[];
    }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'void'; readonly event: TaskEventId };

/** Done or open, on time or late; and not yet due: nothing reported, and the deadline ahead or none. */
export const TASK_STANDINGS = [
  'done-on-time',
  'done-late',
  'open-on-time', // under way, and within its time
  'open-late',
  'not-yet-due',
] as const;

export type TaskStanding = (typeof TASK_STANDINGS)[number];

export type Extension = {
  readonly request: TaskEventId;
  readonly asked: Day;
  readonly until: Day;
  readonly reason: string;
  readonly answer:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'granted'; readonly on: Day; readonly until: Day }
    | { readonly kind: 'refused'; readonly on: Day; readonly reason: string };
};

/** A task as of the end of a day, as known at an instant. */
export type TaskAt = {
  readonly task: Task;
  /** With the extensions granted by then. */
  readonly deadline: Day | null;
  readonly extensions: readonly Extension[];
  readonly notes: readonly { readonly on: Day; readonly text: string; readonly actor: string }[];
  readonly done: { readonly on: Day; readonly evidence: readonly string[] } | null;
  readonly standing: TaskStanding;
};
