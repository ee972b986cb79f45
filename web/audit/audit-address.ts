import { toText } from '../address.ts';
import { apiAddress } from '../api.ts';

/** What is looked for, as the address says it; `open` is the instant of a row that shall stand open. */
export const AUDIT_WORDS = ['person', 'kind', 'thing', 'agency', 'place', 'from', 'to'] as const;

type Word = (typeof AUDIT_WORDS)[number];

export type AuditFilter = { readonly [W in Word]?: string | undefined };
export type AuditWords = AuditFilter & { readonly open?: string | undefined };

export function toAuditWords(search: Readonly<Record<string, unknown>>): AuditWords {
  const words = [...AUDIT_WORDS, 'open'] as const;
  return Object.fromEntries(words.map((word) => [word, toText(search[word])]));
}

export const isFiltered = (filter: AuditFilter): boolean =>
  AUDIT_WORDS.some((word) => filter[word] !== undefined);

export const auditAddress = (
  filter: AuditFilter,
  {
    after = null,
    file = '',
  }: { readonly after?: string | null; readonly file?: '' | '.csv' | '.jsonl' } = {},
): string => {
  const asked = Object.fromEntries(AUDIT_WORDS.map((word) => [word, filter[word]]));
  return apiAddress([`audit${file}`], { ...asked, after });
};

export const CHAIN_ADDRESS = apiAddress(['audit', 'chain']);
