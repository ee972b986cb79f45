import { Link } from '@tanstack/react-router';
import type { SentencesAnswer } from '../../src/server/wire/sentences.ts';
import { apiAddress } from '../api.ts';
import { spotOf } from '../inspector/sentence-address.ts';
import { useReader } from '../language.tsx';
import { Failed } from '../page/states.tsx';
import { useRead } from '../use-read.ts';

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
  // Another period's sentences never stand under this one's name.
  const answer = useRead<SentencesAnswer>(
    apiAddress(['sentences'], { period, indicator: code, knownOn }),
    { meanwhile: 'nothing' },
  );
  if (!answer.data) {
    return answer.isError ? (
      <Failed error={answer.error} retry={() => void answer.refetch()} />
    ) : null;
  }
  const { sentences } = answer.data;
  return (
    <section className="panel" aria-labelledby="sentences">
      <header className="panel-head">
        <h2 id="sentences">{words.sentences}</h2>
      </header>
      {sentences.length === 0 ? <p className="empty">{words.noSentences}</p> : null}
      <ol className="sentence-list">
        {sentences.map((sentence) => {
          const { outline, section, note, text } = sentence;
          return (
            <li key={[outline, note, section, text].join(' ')}>
              <Link
                className="way sentence-where"
                to="/reports/$outline"
                params={{ outline }}
                search={(before) => ({ ...before, period: sentence.period, ...spotOf(sentence) })}
              >
                {note === null ? (section ?? outline) : words.inNote(note)}
              </Link>
              <span lang="vi">{text}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
