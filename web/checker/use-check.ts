import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckAnswer } from '../../src/server/wire/check.ts';
import { areasForNames, MAX_FILE_BYTES, sendForCheck } from './check-api.ts';

/** How a check stands. What was checked stays while other pages are looked at. */
export type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string | null }
  | { readonly kind: 'too-large'; readonly name: string; readonly size: number }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly error: unknown;
      readonly file: File;
    }
  /** The file is there where one was sent; pasted text has none. */
  | { readonly kind: 'checked'; readonly answer: CheckAnswer; readonly file: File | null };

export type Check = {
  readonly work: Work;
  readonly takeFile: (file: File) => void;
  readonly takeText: (text: string) => void;
  readonly cancel: () => void;
};

let left: Work = { kind: 'idle' };

export function useCheck(): Check {
  const [work, setWork] = useState<Work>(left);
  const sending = useRef<AbortController | null>(null);
  const turn = useCallback((next: Work) => {
    left = next.kind === 'working' ? { kind: 'idle' } : next;
    setWork(next);
  }, []);
  const cancel = useCallback(() => {
    sending.current?.abort();
    sending.current = null;
    turn({ kind: 'idle' });
  }, [turn]);
  useEffect(() => () => sending.current?.abort(), []);
  const takeFile = useCallback(
    (file: File) => {
      sending.current?.abort();
      const { name, size } = file;
      if (size > MAX_FILE_BYTES) {
        turn({ kind: 'too-large', name, size });
        return;
      }
      const control = new AbortController();
      sending.current = control;
      turn({ kind: 'working', name });
      sendForCheck(file, control.signal).then(
        (answer) => {
          if (!control.signal.aborted) turn({ kind: 'checked', answer, file });
        },
        (error: unknown) => {
          if (!control.signal.aborted) turn({ kind: 'refused', name, error, file });
        },
      );
    },
    [turn],
  );
  const takeText = useCallback(
    (text: string) => {
      sending.current?.abort();
      const control = new AbortController();
      sending.current = control;
      turn({ kind: 'working', name: null });
      // The checker itself is loaded by whoever pastes; what it is held against comes meanwhile.
      void Promise.all([import('./local-check.ts'), areasForNames(control.signal)]).then(
        ([{ checkPasted }, areas]) => {
          if (!control.signal.aborted)
            turn({ kind: 'checked', answer: checkPasted(text, areas), file: null });
        },
      );
    },
    [turn],
  );
  return { work, takeFile, takeText, cancel };
}
