import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Failed } from './states.tsx';

export type LatePart<Props> = ((props: Props) => ReactNode) & {
  /** Starts to load it before it is shown; never rejects. */
  readonly preload: () => Promise<void>;
};

/**
 * A page or a part of one whose code is loaded when it is needed. What did not arrive is said in its place,
 * and can be asked for again.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): LatePart<Props> {
  let there: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const ask = (): Promise<void> => {
    coming ??= load().then(
      (loaded) => {
        there = loaded;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  function Late(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const [state, setState] = useState<{ readonly error: unknown } | null>(null);
    // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks once
    useEffect(() => {
      if (there) return;
      let isShown = true;
      const settle = (next: { readonly error: unknown } | null) => isShown && setState(next);
      ask().then(
        () => settle({ error: null }),
        (error: unknown) => settle({ error }),
      );
      return () => {
        isShown = false;
      };
    }, [attempt]);
    if (there) {
      const Part = there;
      return <Part {...props} />;
    }
    if (state === null) return waiting;
    const again = (): void => {
      setState(null);
      setAttempt(attempt + 1);
    };
    return <Failed error={state.error} retry={again} />;
  }
  return Object.assign(Late, { preload: () => ask().catch(() => undefined) });
}
