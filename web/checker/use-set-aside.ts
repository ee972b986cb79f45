import { useCallback, useState } from 'react';
import type { Acceptance } from '#text/set-aside.ts';
import { keepAcceptances, keptAcceptances } from './kept-acceptances.ts';
import { together } from './sidecar-file.ts';

/** What was set aside in a file: kept for the session, undone one by one. */
export function useSetAside(file: string) {
  const [all, setAll] = useState(() => keptAcceptances(window.sessionStorage, file));
  const change = useCallback(
    (next: readonly Acceptance[]) => {
      keepAcceptances(window.sessionStorage, file, next);
      setAll(next);
    },
    [file],
  );
  const add = useCallback((one: Acceptance) => change([...all, one]), [all, change]);
  const remove = useCallback(
    (one: Acceptance) => change(all.filter((other) => other !== one)),
    [all, change],
  );
  const load = useCallback(
    (loaded: readonly Acceptance[]) => change(together(all, loaded)),
    [all, change],
  );
  return { all, add, remove, load };
}
