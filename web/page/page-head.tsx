import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { DeskPickers, type Shown } from '../desk/desk-pickers.tsx';
import { useReader } from '../language.tsx';

/** One title, one line that says what the figures are, and what they are chosen by. */
export function PageHead({
  title,
  above,
  line,
  pickers = 'period and map',
  shown,
  children,
}: {
  readonly title: string;
  /** Where one is: the sector, the level above. */
  readonly above?: ReactNode;
  readonly line?: ReactNode;
  /** A page that no map changes asks for the period alone; one without figures of ours for neither. */
  readonly pickers?: 'period and map' | 'period' | 'none';
  /** What this page shows where that is not what the desk says. */
  readonly shown?: Shown | undefined;
  /** Actions of this page, after the pickers. */
  readonly children?: ReactNode;
}) {
  const { messages } = useReader();
  useDocumentTitle(`${title} · ${messages.shell.brand}`);
  return (
    <header className="page-head">
      <div className="page-title">
        {above ? <div className="above">{above}</div> : null}
        <h1>{title}</h1>
        {line ? <p>{line}</p> : null}
      </div>
      <div className="page-actions">
        {pickers === 'none' ? null : <DeskPickers which={pickers} shown={shown} />}
        {children}
      </div>
    </header>
  );
}
