import { type RefObject, useEffect, useRef } from 'react';
import type { Refusal } from './refusal.ts';

/** A form whose first field with something against it is led to, each time something is. */
export function useFirstFault(refusal: Refusal | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return form;
}
