/** What the address of the page says: which report, known when, which number is open. */
export type Address = {
  readonly outline: string;
  readonly period: string | null;
  readonly knownOn: string | null;
  readonly binding: string | null;
};

export const FIRST_OUTLINE = 'bao-cao-9-thang';

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    outline: query.get('report') ?? FIRST_OUTLINE,
    period: query.get('period'),
    knownOn: query.get('knownOn'),
    binding: query.get('number'),
  };
}

export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  if (address.outline !== FIRST_OUTLINE) query.set('report', address.outline);
  if (address.period) query.set('period', address.period);
  if (address.knownOn) query.set('knownOn', address.knownOn);
  if (address.binding) query.set('number', address.binding);
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}
