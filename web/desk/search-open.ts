import { useSyncExternalStore } from 'react';

/*
 * Whether the search is open. The button stands on every page, the search itself is loaded when it is first
 * opened; they share no more than this.
 */

let open = false;
const listeners = new Set<() => void>();

export function setSearchOpen(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSearchOpen = (): boolean => useSyncExternalStore(subscribe, () => open);
