import { useEffect, useRef } from 'react';
import type { AuditRowAnswer } from '../../src/server/wire/audit.ts';
import { useReader } from '../language.tsx';
import { AuditDetail } from './audit-detail.tsx';

/** One line a change; it opens to what was before and after. */
export function AuditList({
  rows,
  open,
}: {
  readonly rows: readonly AuditRowAnswer[];
  /** The instant of the row that one came for. */
  readonly open: string | null;
}) {
  return (
    <ol className="panel audit-list">
      {rows.map((row) => (
        <Line key={row.id} row={row} isSought={row.at === open} />
      ))}
    </ol>
  );
}

function Line({ row, isSought }: { readonly row: AuditRowAnswer; readonly isSought: boolean }) {
  const { messages, read, instant } = useReader();
  const words = messages.audit;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isSought || !details.current) return;
    details.current.open = true;
    details.current.scrollIntoView({ block: 'nearest' });
  }, [isSought]);
  const [address] = row.addresses;
  return (
    <li>
      <details ref={details}>
        <summary>
          <span className="when">{instant(row.at)}</span>
          <span className="who">
            {read(row.actor.name)}
            {address ? <small>{words.at(row.addresses.join(', '))}</small> : null}
          </span>
          <span className="what">
            <b>{read(row.kind.name)}</b> {read(row.thing.name)}
            <Value row={row} />
          </span>
          <span className="why">{row.reason}</span>
        </summary>
        <AuditDetail row={row} />
      </details>
    </li>
  );
}

/** Of a figure what it was and is. */
function Value({ row: { figure: told } }: { readonly row: AuditRowAnswer }) {
  const { messages, figure } = useReader();
  if (told === null) return null;
  const shown = (text: string | null): string =>
    text === null ? messages.audit.nothing : figure(text);
  return (
    <small className="told">
      {told.before === null ? '' : `${shown(told.before)} → `}
      {shown(told.after)}
    </small>
  );
}
