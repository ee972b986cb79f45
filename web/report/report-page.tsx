import { Button, Drawer, TextInput } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo } from 'react';
import type { ReportAnswer } from '../../src/server/wire.ts';
import { writeAddress } from '../address.ts';
import { type ReportQuery, RequestFailed, reportAddress } from '../api.ts';
import { useReader } from '../language.tsx';
import { useAddress } from '../use-address.ts';
import { Inspector } from './inspector.tsx';
import { ReportDocument } from './report-document.tsx';
import { bindingById, neighbour, readingOrder } from './report-model.ts';
import { useReport, useReports } from './use-report.ts';

/** The built report, each number a door to its fact. */
export function ReportPage() {
  const { messages } = useReader();
  const [address, change] = useAddress();
  const reports = useReports();
  const query: ReportQuery = {
    outline: address.outline ?? reports.data?.reports[0]?.name ?? '',
    period: address.period,
    knownOn: address.knownOn,
  };
  const built = useReport(query);
  const report = built.data;
  const error = built.error ?? reports.error;
  const retry = (): void => void (reports.isError ? reports.refetch() : built.refetch());
  const pick = useCallback((binding: string | null) => change({ binding }), [change]);
  const { outline, period, knownOn } = address;
  const addressOf = useCallback(
    (binding: string) => writeAddress({ outline, period, knownOn, binding }),
    [outline, period, knownOn],
  );
  const order = useMemo(() => (report ? readingOrder(report) : []), [report]);
  const step = (by: 1 | -1): void => pick(neighbour(order, address.binding, by));
  useHotkeys([
    ['n', () => step(1)],
    ['p', () => step(-1)],
    ['Escape', () => pick(null)],
  ]);
  useEffect(() => {
    if (!address.binding || !report) return;
    const number = document.getElementById(`n-${address.binding}`);
    number?.scrollIntoView({ block: 'nearest' });
    number?.focus({ preventScroll: true });
  }, [address.binding, report]);

  if (error && !report) return <Failed error={error} retry={retry} />;
  if (!report) return <Loading />;
  return (
    <div className="page">
      <main className="main">
        <Bar report={report} query={query} onKnownOn={(knownOn) => change({ knownOn })} />
        {report.knownOn ? (
          <p className="notice">
            {messages.past}{' '}
            {new Date(report.knownOn).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })}
            .{' '}
            <button type="button" className="linklike" onClick={() => change({ knownOn: null })}>
              {messages.backToNow}
            </button>
          </p>
        ) : null}
        <Sheet report={report} binding={address.binding} onPick={pick} addressOf={addressOf} />
      </main>
      <Side report={report} binding={address.binding} onPick={pick} />
    </div>
  );
}

type SheetProps = {
  readonly report: ReportAnswer;
  readonly binding: string | null;
  readonly onPick: (binding: string | null) => void;
};

function Sheet({
  report,
  binding,
  onPick,
  addressOf,
}: SheetProps & { readonly addressOf: (binding: string) => string }) {
  const open = useMemo(() => {
    const fact = bindingById(report, binding)?.fact;
    const same = report.bindings.filter((b) => b.fact === fact && b.id !== binding);
    return { binding, same: new Set(same.map((b) => b.id)), addressOf };
  }, [report, binding, addressOf]);
  return <ReportDocument report={report} open={open} onPick={onPick} />;
}

/** Beside the document where there is room; from below on a phone. */
function Side({ report, binding, onPick }: SheetProps) {
  const { messages } = useReader();
  const phone = useMediaQuery('(max-width: 820px)');
  const inspector = binding ? (
    <Inspector report={report} binding={binding} onPick={onPick} />
  ) : null;
  if (phone) {
    return (
      <Drawer
        opened={inspector !== null}
        onClose={() => onPick(null)}
        position="bottom"
        size="72%"
        title={messages.origin}
        closeButtonProps={{ 'aria-label': messages.close }}
        // Locking the page's scroll needs a style that the content policy forbids.
        lockScroll={false}
        classNames={{ body: 'drawer', title: 'drawer-title' }}
      >
        {inspector}
      </Drawer>
    );
  }
  return (
    <aside className="side" aria-label={messages.origin}>
      {inspector ?? (
        <div className="inspector">
          <p>{messages.pick}</p>
          <Keys />
        </div>
      )}
    </aside>
  );
}

function Keys() {
  const { messages } = useReader();
  return (
    <p className="keys">
      <kbd>n</kbd> / <kbd>p</kbd> {messages.keys} · <kbd>Esc</kbd> {messages.close}
    </p>
  );
}

function Bar({
  report,
  query,
  onKnownOn,
}: {
  readonly report: ReportAnswer;
  readonly query: ReportQuery;
  readonly onKnownOn: (day: string | null) => void;
}) {
  const { messages, read, switchLanguage } = useReader();
  const parts = [
    `${report.bindings.length} ${messages.summary}`,
    `${report.unbound} ${messages.unbound}`,
    ...(report.missing.length > 0 ? [`${report.missing.length} ${messages.missing}`] : []),
    `${report.questions} ${messages.questions}`,
  ];
  return (
    <div className="bar">
      <div className="bar-title">
        <span className="brand">{messages.brand}</span>
        <h1>
          {sentenceCase(report.frame.typeName)} {read(report.period.label)}
        </h1>
        <p>{parts.join(' · ')}</p>
      </div>
      <div className="bar-actions">
        <TextInput
          type="date"
          size="xs"
          label={messages.knownOn}
          value={query.knownOn ?? ''}
          onChange={(event) => onKnownOn(event.currentTarget.value || null)}
        />
        <Button component="a" size="xs" href={reportAddress(query, 'docx')} download>
          .docx
        </Button>
        <Button
          component="a"
          size="xs"
          variant="default"
          href={reportAddress(query, 'html')}
          download
        >
          .html
        </Button>
        <Button size="xs" variant="subtle" onClick={switchLanguage}>
          {messages.language}
        </Button>
      </div>
    </div>
  );
}

const sentenceCase = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).toLocaleLowerCase('vi');

function Loading() {
  const { messages } = useReader();
  return (
    <div className="page" aria-busy="true">
      <main className="main">
        <div className="sheet">
          <p role="status">{messages.loading}</p>
          {[92, 100, 97, 60, 100, 95, 88, 40].map((width) => (
            <div key={width} className="placeholder" style={{ width: `${width}%` }} />
          ))}
        </div>
      </main>
      <aside className="side" />
    </div>
  );
}

function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { messages } = useReader();
  const known = error instanceof RequestFailed && error.failure.kind === 'problem';
  return (
    <main className="main">
      <div className="sheet" role="alert">
        <p>
          <b>{messages.failed}</b>
        </p>
        <p>{known ? error.failure.problem.title : messages.offline}</p>
        <Button mt={16} onClick={retry}>
          {messages.retry}
        </Button>
      </div>
    </main>
  );
}
