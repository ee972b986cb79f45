import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { KnownOnPicker } from '../desk/known-on-picker.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { EditionsPanel } from './editions-panel.tsx';
import { FILE_FORMATS, type ReportQuery, reportAddress } from './report-address.ts';
import { sentenceCase } from './report-model.ts';
import { ReportView } from './report-view.tsx';
import { useReport } from './use-report.ts';
import { useSpot } from './use-spot.ts';

const route = getRouteApi('/reports/$outline');

/** The built report, with what was put forward and signed of it. */
export function ReportPage() {
  const { outline } = route.useParams();
  const { period, knownOn } = useDesk();
  const query: ReportQuery = { outline, period, knownOn };
  const built = useReport(query);
  const report = built.data;
  return (
    <ReportView
      report={report}
      spot={useSpot()}
      head={
        <>
          <ReportHead report={report} query={query} failed={built.isError} />
          {report && knownOn === null ? (
            <EditionsPanel outline={outline} period={report.period.code} hash={report.hash} />
          ) : null}
        </>
      }
      instead={
        built.isError ? (
          <Failed error={built.error} retry={() => void built.refetch()} />
        ) : (
          <div className="sheet">
            <Loading lines={18} />
          </div>
        )
      }
    />
  );
}

function ReportHead({
  report,
  query,
  failed,
}: {
  readonly report: ReportAnswer | undefined;
  readonly query: ReportQuery;
  readonly failed: boolean;
}) {
  const { messages, read, count } = useReader();
  const words = messages.report;
  const parts = report
    ? [
        `${count(report.bindings.length)} ${words.summary}`,
        `${report.unbound} ${words.unbound}`,
        ...(report.missing.length > 0 ? [`${report.missing.length} ${words.missing}`] : []),
        `${report.questions} ${words.questions}`,
      ]
    : failed
      ? []
      : [words.loading];
  return (
    <PageHead
      title={
        report
          ? `${sentenceCase(report.frame.typeName)} ${read(report.period.label)}`
          : messages.shell.reports
      }
      line={parts.join(' · ')}
      pickers="period"
    >
      <KnownOnPicker />
      <Button.Group>
        {FILE_FORMATS.map((format) => (
          <Button
            key={format}
            component="a"
            size="xs"
            variant="default"
            href={reportAddress(query, format)}
            download
            aria-label={`${messages.shell.download} .${format}`}
          >
            .{format}
          </Button>
        ))}
      </Button.Group>
    </PageHead>
  );
}
