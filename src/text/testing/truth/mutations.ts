import type { Change } from './change.ts';
import { type Fault, type GoldPassage, isFaultless, marksOf } from './gold.ts';
import {
  commaMoved,
  digitsChanged,
  directionTurned,
  endsSwapped,
  inRelations,
  scaleLost,
} from './mutate-figures.ts';
import {
  dateBroken,
  docnumBroken,
  figureDoubled,
  inForms,
  numberingBroken,
  pointsLost,
  rankBroken,
  separatorBroken,
} from './mutate-forms.ts';
import { canHold } from './recompute.ts';

/** A faultless passage with one fault put in; its faults name the class and the place. */
export type Mutant = { readonly kind: MutationKind; readonly passage: GoldPassage };

export const MUTATION_KINDS = [
  'digit',
  'comma',
  'scale',
  'direction',
  'swap',
  'date',
  'docnum',
  'separator',
  'numbering',
  'rank',
  'points',
  'doubled',
] as const;

export type MutationKind = (typeof MUTATION_KINDS)[number];

/** All mutants of a passage: one of each kind that fits it, the same in each run. None of a faulty passage. */
export function mutantsOf(passage: GoldPassage): readonly Mutant[] {
  if (!isFaultless(passage)) return [];
  return MUTATION_KINDS.flatMap((kind) => {
    const fitting = changesOf(kind, passage).filter((change) => isBroken(passage, change));
    const change = fitting[seedOf(`${passage.id} ${kind}`) % Math.max(1, fitting.length)];
    return change ? [{ kind, passage: mutated(passage, kind, change) }] : [];
  });
}

function mutated(passage: GoldPassage, kind: MutationKind, change: Change): GoldPassage {
  const { pieces, fault, labels } = change;
  const marks = marksOf({ ...passage, pieces });
  // A per cent where points are meant is common usage: a person must look, no more.
  const injected: Fault = { level: kind === 'points' ? 'question' : 'error', fault, labels };
  const relations = passage.relations.flatMap((relation) => {
    const holds = canHold(relation, marks);
    return holds === null ? [] : [{ ...relation, holds }];
  });
  return {
    ...passage,
    id: `${passage.id}+${kind}`,
    pieces,
    relations,
    faults: [...passage.faults, injected],
  };
}

const isBroken = (passage: GoldPassage, { pieces, breaks }: Change): boolean =>
  breaks === null || canHold(breaks, marksOf({ ...passage, pieces })) === false;

function changesOf(kind: MutationKind, passage: GoldPassage): readonly Change[] {
  switch (kind) {
    case 'digit':
      return inRelations(passage, (raw) => digitsChanged(raw));
    case 'comma':
      return inRelations(passage, (raw) => commaMoved(raw));
    case 'scale':
      return inRelations(passage, (raw) => scaleLost(raw)).map((change) => ({
        ...change,
        fault: change.fault === 'sum' ? 'scale' : change.fault,
      }));
    case 'direction':
      return passage.relations.flatMap((relation) => directionTurned(passage, relation));
    case 'swap':
      return passage.relations.flatMap((relation) => endsSwapped(passage, relation));
    case 'date':
      return inForms(passage, 'date', dateBroken);
    case 'docnum':
      return inForms(passage, 'docnum', docnumBroken);
    case 'separator':
      return separatorBroken(passage);
    case 'numbering':
      return numberingBroken(passage);
    case 'rank':
      return inForms(passage, 'rank', rankBroken).map((change) => ({ ...change, fault: 'bound' }));
    case 'points':
      return pointsLost(passage);
    case 'doubled':
      return figureDoubled(passage);
  }
}

/** FNV-1a: which of several fitting changes is taken depends on the name alone. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}
