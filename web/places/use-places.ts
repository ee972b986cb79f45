import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PlacesAnswer } from '../../src/server/wire/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useRead } from '../use-read.ts';
import { placesAddress } from './places-address.ts';

/** The map that the address and the desk ask for; null until the desk knows its period. */
export function usePlaces() {
  const desk = useDesk();
  const { indicator } = useSearch({ strict: false }) as { readonly indicator?: string };
  const navigate = useNavigate();
  const answer = useRead<PlacesAnswer>(placesAddress(desk, indicator));
  const choose = useCallback(
    (code: string) => {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, indicator: code }),
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { answer, choose };
}
