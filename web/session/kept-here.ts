import { forgetChoices } from '../search/recent.ts';

/** What a person did leaves this browser with him: what he looked for, what he set aside in a file. */
export function forgetKept(): void {
  forgetChoices();
  try {
    window.sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
