import type { ComparisonAnswer, FactAnswer } from '../../src/server/wire/fact.ts';
import { FactLink } from '../figures/fact-link.tsx';
import { useReader } from '../language.tsx';

/** What it is compared with, and the operands of each comparison; each operand is a door of its own. */
export function Comparisons({
  fact,
  against,
}: {
  readonly fact: FactAnswer;
  readonly against: string | null;
}) {
  const { messages } = useReader();
  return (
    <section>
      <h3>{messages.inspector.comparisons}</h3>
      {fact.comparisons.length === 0 ? (
        <p className="muted">{messages.inspector.noComparison}</p>
      ) : null}
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
  const { messages, read, figure } = useReader();
  return (
    <div className={current ? 'card current' : 'card'}>
      <div className="muted">{read(comparison.name)}</div>
      <div>
        <strong>
          {comparison.printed === null ? read(comparison.because) : figure(comparison.printed)}
        </strong>{' '}
        {comparison.basis ? (
          <span className="tag">
            {comparison.basis === 'reported'
              ? messages.inspector.reported
              : messages.inspector.computed}
          </span>
        ) : null}{' '}
        {comparison.ambiguous ? (
          <span className="tag question">? {messages.inspector.twoReadings}</span>
        ) : null}
      </div>
      <table aria-label={messages.inspector.operands}>
        <tbody>
          {comparison.operands.map((operand) => (
            <tr key={operand.key}>
              <td>
                {read(operand.name)}
                <br />
                <span className="muted">{read(operand.status)}</span>
              </td>
              <td className="num">
                <FactLink fact={operand.key}>{figure(operand.printed)}</FactLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
