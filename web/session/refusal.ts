import type { Label } from '#core/label.ts';
import { RequestFailed } from '../api.ts';

/** What the server has against a form: at the fields it names, and what is of none of them. */
export type Refusal = {
  readonly code: string | null;
  readonly at: Readonly<Record<string, string>>;
  readonly whole: string | null;
};

type Reading = {
  readonly read: (label: Label) => string;
  /** Said where the server could not be reached. */
  readonly offline: string;
  /** The fields that the form has; anything else is said of the whole. */
  readonly fields?: readonly string[];
};

/** What has to be said and was not, each with the same words; null where nothing is missing. */
export function emptyAmong(
  needed: Readonly<Record<string, string>>,
  words: string,
): Refusal['at'] | null {
  const empty = Object.entries(needed).filter(([, text]) => text.trim() === '');
  return empty.length === 0 ? null : Object.fromEntries(empty.map(([name]) => [name, words]));
}

export function refusalOf(error: unknown, { read, offline, fields = [] }: Reading): Refusal {
  if (!(error instanceof RequestFailed) || error.failure.kind === 'offline') {
    return { code: null, at: {}, whole: offline };
  }
  const { problem } = error.failure;
  const said = problem.errors.map(({ at, message }) => ({
    field: fields.find((field) => field === at?.replace(/^.*[/.]/, '')) ?? null,
    text: read(message),
  }));
  const at: Record<string, string> = {};
  for (const { field, text } of said) {
    if (field !== null) at[field] = field in at ? `${at[field]} ${text}` : text;
  }
  const rest = said.filter(({ field }) => field === null).map(({ text }) => text);
  const whole = said.length === 0 ? problem.title : rest.join(' ') || null;
  return { code: problem.code, at, whole };
}
