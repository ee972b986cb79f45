import { useReader } from '../language.tsx';
import { setSearchOpen } from './search-open.ts';

/** Opens the search from anywhere. */
export function SearchButton() {
  const { messages } = useReader();
  return (
    <button type="button" className="search-button" onClick={() => setSearchOpen(true)}>
      {messages.shell.search} <kbd>/</kbd>
    </button>
  );
}
