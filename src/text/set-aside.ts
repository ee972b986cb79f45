import type { Finding } from './checked.ts';
import type { TextDocument } from './document.ts';
import { locator } from './whereabouts.ts';

export const ACCEPTANCES = ['accepted', 'silenced'] as const;

/**
 * A finding that a person has looked at: accepted, it is right and stays as it is; silenced, it is a false alarm. It is
 * known by what it says, not by where it stands, so that it outlives changes elsewhere in the text.
 */
export type Acceptance = {
  readonly rule: string;
  /** The words of its operands, in their order. */
  readonly operands: readonly string[];
  /** The passage of the first one, or its beginning. */
  readonly passage: string;
  readonly as: (typeof ACCEPTANCES)[number];
  readonly reason: string;
};

export type SetAside = {
  readonly kept: readonly Finding[];
  readonly setAside: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[];
  /** These speak of nothing that was found: the text was mended or changed. */
  readonly idle: readonly Acceptance[];
};

/** What a finding is known by. */
export type Identity = Pick<Acceptance, 'rule' | 'operands' | 'passage'>;

/** One acceptance takes every finding of its identity: the same sentence twice is the same matter. */
export function setAside(
  document: TextDocument,
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): SetAside {
  if (acceptances.length === 0) return { kept: findings, setAside: [], idle: [] };
  const identityOf = identities(document);
  const byRule = new Map<string, Acceptance[]>();
  for (const one of acceptances) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  const used = new Set<Acceptance>();
  const kept: Finding[] = [];
  const aside: { finding: Finding; acceptance: Acceptance }[] = [];
  for (const finding of findings) {
    const identity = identityOf(finding);
    const acceptance = byRule.get(finding.rule)?.find((one) => isSame(one, identity));
    if (acceptance === undefined) kept.push(finding);
    else {
      used.add(acceptance);
      aside.push({ finding, acceptance });
    }
  }
  return { kept, setAside: aside, idle: acceptances.filter((one) => !used.has(one)) };
}

/** Passages are told apart by their first words; a longer one would only make files long. */
const PASSAGE_LENGTH = 120;

export function identities(document: TextDocument): (finding: Finding) => Identity {
  const { placeOf } = locator(document);
  return ({ rule, spans }) => {
    const [first] = spans;
    const passage = first && placeOf(first[0])?.passage.text;
    return {
      rule,
      operands: spans.map(([start, end]) => squeezed(document.plain.slice(start, end))),
      passage: squeezed(passage ?? '').slice(0, PASSAGE_LENGTH),
    };
  };
}

const isSame = (acceptance: Acceptance, identity: Identity): boolean =>
  acceptance.operands.length === identity.operands.length &&
  acceptance.operands.every((words, at) => squeezed(words) === identity.operands[at]) &&
  identity.passage.startsWith(squeezed(acceptance.passage).slice(0, PASSAGE_LENGTH));

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
