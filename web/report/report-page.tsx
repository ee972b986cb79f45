import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { KnownOnPicker } from '../desk/known-on-picker.tsx';
import { useDesk } from '../desk/use-desk.ts';
import type { SpotWords } from '../inspector/sentence-address.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { FILE_FORMATS, type ReportQuery, reportAddress } from './report-address.ts';
import { ReportDocument } from './report-document.tsx';
import { bindingById, neighbour, readingOrder } from './report-model.ts';
import { ReportSide } from './report-side.tsx';
import { useReport } from './use-report.ts';

const route = getRouteApi('/reports/$outline');

/** The built report as it prints, each number a door to its fact, each note beside the text. */
export function ReportPage() {
  const { outline } = route.useParams();
  const { number = null, note = null, block = null } = route.useSearch();
  const navigate = route.useNavigate();
  const { period, knownOn } = useDesk();
  const query: ReportQuery = { outline, period, knownOn };
  const built = useReport(query);
  const report = built.data;
  const go = useCallback(
    (to: SpotWords) => {
      const isOpen =
        to.number === undefined ? to.note === undefined || note !== null : number !== null;
      void navigate({
        search: (before) => ({ ...before, block: undefined, number: to.number, note: to.note }),
        resetScroll: false,
        // What opens pushes; from number to number, from note to note and closing leave no step to go back.
        replace: isOpen,
      });
    },
    [navigate, number, note],
  );
  const pick = useCallback((binding: string | null) => go({ number: binding ?? undefined }), [go]);
  const openNote = useCallback((n: number) => go({ note: String(n) }), [go]);
  const order = useMemo(() => (report ? readingOrder(report) : []), [report]);
  const step = (by: 1 | -1): void => pick(neighbour(order, number, by));
  useHotkeys([
    ['n', () => step(1)],
    ['p', () => step(-1)],
    ['Escape', (event) => (event.defaultPrevented ? undefined : go({})), { preventDefault: false }],
  ]);
  const shown = number === null ? (block === null ? null : `block-${block}`) : `n-${number}`;
  useEffect(() => show(report, shown), [report, shown]);

  return (
    <div className="report">
      <div className="report-main">
        <ReportHead report={report} query={query} failed={built.isError} />
        {report ? (
          <Sheet report={report} binding={number} onPick={pick} onNote={openNote} />
        ) : built.isError ? (
          <Failed error={built.error} retry={() => void built.refetch()} />
        ) : (
          <div className="sheet">
            <Loading lines={18} />
          </div>
        )}
      </div>
      <ReportSide
        report={report}
        binding={number}
        note={note}
        onPick={pick}
        onClose={() => go({})}
      />
    </div>
  );
}

/** The open number or paragraph stands in view and has the focus, so that the keyboard goes on from it. */
function show(report: ReportAnswer | undefined, id: string | null): void {
  if (id === null || !report) return;
  const shown = document.getElementById(id);
  shown?.scrollIntoView({ block: 'nearest' });
  shown?.focus({ preventScroll: true });
}

function Sheet({
  report,
  binding,
  onPick,
  onNote,
}: {
  readonly report: ReportAnswer;
  readonly binding: string | null;
  readonly onPick: (binding: string | null) => void;
  readonly onNote: (note: number) => void;
}) {
  const open = useMemo(() => {
    const fact = bindingById(report, binding)?.fact;
    const same = report.bindings.filter((b) => b.fact === fact && b.id !== binding);
    return { binding, same: new Set(same.map((b) => b.id)) };
  }, [report, binding]);
  return <ReportDocument report={report} open={open} onPick={onPick} onNote={onNote} />;
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

const sentenceCase = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).toLocaleLowerCase('vi');
