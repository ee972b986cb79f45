import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IndicatorAnswer } from '../../src/server/wire/indicator.ts';
import { useReader } from '../language.tsx';

/** What is measured, on what authority, how it adds up, and whose it is. */
export function Nature({ answer }: { readonly answer: IndicatorAnswer }) {
  const { messages, read, day, figure: shown } = useReader();
  const words = messages.indicator;
  return (
    <section className="panel" aria-labelledby="nature">
      <header className="panel-head">
        <h2 id="nature">{words.nature}</h2>
      </header>
      <dl className="nature">
        <Item name={words.code}>
          <code>{answer.code}</code>
        </Item>
        <Item name={words.unit}>{shown(answer.unit) || '—'}</Item>
        <Item name={words.kind}>{read(answer.kind)}</Item>
        <Item name={words.overPlaces}>{read(answer.overPlaces)}</Item>
        <Item name={words.overTime}>{read(answer.overTime)}</Item>
        <Item name={words.good}>{read(answer.good)}</Item>
        <Item name={words.publicity}>
          {read(answer.publicity)}
          {answer.persons ? <span className="soft">{words.persons}</span> : null}
        </Item>
        {answer.quotient ? (
          <Item name={words.quotient}>
            {[answer.quotient.numerator, answer.quotient.denominator].map(({ code, name }) => (
              <Link
                className="way"
                key={code}
                to="/indicators/$code"
                params={{ code }}
                search={true}
              >
                {read(name)}
              </Link>
            ))}
          </Item>
        ) : null}
        <Item name={words.owners}>
          {answer.owners.map(({ code, name, from, ofPeriod, today }) => (
            <span key={code + from} className="nature-line">
              <Link
                className="way"
                to="/indicators"
                search={(before) => ({ ...before, agency: code })}
              >
                {read(name)}
              </Link>{' '}
              <span className="soft">
                {words.since(day(from))}
                {ofPeriod ? ` · ${words.ofPeriod}` : ''}
                {today ? ` · ${words.today}` : ''}
              </span>
            </span>
          ))}
        </Item>
        <Item name={words.definitions}>
          {answer.definitions.toReversed().map(({ version, from, text, basis, priceBase }) => (
            <span key={version} className="nature-line">
              <b>{words.version(version)}</b> <span className="soft">{words.since(day(from))}</span>
              <span>{text ? read(text) : words.noDefinition}</span>
              <span className="soft">
                {words.basis}: {basis ? read(basis) : words.noBasis}
                {priceBase ? ` · ${words.priceBase}: ${priceBase}` : ''}
              </span>
            </span>
          ))}
        </Item>
      </dl>
    </section>
  );
}

const Item = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
