import type { Dispatch, ReactNode } from 'react';
import { SEVERITIES, type Severity } from '#text/checked.ts';
import type { Acceptance } from '#text/set-aside.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';
import { useReader } from '../language.tsx';
import { FindingDetail } from './finding-detail.tsx';
import type { Judged } from './judged.ts';
import { SIGNS } from './segments.tsx';
import type { View, ViewEvent } from './view.ts';

type ListProps = {
  readonly answer: CheckAnswer;
  readonly all: readonly Judged[];
  readonly listed: readonly Judged[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly view: View;
  readonly dispatch: Dispatch<ViewEvent>;
  readonly onSetAside: (one: Judged, said: Pick<Acceptance, 'as' | 'reason'>) => void;
  readonly onBack: (one: Acceptance) => void;
};

/** What was found, in the order of the text; the open one shows its arithmetic and the ways to mend it. */
export function FindingList({
  children,
  ...list
}: ListProps & {
  /** What may be done with the findings as a whole. */
  readonly children: ReactNode;
}) {
  const { messages } = useReader();
  const words = messages.checker;
  const { all, listed, view, dispatch } = list;
  const left = all.filter(({ acceptance }) => acceptance === null);
  return (
    <aside className="checker-side" aria-label={words.findings}>
      {all.length === 0 ? <Clean answer={list.answer} /> : <Filter {...list} />}
      {all.length > 0 && listed.length === 0 ? (
        <p className="side-empty">{left.length === 0 ? words.allAside : words.allHidden}</p>
      ) : null}
      <ol className="finding-list">
        {listed.map((one) => {
          const isOpen = view.current === one.number && view.open;
          return (
            <li key={one.number} data-current={view.current === one.number}>
              <button
                type="button"
                id={`finding-${one.number}`}
                className="finding-head"
                aria-expanded={isOpen}
                aria-current={view.current === one.number}
                onClick={() => dispatch({ kind: 'press', number: one.number })}
              >
                <Head one={one} />
              </button>
              {isOpen ? null : <Printed answer={list.answer} one={one} />}
              {isOpen ? (
                <FindingDetail
                  answer={list.answer}
                  one={one}
                  onText={() => dispatch({ kind: 'turn', face: 'text' })}
                  onSetAside={(said) => list.onSetAside(one, said)}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
      <Aside all={all} onBack={list.onBack} />
      {children}
    </aside>
  );
}

function Head({ one: { finding } }: { readonly one: Judged }) {
  const { messages, read } = useReader();
  return (
    <>
      <span className="finding-line">
        <span className={`severity ${finding.severity}`}>
          <span aria-hidden="true">{SIGNS[finding.severity]}</span>{' '}
          {messages.checker[finding.severity]}
        </span>
        <span className="where">{read(finding.where)}</span>
      </span>
      <span className="finding-message">{read(finding.message)}</span>
    </>
  );
}

/** On paper nothing opens: the operands and the ways to mend a finding stand under it. */
function Printed({
  answer,
  one: { finding },
}: Pick<ListProps, 'answer'> & { readonly one: Judged }) {
  const { messages } = useReader();
  const said = ([start, end]: readonly [number, number]): string => answer.text.slice(start, end);
  return (
    <p className="printed-only" lang="vi">
      {finding.spans.map(said).join(' · ')}
      {finding.repairs.length > 0 ? <br /> : null}
      {finding.repairs.length > 0 ? `${messages.checker.repairs}: ` : null}
      {finding.repairs.map(({ span, text }) => `${said(span)} → ${text}`).join(' | ')}
    </p>
  );
}

function Filter({ counts, view, dispatch, listed }: ListProps) {
  const { messages, count } = useReader();
  const words = messages.checker;
  return (
    <div className="filter">
      <div className="filter-kinds">
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`severity ${severity}`}
            aria-pressed={!view.hidden.includes(severity)}
            disabled={counts[severity] === 0}
            title={words[`${severity}Hint`]}
            onClick={() => dispatch({ kind: 'filter', severity })}
          >
            <span aria-hidden="true">{SIGNS[severity]}</span> {words[severity]}{' '}
            <b>{count(counts[severity])}</b>
          </button>
        ))}
      </div>
      {listed.length > 0 ? (
        <p className="keys">
          <kbd>j</kbd> / <kbd>k</kbd> {words.keys} · <kbd>Enter</kbd> {words.openKey} ·{' '}
          <kbd>Esc</kbd> {messages.shell.close}
        </p>
      ) : null}
    </div>
  );
}

/** Nothing was found, and what was looked at. */
function Clean({ answer }: { readonly answer: CheckAnswer }) {
  const { messages, count } = useReader();
  const words = messages.checker;
  return (
    <div className="clean" role="status">
      <h2>
        <span aria-hidden="true">✓</span> {words.clean}
      </h2>
      <p>{words.cleanHint(count(answer.quantities.length), count(answer.relations.length))}</p>
    </div>
  );
}

function Aside({
  all,
  onBack,
}: {
  readonly all: readonly Judged[];
  readonly onBack: (one: Acceptance) => void;
}) {
  const { messages, read, count } = useReader();
  const words = messages.checker;
  const aside = all.filter(({ acceptance }) => acceptance !== null);
  if (aside.length === 0) return null;
  return (
    <details className="aside-list">
      <summary>{words.aside(count(aside.length))}</summary>
      <ul>
        {aside.map(({ number, finding, acceptance }) => (
          <li key={number}>
            <span className="where">
              {read(finding.where)} · {acceptance ? words[acceptance.as] : ''}
            </span>
            <span>{read(finding.message)}</span>
            <q>{acceptance?.reason}</q>
            <button
              type="button"
              className="linklike"
              onClick={() => acceptance && onBack(acceptance)}
            >
              {words.back}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
