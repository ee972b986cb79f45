import type { Checked, Mention } from '../../checked.ts';
import { type GoldMention, type GoldPassage, layOut } from './gold.ts';
import { FURNITURE } from './read-passages.ts';

/** So many of so many. */
export type Tally = { readonly of: number; readonly right: number };

/** A passage and what a checker made of it. */
export type Seen = {
  readonly passage: GoldPassage;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly checked: Checked;
  /** Gold by label to what was found. */
  readonly found: ReadonlyMap<string, Mention>;
};

export function look(passage: GoldPassage, check: (text: string) => Checked): Seen {
  const { text, mentions } = layOut(passage);
  const checked = check(text);
  const free = new Set(checked.mentions);
  const found = new Map<string, Mention>();
  for (const gold of mentions) {
    const end = Math.max(...gold.ends);
    const overlap = ({ span }: Mention) => Math.min(end, span[1]) - Math.max(gold.start, span[0]);
    const best = [...free]
      .filter((mention) => overlap(mention) > 0)
      .sort((a, b) => overlap(b) - overlap(a) || a.span[0] - b.span[0])[0];
    if (!best) continue;
    free.delete(best);
    found.set(gold.label, best);
  }
  return { passage, text, mentions, checked, found };
}

export const isQuantity = ({ roles }: GoldMention): boolean => !FURNITURE.has(roles[0] ?? '');

export const quantitiesOf = ({ mentions }: Seen): readonly GoldMention[] =>
  mentions.filter(isQuantity);

export const tally = (verdicts: readonly boolean[]): Tally => ({
  of: verdicts.length,
  right: verdicts.filter(Boolean).length,
});

export const told = (mention: Mention | undefined): string =>
  mention
    ? `[${mention.raw} = ${mention.value} ${mention.unit}, ${mention.role}${mention.dir ? ` ${mention.dir}` : ''}]`
    : '';
