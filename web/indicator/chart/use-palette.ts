import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { Palette } from './chart-shapes.ts';

const TOKENS = {
  ink: '--ink',
  soft: '--ink-2',
  line: '--line',
  paper: '--paper',
  full: '--scale-5',
  half: '--scale-4',
  light: '--scale-2',
} as const satisfies Readonly<Record<keyof Palette, string>>;

/** The tokens of the page as the browser has resolved them, again when light and dark change. */
export function usePalette(): Palette {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the style sheet answers otherwise in the other scheme
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const token = (name: string): string => style.getPropertyValue(name).trim();
    return {
      ink: token(TOKENS.ink),
      soft: token(TOKENS.soft),
      line: token(TOKENS.line),
      paper: token(TOKENS.paper),
      full: token(TOKENS.full),
      half: token(TOKENS.half),
      light: token(TOKENS.light),
    };
  }, [scheme]);
}
