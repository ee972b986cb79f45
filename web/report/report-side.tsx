import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { Sentences } from '../inspector/sentences.tsx';
import { useReader } from '../language.tsx';
import { bindingById, sentencesOf } from './report-model.ts';
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
  const notes = report ? <ReportNotes report={report} open={note} onPick={onPick} /> : null;
  const inside: ReactNode =
    report && bound ? (
      <Inspector fact={bound.fact} against={bound.against} knownOn={report.knownOn}>
        <SameFact report={report} fact={bound.fact} binding={bound.id} onPick={onPick} />
      </Inspector>
    ) : (
      notes
    );
  if (narrow) {
    return (
      <Drawer
        opened={bound !== null || note !== null}
        onClose={onClose}
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

/** Every sentence of this report that prints the fact. */
function SameFact({
  report,
  fact,
  binding,
  onPick,
}: {
  readonly report: ReportAnswer;
  readonly fact: string;
  readonly binding: string;
  readonly onPick: (binding: string) => void;
}) {
  const { messages } = useReader();
  const items = sentencesOf(report, fact).map((sentence) => ({
    key: sentence.binding,
    current: sentence.binding === binding,
    text: sentence.text,
    where: (
      <button type="button" className="linklike" onClick={() => onPick(sentence.binding)}>
        {sentence.spot.kind === 'note'
          ? `${messages.report.note} ${sentence.spot.number}`
          : sentence.spot.section || messages.inspector.body}
      </button>
    ),
  }));
  return <Sentences items={items} />;
}

function Keys() {
  const { messages } = useReader();
  return (
    <p className="keys">
      <kbd>n</kbd> / <kbd>p</kbd> {messages.report.keys} · <kbd>Esc</kbd> {messages.shell.close}
    </p>
  );
}
