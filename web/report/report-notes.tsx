import { useEffect } from 'react';
import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { useReader } from '../language.tsx';
import { Inlines } from './inlines.tsx';

/** The notes beside the text they belong to; the open one is in view, and leads back to its mark. */
export function ReportNotes({
  report,
  open,
  onPick,
  onBack,
}: {
  readonly report: ReportAnswer;
  readonly open: string | null;
  readonly onPick: (binding: string) => void;
  /** Goes to the mark of a note where the notes cover the text; the address does where they stand beside it. */
  readonly onBack: ((note: number) => void) | undefined;
}) {
  const { messages } = useReader();
  useEffect(() => {
    if (open === null) return;
    const note = document.getElementById(`side-note-${open}`);
    note?.scrollIntoView({ block: 'nearest' });
    note?.focus({ preventScroll: true });
  }, [open]);
  return (
    <section className="side-notes" aria-label={messages.report.notes}>
      <h2>{messages.report.notes}</h2>
      <p className="muted">{messages.report.pick}</p>
      <ol lang="vi">
        {report.notes.map((note) => (
          <li
            key={note.number}
            id={`side-note-${note.number}`}
            value={note.number}
            tabIndex={-1}
            aria-current={String(note.number) === open}
          >
            <Inlines content={note.content} onPick={onPick} />{' '}
            <a
              href={`#mark-${note.number}`}
              aria-label={`${messages.report.back} ${note.number}`}
              onClick={(event) => {
                if (!onBack) return;
                event.preventDefault();
                onBack(note.number);
              }}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
