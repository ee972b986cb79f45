import { type RefObject, useEffect } from 'react';

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['j', 1],
  ['ArrowDown', 1],
  ['k', -1],
  ['ArrowUp', -1],
]);

/**
 * Goes from row to row by key: the link of each row takes the focus, so that Enter opens it. From the first
 * row one comes back to the field above; letters typed into a field stay letters.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS.get(event.key);
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const at = document.activeElement;
      const typing = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
      if (typing && (at !== field.current || event.key.length === 1)) return;
      if (at instanceof HTMLSelectElement || at?.closest('[role="dialog"]')) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const now = at instanceof HTMLElement ? links.indexOf(at) : -1;
      event.preventDefault();
      if (now === 0 && step === -1) field.current?.focus();
      else links[Math.max(0, Math.min(links.length - 1, now + step))]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list, field]);
}
