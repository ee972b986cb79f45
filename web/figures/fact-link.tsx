import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { readSearch, searchText } from '../address.ts';

/**
 * A number is a door: it opens the inspector over whatever page one is on. A page has hundreds of numbers, so
 * their addresses are written out and not routed one by one.
 */
export function FactLink({
  fact,
  children,
}: {
  /** Null for a sum of parts: no fact of its own stands behind it. */
  readonly fact: string | null;
  readonly children: ReactNode;
}) {
  const navigate = useNavigate();
  if (fact === null) return <span className="no-door">{children}</span>;
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: '.', search: (before) => ({ ...before, fact }), resetScroll: false });
  };
  return (
    <a
      className="door"
      href={searchText({ ...readSearch(window.location.search), fact })}
      onClick={open}
    >
      {children}
    </a>
  );
}
