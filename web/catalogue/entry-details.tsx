import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useReader } from '../language.tsx';
import type { Opened } from './catalogue-model.ts';

/** What an entry says, as a list of names and values. */
export function EntryDetails({ one }: { readonly one: Opened }) {
  const lines = useLines(one);
  return (
    <dl>
      {lines.map(({ name, content }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

type Line = { readonly name: string; readonly content: ReactNode };

function useLines(one: Opened): readonly Line[] {
  const { messages, read, day, count, figure } = useReader();
  const words = messages.catalogue;
  const days = (from: string, to: string | null): string =>
    to === null ? words.since(day(from)) : words.between(day(from), day(to));
  switch (one.tab) {
    case 'indicators': {
      const { entry } = one;
      const good = entry.good === 'none' ? words.noWay : words[entry.good];
      return [
        { name: words.sector, content: read(entry.sector.name) },
        { name: words.unit, content: figure(entry.unit) || '—' },
        { name: words.kind, content: read(entry.kind) },
        { name: words.good, content: good },
        { name: words.publicity, content: words[entry.publicity] },
        {
          name: words.owners,
          content: entry.owners.map(({ agency, from }) => (
            <span className="entry-line" key={from}>
              {read(agency.name)} <span className="soft">{words.since(day(from))}</span>
            </span>
          )),
        },
        {
          name: words.definitions,
          content: entry.definitions.toReversed().map((version) => (
            <span className="entry-line" key={version.version}>
              <b>{words.version(version.version)}</b>{' '}
              <span className="soft">{words.since(day(version.from))}</span>{' '}
              {version.text ? read(version.text) : <span className="soft">{words.noText}</span>}
              {version.basis ? <span className="soft"> · {version.basis}</span> : null}
              {version.priceBase ? (
                <span className="soft">
                  {' '}
                  · {words.priceBase} {version.priceBase}
                </span>
              ) : null}
            </span>
          )),
        },
      ];
    }
    case 'agencies': {
      const { entry } = one;
      const passing = ({ agency, on, field }: (typeof entry.into)[number]) => (
        <span className="entry-line" key={agency.code + on + field.vi}>
          {words.passing(read(agency.name), day(on), read(field))}
        </span>
      );
      const former = entry.formerNames.map(({ name, until }) => (
        <span className="entry-line" key={until}>
          {words.formerly(read(name), day(until))}
        </span>
      ));
      return [
        { name: words.short, content: entry.short ?? '—' },
        { name: words.exists, content: days(entry.from, entry.to) },
        ...(former.length > 0 ? [{ name: words.formerNames, content: former }] : []),
        {
          name: words.counts,
          content: (
            <Link
              className="linklike"
              to="/indicators"
              search={(b) => ({ ...b, agency: entry.code })}
            >
              {words.countsOf(count(entry.indicators))}
            </Link>
          ),
        },
        ...(entry.into.length > 0 ? [{ name: words.into, content: entry.into.map(passing) }] : []),
        ...(entry.outOf.length > 0
          ? [{ name: words.outOf, content: entry.outOf.map(passing) }]
          : []),
      ];
    }
    case 'baselines': {
      const { entry } = one;
      const isFirst = (n: number): boolean =>
        entry.decisions[n - 1]?.year !== entry.decisions[n]?.year;
      return [
        { name: words.phrase, content: read(entry.phrase) },
        {
          name: words.decisions,
          content:
            entry.decisions.length === 0 ? (
              <span className="soft">{words.noDecision}</span>
            ) : (
              entry.decisions.map(({ year, document, from, subject }, n) => (
                <span className="entry-line" key={`${year} ${from}`}>
                  <b>{year}</b> {isFirst(n) ? words.given : words.adjusted}: {document}{' '}
                  <span className="soft">{words.since(day(from))}</span>
                  {subject ? <span className="soft"> · {read(subject)}</span> : null}
                </span>
              ))
            ),
        },
      ];
    }
    case 'signers': {
      const { entry } = one;
      return [
        { name: words.agency, content: read(entry.agency.name) },
        { name: words.onBehalf, content: entry.onBehalf },
        {
          name: words.position,
          content: entry.position.split('\n').map((line) => (
            <span className="entry-line" key={line}>
              {line}
            </span>
          )),
        },
        { name: words.person, content: entry.name ?? '—' },
        {
          name: words.days,
          content: `${days(entry.from, entry.to)}${entry.inForce ? '' : ` · ${words.notInForce}`}`,
        },
      ];
    }
  }
}
