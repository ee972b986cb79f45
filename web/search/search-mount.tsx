import { useHotkeys } from '@mantine/hooks';
import { type ComponentType, useEffect, useState } from 'react';
import { setSearchOpen, useSearchOpen } from '../desk/search-open.ts';
import { useReader } from '../language.tsx';

type Loaded =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'there'; readonly Palette: ComponentType };

/** Opens the search by key from anywhere; it is loaded when it is first asked for. */
export function SearchMount() {
  const open = useSearchOpen();
  const { messages } = useReader();
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'not-yet' });
  useHotkeys([
    ['/', () => setSearchOpen(true)],
    ['mod+K', () => setSearchOpen(true)],
  ]);
  const needed = open && loaded.kind !== 'there';
  useEffect(() => {
    if (!needed) return;
    import('./palette.tsx').then(
      ({ Palette }) => setLoaded({ kind: 'there', Palette }),
      () => setLoaded({ kind: 'failed' }),
    );
  }, [needed]);
  if (!open) return null;
  if (loaded.kind === 'there') return <loaded.Palette />;
  if (loaded.kind === 'not-yet') return null;
  return (
    <p className="notice" role="alert">
      {messages.search.notLoaded}{' '}
      <button type="button" className="linklike" onClick={() => setSearchOpen(false)}>
        {messages.shell.close}
      </button>
    </p>
  );
}
