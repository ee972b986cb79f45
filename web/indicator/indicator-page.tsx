import '../styles/indicator-panels.css';
import '../styles/indicator.css';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { IndicatorAnswer } from '../../src/server/wire/indicator.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { Areas } from './areas.tsx';
import { AsKnown } from './as-known.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { Headline } from './headline.tsx';
import { indicatorAddress } from './indicator-address.ts';
import { Nature } from './nature.tsx';
import { Parts } from './parts.tsx';
import { PrintedIn } from './printed-in.tsx';

/** One indicator: its figure, what it is set against, its course, its revisions, its parts, its places, its nature. */
export function IndicatorPage() {
  const { messages, read } = useReader();
  const { code } = useParams({ from: '/indicators/$code' });
  const { place } = useSearch({ from: '/indicators/$code' });
  const { period, boundary, knownOn } = useDesk();
  const asked = { period, place, boundary, knownOn };
  const answer = useRead<IndicatorAnswer>(indicatorAddress({ ...asked, code }));
  // What is left from the page before is of another indicator: only the same one may stand meanwhile.
  const data = answer.data?.code === code ? answer.data : undefined;
  if (!data) {
    return (
      <>
        <PageHead title={messages.indicator.indicator} />
        {answer.isError ? (
          <Failed error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Loading lines={12} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={read(data.name)}
        above={
          <Link
            className="way"
            to="/indicators"
            search={(before) => ({ ...before, sector: data.sector.code })}
          >
            {read(data.sector.name)}
          </Link>
        }
        line={`${read(data.place.name)} · ${read(data.period.label)}`}
      />
      <div className="indicator-page" aria-busy={answer.isPlaceholderData}>
        <Headline answer={data} />
        <FiguresPanel answer={data} asked={asked} />
        <div className="two-columns">
          <div>
            <Parts answer={data} />
            <AsKnown answer={data} />
            <Nature answer={data} />
          </div>
          <div>
            <PrintedIn code={code} period={data.period.code} knownOn={knownOn} />
            <Areas answer={data} />
          </div>
        </div>
      </div>
    </>
  );
}
