import { Link } from '@tanstack/react-router';
import type { SentenceAnswer, SentencesAnswer } from '../../src/server/wire/sentences.ts';
import { apiAddress } from '../api.ts';
import { useReader } from '../language.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { spotOf } from './sentence-address.ts';
import { Sentences } from './sentences.tsx';

type About = {
  /** The key of a fact, or the code of an indicator: one of the two. */
  readonly fact?: string;
  readonly indicator?: string;
  readonly period: string | null;
  readonly knownOn: string | null;
  /** The number that is open, so that its own sentence is marked. */
  readonly binding?: string | null;
};

/** Every sentence of the period's reports that prints a fact, alone or in a number made from it. */
export function FactSentences({ period, binding = null, ...about }: About) {
  const { messages, read } = useReader();
  const answer = useRead<SentencesAnswer>(
    period === null ? null : apiAddress(['sentences'], { ...about, period }),
    { meanwhile: 'nothing' },
  );
  const { data } = answer;
  if (!data) {
    return answer.isError ? (
      <Failed error={answer.error} retry={() => void answer.refetch()} />
    ) : (
      <Loading lines={2} />
    );
  }
  if (data.sentences.length === 0) {
    return (
      <section>
        <h3>{messages.inspector.sentences}</h3>
        <p className="muted">{messages.inspector.notPrinted(read(data.period.label))}</p>
      </section>
    );
  }
  const items = data.sentences.map((sentence) => ({
    key: `${sentence.outline} ${sentence.bindings[0] ?? sentence.text}`,
    current: binding !== null && sentence.bindings.includes(binding),
    text: sentence.text,
    where: <Where sentence={sentence} />,
  }));
  return <Sentences items={items} />;
}

/** The heading or the note it stands under; leads to its number in the report. */
function Where({ sentence }: { readonly sentence: SentenceAnswer }) {
  const { messages } = useReader();
  const { outline, period, note, section } = sentence;
  return (
    <Link
      to="/reports/$outline"
      params={{ outline }}
      search={(before) => ({ ...before, fact: undefined, period, ...spotOf(sentence) })}
      resetScroll={false}
      className="linklike"
    >
      {note === null ? (section ?? messages.inspector.body) : `${messages.inspector.note} ${note}`}
    </Link>
  );
}
