import '../styles/overview.css';
import { getRouteApi } from '@tanstack/react-router';
import type { OverviewAnswer } from '../../src/server/wire/overview.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { Missing } from './missing.tsx';
import { overviewAddress } from './overview-address.ts';
import { countsOf, type Show, sectorsShown, toShow } from './overview-model.ts';
import { PlanPicture } from './plan-picture.tsx';
import { Questions } from './questions.tsx';
import { SectorTable } from './sector-table.tsx';
import { Summary } from './summary.tsx';

const route = getRouteApi('/');

/** How the province stands, within seconds: what is low, what is falling, what is missing, what is asked. */
export function OverviewPage() {
  const { messages, read, instant } = useReader();
  const show = toShow(route.useSearch().show);
  const overview = useRead<OverviewAnswer>(overviewAddress(useDesk()));
  const answer = overview.data;
  return (
    <>
      <PageHead
        title={answer ? sentenceCase(read(answer.period.label)) : messages.shell.overview}
        line={
          answer
            ? [read(answer.place), ...statusesOf(answer).map(read), updated()].join(' · ')
            : overview.isError
              ? undefined
              : messages.shell.loading
        }
      />
      {answer ? (
        <Content overview={answer} show={show} />
      ) : overview.isError ? (
        <Failed error={overview.error} retry={() => void overview.refetch()} />
      ) : (
        <Loading lines={16} />
      )}
    </>
  );

  function updated(): string {
    return answer?.updated ? messages.overview.updated(instant(answer.updated)) : '';
  }
}

function Content({ overview, show }: { readonly overview: OverviewAnswer; readonly show: Show }) {
  const { messages } = useReader();
  const counts = countsOf(overview);
  const sectors = sectorsShown(overview, show);
  if (counts.all === 0 && counts.missing === 0) return <Empty>{messages.overview.noFigures}</Empty>;
  return (
    <>
      <Summary overview={overview} counts={counts} show={show} />
      <div className="overview">
        <div className="overview-main">
          {show === 'missing' ? <Missing overview={overview} /> : null}
          {show === 'questions' ? <Questions overview={overview} /> : null}
          {sectors.length === 0 && show !== 'missing' ? (
            <Empty>{messages.overview.none}</Empty>
          ) : null}
          {sectors.map((sector) => (
            <SectorTable key={sector.code} sector={sector} period={overview.period.code} />
          ))}
        </div>
        <aside className="overview-side">
          <PlanPicture overview={overview} />
        </aside>
      </div>
    </>
  );
}

/** The statuses of what is shown, the most common first. */
function statusesOf(overview: OverviewAnswer) {
  const counts = new Map<string, { readonly label: { readonly vi: string }; count: number }>();
  for (const { status, statusCode } of overview.sectors.flatMap(({ rows }) => rows)) {
    const known = counts.get(statusCode);
    if (known) known.count += 1;
    else counts.set(statusCode, { label: status, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ label }) => label);
}

const sentenceCase = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
