import type { ComparisonAnswer, FactAnswer, ReportAnswer } from '../../src/server/wire.ts';
import { RequestFailed } from '../api.ts';
import { useReader } from '../language.tsx';
import { EditForm } from './edit-form.tsx';
import { bindingById, figureAndUnit, type Sentence, sentencesOf } from './report-model.ts';
import { useFact } from './use-report.ts';

type InspectorProps = {
  readonly report: ReportAnswer;
  readonly binding: string;
  readonly onPick: (binding: string) => void;
};

/** The clicked number: its fact, what it is compared with, where it came from, who changed it. */
export function Inspector({ report, binding, onPick }: InspectorProps) {
  const bound = bindingById(report, binding);
  const fact = useFact(bound?.fact ?? '', report.knownOn);
  if (!bound) return null;
  if (fact.isError) return <Failed error={fact.error} />;
  if (!fact.data) return <Placeholder />;
  return (
    <div className="inspector">
      <Summary fact={fact.data} />
      <Comparisons fact={fact.data} against={bound.against} />
      <Sentences sentences={sentencesOf(report, fact.data.key)} current={binding} onPick={onPick} />
      <Revisions fact={fact.data} />
      {report.knownOn === null && fact.data.statusCode !== 'implied' ? (
        <EditForm key={fact.data.key} fact={fact.data} />
      ) : null}
    </div>
  );
}

function Failed({ error }: { readonly error: unknown }) {
  const { messages, read } = useReader();
  const failure = error instanceof RequestFailed ? error.failure : null;
  const text =
    failure?.kind === 'problem'
      ? failure.problem.errors.map((fault) => read(fault.message)).join(' ')
      : messages.offline;
  return (
    <p className="inspector" role="alert">
      {text}
    </p>
  );
}

const Placeholder = () => (
  <div className="inspector" aria-busy="true">
    {[70, 40, 90, 60, 80].map((width) => (
      <div key={width} className="placeholder" style={{ width: `${width}%` }} />
    ))}
  </div>
);

function Summary({ fact }: { readonly fact: FactAnswer }) {
  const { messages, read } = useReader();
  const { of, today } = fact.owner;
  const moved = today && read(today) !== read(of);
  const owners = moved ? `${read(of)} (${messages.ownerNow} ${read(today)})` : read(of ?? today);
  return (
    <section>
      <p className="muted" style={{ margin: 0 }}>
        {read(fact.indicator.sector)}
      </p>
      <h2>{read(fact.indicator.name)}</h2>
      <Value printed={fact.printed} />
      <span className="tag">{read(fact.status)}</span>{' '}
      {fact.questions.length > 0 ? (
        <span className="tag question">
          ? {fact.questions.length} {messages.questions}
        </span>
      ) : null}
      {fact.questions.map((question) => (
        <p key={question.code} className="question-text">
          {read(question.text)}
        </p>
      ))}
      <dl>
        <dt>{messages.period}</dt>
        <dd>{read(fact.period)}</dd>
        <dt>{messages.place}</dt>
        <dd>{read(fact.place)}</dd>
        <dt>{messages.owner}</dt>
        <dd>{owners}</dd>
        <dt>{messages.origin}</dt>
        <dd>{read(fact.origin)}</dd>
      </dl>
    </section>
  );
}

/** The figure is the loudest thing, its unit the softest. */
function Value({ printed }: { readonly printed: string }) {
  const { figure, unit } = figureAndUnit(printed);
  return (
    <p className="value">
      {figure}
      <small>{unit}</small>
    </p>
  );
}

function Comparisons({
  fact,
  against,
}: {
  readonly fact: FactAnswer;
  readonly against: string | null;
}) {
  const { messages } = useReader();
  return (
    <section>
      <h3>{messages.comparisons}</h3>
      {fact.comparisons.length === 0 ? <p className="muted">{messages.noComparison}</p> : null}
      {fact.comparisons.map((comparison) => (
        <Comparison
          key={comparison.against}
          comparison={comparison}
          current={comparison.against === against}
        />
      ))}
    </section>
  );
}

function Comparison({
  comparison,
  current,
}: {
  readonly comparison: ComparisonAnswer;
  readonly current: boolean;
}) {
  const { messages, read } = useReader();
  return (
    <div className={current ? 'card current' : 'card'}>
      <div className="muted">{read(comparison.name)}</div>
      <div>
        <strong>{comparison.printed ?? read(comparison.because)}</strong>{' '}
        {comparison.basis ? (
          <span className="tag">
            {comparison.basis === 'reported' ? messages.reported : messages.computed}
          </span>
        ) : null}{' '}
        {comparison.ambiguous ? (
          <span className="tag question">? {messages.twoReadings}</span>
        ) : null}
      </div>
      <table aria-label={messages.operands}>
        <tbody>
          {comparison.operands.map((operand) => (
            <tr key={operand.key}>
              <td>
                {read(operand.name)}
                <br />
                <span className="muted">{read(operand.status)}</span>
              </td>
              <td className="num">{operand.printed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sentences({
  sentences,
  current,
  onPick,
}: {
  readonly sentences: readonly Sentence[];
  readonly current: string;
  readonly onPick: (binding: string) => void;
}) {
  const { messages } = useReader();
  return (
    <section>
      <h3>{messages.sentences}</h3>
      {sentences.map((sentence) => (
        <div
          key={sentence.binding}
          className={sentence.binding === current ? 'card current' : 'card'}
        >
          <button type="button" className="linklike" onClick={() => onPick(sentence.binding)}>
            {sentence.spot.kind === 'note'
              ? `${messages.note} ${sentence.spot.number}`
              : sentence.spot.section || messages.body}
          </button>
          <div lang="vi">{sentence.text}</div>
        </div>
      ))}
    </section>
  );
}

function Revisions({ fact }: { readonly fact: FactAnswer }) {
  const { messages, read, language } = useReader();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <section>
      <h3>{messages.history}</h3>
      <table>
        <tbody>
          {fact.revisions.map((revision) => (
            <tr key={revision.revision}>
              <td>
                {messages.revision} {revision.revision} · {read(revision.status)}
                <br />
                <span className="muted">
                  {messages.from} {when.format(new Date(revision.knownFrom))} {messages.by}{' '}
                  {revision.actor}
                  {revision.reason ? ` – ${revision.reason}` : ''}
                </span>
              </td>
              <td className="num">{revision.printed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
