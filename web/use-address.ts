import { useCallback, useEffect, useState } from 'react';
import { type Address, readAddress, writeAddress } from './address.ts';

/** The address bar as state: a change is a step in the history, so that "back" goes back. */
export function useAddress(): readonly [Address, (change: Partial<Address>) => void] {
  const [address, setAddress] = useState(() => readAddress(window.location.search));
  useEffect(() => {
    const follow = (): void => setAddress(readAddress(window.location.search));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const change = useCallback((part: Partial<Address>) => {
    const next = { ...readAddress(window.location.search), ...part };
    window.history.pushState(null, '', writeAddress(next));
    setAddress(next);
  }, []);
  return [address, change];
}
