/** What the server says at the end of the way to another house and back, in the address. */
export const SAID = [
  'sign-on.unreachable',
  'sign-on.refused',
  'sign-on.mismatch',
  'sign-on.unknown',
  'sign-on.bound',
  'identity.taken',
  'identity.other',
] as const;

export type CameBack = {
  readonly said: (typeof SAID)[number];
  /** Who one is there, where nobody here is. */
  readonly subject: string | null;
};

/** Anybody can write an address: only words of ours come of it, and a subject of the letters that one has. */
export function readCameBack(search: string): CameBack | null {
  const words = new URLSearchParams(search);
  const said = SAID.find((code) => code === words.get('said'));
  if (said === undefined) return null;
  const subject = words.get('subject');
  return {
    said,
    subject: subject !== null && /^[\x21-\x7e]{1,255}$/.test(subject) ? subject : null,
  };
}

/** The same address without it: what was said once is not said again by a page that is kept. */
export function withoutCameBack(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('said');
  url.searchParams.delete('subject');
  return url.href;
}

/** Read before the router sees the address. */
export const cameBack = typeof window === 'undefined' ? null : takeCameBack();

function takeCameBack(): CameBack | null {
  const found = readCameBack(window.location.search);
  if (found !== null) window.history.replaceState(null, '', withoutCameBack(window.location.href));
  return found;
}
