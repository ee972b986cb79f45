import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SpotWords } from '../inspector/sentence-address.ts';

export type Spot = {
  readonly number: string | null;
  readonly note: string | null;
  readonly block: string | null;
  readonly go: (to: SpotWords) => void;
};

/** The place in the document that is open, from the address. */
export function useSpot(): Spot {
  const asked = useSearch({ strict: false }) as SpotWords;
  const { number = null, note = null, block = null } = asked;
  const navigate = useNavigate();
  const go = useCallback(
    (to: SpotWords) => {
      const isOpen =
        to.number === undefined ? to.note === undefined || note !== null : number !== null;
      void navigate({
        to: '.',
        search: (before) => ({ ...before, block: undefined, number: to.number, note: to.note }),
        resetScroll: false,
        // What opens pushes; from number to number, from note to note and closing leave no step to go back.
        replace: isOpen,
      });
    },
    [navigate, number, note],
  );
  return { number, note, block, go };
}
