import { Link } from '@tanstack/react-router';
import type { IndicatorAnswer, PartsAnswer } from '../../src/server/wire/indicator.ts';
import type { ToneAnswer } from '../../src/server/wire/overview.ts';
import { FactLink } from '../figures/fact-link.tsx';
import { ToneTag } from '../figures/tag.tsx';
import { useReader } from '../language.tsx';
import { lengthsOf } from './part-lengths.ts';

/** What it is made of and what it is a part of, and whether the parts add up. */
export function Parts({ answer }: { readonly answer: IndicatorAnswer }) {
  const { messages, read, figure: shown } = useReader();
  const words = messages.indicator;
  if (answer.parts.length === 0 && answer.within.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="parts">
      <header className="panel-head">
        <h2 id="parts">{words.parts}</h2>
      </header>
      {answer.parts.map((parts) => (
        <Breakdown key={parts.code} parts={parts} answer={answer} />
      ))}
      {answer.within.map(({ by, whole }) => (
        <p key={whole.code} className="part-of">
          {words.partOf(read(by))}:{' '}
          <Link className="way" to="/indicators/$code" params={{ code: whole.code }} search={true}>
            {read(whole.name)}
          </Link>{' '}
          {whole.figure ? (
            <FactLink fact={whole.figure.key}>{shown(whole.figure.printed)}</FactLink>
          ) : (
            <span className="soft">{messages.shell.nothing}</span>
          )}
        </p>
      ))}
    </section>
  );
}

const TONES: Readonly<Record<PartsAnswer['check'], ToneAnswer>> = {
  'adds-up': 'good',
  within: 'good',
  differs: 'bad',
  exceeds: 'bad',
  unsaid: 'none',
};

function Breakdown({
  parts,
  answer,
}: {
  readonly parts: PartsAnswer;
  readonly answer: IndicatorAnswer;
}) {
  const { messages, read, figure: shown } = useReader();
  const words = messages.indicator;
  const lengths = lengthsOf(parts.parts, answer.figure);
  return (
    <table className="parts-table">
      <caption>
        <b>{words.by(read(parts.by))}</b>{' '}
        <span className="soft">{parts.closed ? words.closed : words.open}</span>{' '}
        <ToneTag tone={TONES[parts.check]}>{read(parts.says)}</ToneTag>
      </caption>
      <thead className="sr">
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {parts.parts.map(({ code, name, figure }, n) => (
          <tr key={code}>
            <th scope="row">
              <Link className="way" to="/indicators/$code" params={{ code }} search={true}>
                {read(name)}
              </Link>
            </th>
            <td className="num">
              {figure ? (
                <FactLink fact={figure.key}>{shown(figure.printed)}</FactLink>
              ) : (
                <span className="soft">{messages.shell.nothing}</span>
              )}
            </td>
            <td className="part-bar">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar-room" x="0" y="1" width="100" height="6" />
                <rect className="bar-done" x="0" y="1" width={lengths[n] ?? 0} height="6" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {parts.sum === null ? null : (
          <tr>
            <th scope="row">{words.sum}</th>
            <td className="num">{shown(parts.sum)}</td>
            <td />
          </tr>
        )}
        <tr>
          <th scope="row">{words.whole}</th>
          <td className="num">
            {answer.figure ? (
              <FactLink fact={answer.figure.key}>{shown(answer.figure.printed)}</FactLink>
            ) : (
              <span className="soft">{messages.shell.nothing}</span>
            )}
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
