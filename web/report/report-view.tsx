import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { ReportDocument } from './report-document.tsx';
import { bindingById, neighbour, readingOrder } from './report-model.ts';
import { ReportSide } from './report-side.tsx';
import type { Spot } from './use-spot.ts';

/** A report as it prints, each number a door to its fact, each note beside the text. */
export function ReportView({
  report,
  spot: { number, note, block, go },
  head,
  instead,
}: {
  readonly report: ReportAnswer | undefined;
  readonly spot: Spot;
  readonly head: ReactNode;
  /** What stands in the place of the document while there is none. */
  readonly instead: ReactNode;
}) {
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
        {head}
        {report ? (
          <Sheet report={report} binding={number} onPick={pick} onNote={openNote} />
        ) : (
          instead
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
