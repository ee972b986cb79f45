import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Desk } from '../address.ts';
import { type Choice, choiceOf } from './choice.ts';
import { useProvince } from './use-province.ts';

export type DeskChoice = Choice & {
  readonly fact: string | null;
  readonly change: (part: Partial<Desk>) => void;
};

/** Period, map and day that every page reads its figures by, from the address bar or as the province opens. */
export function useDesk(): DeskChoice {
  const asked = useSearch({ strict: false }) as Desk;
  const navigate = useNavigate();
  const { data: province } = useProvince();
  const change = useCallback(
    (part: Partial<Desk>) => {
      void navigate({ to: '.', search: (before) => ({ ...before, ...part }), resetScroll: false });
    },
    [navigate],
  );
  return { ...choiceOf(asked, province), fact: asked.fact ?? null, change };
}
