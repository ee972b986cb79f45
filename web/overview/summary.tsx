import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OverviewAnswer } from '../../src/server/wire/overview.ts';
import { useReader } from '../language.tsx';
import { leadingPlan, type Show, standingsOf, worstOf } from './overview-model.ts';

const ORDER = [
  'reached',
  'ahead',
  'on-pace',
  'close',
  'behind',
  'short',
  'within',
  'over',
] as const;

/** The questions a leader asks first, each with its answer in one number and a way to the rows. */
export function Summary({
  overview,
  counts,
  show,
}: {
  readonly overview: OverviewAnswer;
  readonly counts: Readonly<Record<Show, number>>;
  readonly show: Show;
}) {
  const { messages, read, figure } = useReader();
  const words = messages.overview;
  const behind = worstOf(overview, 'behind');
  const worse = worstOf(overview, 'worse');
  const standings = standingsOf(overview, ORDER)
    // The order holds exactly the standings that have a word.
    .map(([s, count]) => `${count} ${words.standings[s as (typeof ORDER)[number]]}`)
    .join(' · ');
  return (
    <nav className="summary" aria-label={words.show}>
      <Card to="planned" show={show} count={counts.planned} label={words.planned}>
        {standings || words.notMeasured}
      </Card>
      <Card to="behind" show={show} count={counts.behind} label={words.behind} tone="bad">
        {behind ? `${figure(leadingPlan(behind)?.printed ?? '')}: ${read(behind.name)}` : null}
      </Card>
      <Card to="worse" show={show} count={counts.worse} label={words.worse} tone="bad">
        {worse ? `${figure(worse.change?.printed ?? '')}: ${read(worse.name)}` : null}
      </Card>
      <Card
        to="questions"
        show={show}
        count={counts.questions}
        label={words.questions}
        tone="watch"
      />
      <Card to="missing" show={show} count={counts.missing} label={words.missing} tone="watch" />
    </nav>
  );
}

/** A second click on what is shown shows all again. */
function Card({
  to,
  show,
  count,
  label,
  tone,
  children,
}: {
  readonly to: Show;
  readonly show: Show;
  readonly count: number;
  readonly label: string;
  readonly tone?: 'bad' | 'watch';
  readonly children?: ReactNode;
}) {
  const { messages, count: counted } = useReader();
  const current = show === to;
  return (
    <Link
      to="/"
      search={(before) => ({ ...before, show: current ? undefined : to })}
      className={`summary-card${tone && count > 0 ? ` tone-${tone}` : ''}`}
      aria-current={current ? 'true' : undefined}
      resetScroll={false}
    >
      <span className="summary-line">
        <b>{counted(count)}</b> {label}
      </span>
      <span className="summary-note">{current ? `✕ ${messages.overview.all}` : children}</span>
    </Link>
  );
}
