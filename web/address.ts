/** What the address of the page says: which report, known when, which number is open. */
export type Address = {
  /** Null: the first report that the server names. */
  readonly outline: string | null;
  readonly period: string | null;
  readonly knownOn: string | null;
  readonly binding: string | null;
};

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    outline: query.get('report'),
    period: query.get('period'),
    knownOn: query.get('knownOn'),
    binding: query.get('number'),
  };
}

export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  if (address.outline) query.set('report', address.outline);
  if (address.period) query.set('period', address.period);
  if (address.knownOn) query.set('knownOn', address.knownOn);
  if (address.binding) query.set('number', address.binding);
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}
