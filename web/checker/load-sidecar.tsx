import { useRef, useState } from 'react';
import type { Label } from '#core/label.ts';
import type { Acceptance } from '#text/set-aside.ts';
import { useReader } from '../language.tsx';
import { readSidecar } from './sidecar-file.ts';

type State =
  | { readonly kind: 'still' }
  | { readonly kind: 'loaded'; readonly count: number }
  | { readonly kind: 'refused'; readonly why: Label };

/** Takes a file of findings that were set aside before. */
export function LoadSidecar({
  onLoad,
}: {
  readonly onLoad: (acceptances: readonly Acceptance[]) => void;
}) {
  const { messages, read } = useReader();
  const words = messages.checker;
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: 'still' });
  const take = async (file: File): Promise<void> => {
    const loaded = await readSidecar(file);
    if (loaded.ok) {
      onLoad(loaded.value);
      setState({ kind: 'loaded', count: loaded.value.length });
    } else setState({ kind: 'refused', why: loaded.error });
  };
  return (
    <>
      <button
        type="button"
        className="linklike"
        title={words.loadSidecarHint}
        onClick={() => input.current?.click()}
      >
        {words.loadSidecar}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml"
        aria-label={words.loadSidecar}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      {state.kind === 'loaded' ? (
        <p role="status">{words.loadedSidecar(String(state.count))}</p>
      ) : null}
      {state.kind === 'refused' ? <p role="alert">{read(state.why)}</p> : null}
    </>
  );
}
