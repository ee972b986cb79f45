/** Nobody's in particular: it stays for whoever comes next. */
const STAYS = new Set(['tonghop.language']);

/** What a person did leaves this browser with him: what he looked for, what he set aside in a file. */
export function forgetKept(): void {
  try {
    window.sessionStorage.clear();
    const kept = window.localStorage;
    const names = Array.from({ length: kept.length }, (_, n) => kept.key(n) ?? '');
    for (const name of names) {
      if (name.startsWith('tonghop.') && !STAYS.has(name)) kept.removeItem(name);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
