import { Link } from '@tanstack/react-router';
import { apiAddress, RequestFailed } from '../api.ts';
import { useReader } from '../language.tsx';
import { useRead } from '../use-read.ts';

/** A sentence of a report that prints the indicator, as the server tells it. */
type Printed = {
  readonly outline: string;
  readonly period: string;
  /** The heading it stands under; null in the head of a report and in a note. */
  readonly section: string | null;
  readonly note: number | null;
  readonly text: string;
  /** Its numbers that print the indicator. */
  readonly bindings: readonly string[];
};

/** The sentences that print the indicator in this period, each with the way to where it stands. */
export function PrintedIn({
  code,
  period,
  knownOn,
}: {
  readonly code: string;
  readonly period: string;
  readonly knownOn: string | null;
}) {
  const { messages } = useReader();
  const words = messages.indicator;
  const answer = useRead<{ readonly sentences: readonly Printed[] }>(
    apiAddress(['sentences'], { period, indicator: code, knownOn }),
  );
  // A system that does not tell sentences has nothing to show here.
  const untold =
    answer.error instanceof RequestFailed &&
    answer.error.failure.kind === 'problem' &&
    answer.error.failure.problem.status === 404;
  if (untold || !answer.data) return null;
  const { sentences } = answer.data;
  return (
    <section className="panel" aria-labelledby="sentences">
      <header className="panel-head">
        <h2 id="sentences">{words.sentences}</h2>
      </header>
      {sentences.length === 0 ? <p className="empty">{words.noSentences}</p> : null}
      <ol className="sentence-list">
        {sentences.map(({ outline, period: of, section, note, text, bindings }) => (
          <li key={[outline, note, section, ...bindings].join(' ')}>
            <Link
              className="way sentence-where"
              to="/reports/$outline"
              params={{ outline }}
              search={(before) => ({
                ...before,
                period: of,
                number: bindings[0],
                note: note === null ? undefined : String(note),
              })}
            >
              {note === null ? (section ?? outline) : words.inNote(note)}
            </Link>
            <span lang="vi">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
