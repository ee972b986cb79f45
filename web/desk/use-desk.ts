import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Desk } from '../address.ts';
import { useProvince } from './use-province.ts';

export type DeskChoice = {
  /** Null until the province has said what it has. */
  readonly period: string | null;
  readonly boundary: string | null;
  readonly knownOn: string | null;
  readonly fact: string | null;
  readonly change: (part: Partial<Desk>) => void;
};

/** Period, map and day that every page reads its figures by, from the address bar or as the province opens. */
export function useDesk(): DeskChoice {
  const asked = useSearch({ strict: false }) as Desk;
  const navigate = useNavigate();
  const { data: province } = useProvince();
  const period = asked.period ?? province?.period ?? null;
  const known = province?.periods.find(({ code }) => code === period);
  const boundary = asked.boundary ?? known?.boundary ?? province?.boundaries[0]?.code ?? null;
  const change = useCallback(
    (part: Partial<Desk>) => {
      void navigate({ to: '.', search: (before) => ({ ...before, ...part }), resetScroll: false });
    },
    [navigate],
  );
  return {
    period,
    boundary,
    knownOn: asked.knownOn ?? null,
    fact: asked.fact ?? null,
    change,
  };
}
