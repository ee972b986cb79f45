import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Desk } from '../address.ts';
import { type Choice, choiceOf } from './choice.ts';
import { useProvince } from './use-province.ts';

export type DeskChoice = Choice & {
  readonly fact: string | null;
  /** Where something is chosen anew in the same place, or closed, the way back does not stop at each step. */
  readonly change: (part: Partial<Desk>, how?: 'push' | 'replace') => void;
};

/** Period, map and day that every page reads its figures by, from the address bar or as the province opens. */
export function useDesk(): DeskChoice {
  const asked = useSearch({ strict: false }) as Desk;
  const navigate = useNavigate();
  const { data: province } = useProvince();
  const change = useCallback(
    (part: Partial<Desk>, how: 'push' | 'replace' = 'push') => {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...part }),
        resetScroll: false,
        replace: how === 'replace',
      });
    },
    [navigate],
  );
  return { ...choiceOf(asked, province), fact: asked.fact ?? null, change };
}
