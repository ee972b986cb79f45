import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useRef } from 'react';
import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { FactSentences } from '../inspector/fact-sentences.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { useReader } from '../language.tsx';
import { bindingById } from './report-model.ts';
import { ReportNotes } from './report-notes.tsx';

type SideProps = {
  readonly report: ReportAnswer | undefined;
  readonly binding: string | null;
  readonly note: string | null;
  readonly onPick: (binding: string | null) => void;
  readonly onClose: () => void;
};

/** Beside the document: the open number, or the notes. On a phone it comes from below when asked for. */
export function ReportSide({ report, binding, note, onPick, onClose }: SideProps) {
  const { messages } = useReader();
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  const bound = report ? bindingById(report, binding) : null;
  /** The note whose mark is gone back to once the drawer no longer covers the text. */
  const backTo = useRef<number | null>(null);
  const goBack = (to: number): void => {
    backTo.current = to;
    onClose();
  };
  const notes = report ? (
    <ReportNotes report={report} open={note} onPick={onPick} onBack={narrow ? goBack : undefined} />
  ) : null;
  const inside: ReactNode =
    report && bound ? (
      <Inspector fact={bound.fact} against={bound.against} knownOn={report.knownOn}>
        <FactSentences
          fact={bound.fact}
          period={report.period.code}
          knownOn={report.knownOn}
          binding={bound.id}
        />
      </Inspector>
    ) : (
      notes
    );
  if (narrow) {
    return (
      <Drawer
        opened={bound !== null || note !== null}
        onClose={onClose}
        // The inspector may stand over this drawer and closes first: it marks the key as used up.
        closeOnEscape={false}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          onClose();
        }}
        onExitTransitionEnd={() => {
          if (backTo.current !== null) showMark(backTo.current);
          backTo.current = null;
        }}
        position="bottom"
        size="72%"
        title={bound ? messages.inspector.origin : messages.report.notes}
        closeButtonProps={{ 'aria-label': messages.shell.close }}
        // Locking the page's scroll needs a style that the content policy forbids.
        lockScroll={false}
        classNames={{ body: 'drawer', title: 'drawer-title' }}
      >
        {inside}
      </Drawer>
    );
  }
  return (
    <aside className="side" aria-label={bound ? messages.inspector.origin : messages.report.notes}>
      <Keys />
      {inside}
    </aside>
  );
}

function showMark(note: number): void {
  const mark = document.querySelector<HTMLElement>(`#mark-${note} a`);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}

function Keys() {
  const { messages } = useReader();
  return (
    <p className="keys">
      <kbd>n</kbd> / <kbd>p</kbd> {messages.report.keys} · <kbd>Esc</kbd> {messages.shell.close}
    </p>
  );
}
