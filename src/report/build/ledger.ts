import { type Fact, type FactKey, factKeyText } from '#core/fact.ts';
import type { At } from '../outline/outline.ts';
import type { Binding, Inline, Mark, Missing, MissingReason } from '../report.ts';
import type { Phrase, Words } from '../wording/phrase.ts';

/** What every figure of a clause is tied to. */
export type Tie = Pick<Binding, 'role' | 'comparison'> & {
  readonly fact: Fact;
  readonly operands: readonly FactKey[];
};

/** Where bindings are numbered and what is missing is put down while a report is built. */
export type Ledger = {
  /** Bindings from now on belong to the directive that stands there. */
  readonly begin: (at: At) => void;
  /** The clause as spans; each of its figures gets a binding. */
  readonly tie: (phrase: Phrase, tie: Tie) => readonly Inline[];
  readonly miss: (code: string, because: MissingReason, at: At, text: string) => Inline;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly missing: readonly Missing[];
};

export function ledger(): Ledger {
  const bindings = new Map<string, Binding>();
  const missing: Missing[] = [];
  let place = '';

  function bind(printed: string, { fact, role, operands, comparison }: Tie): string {
    const id = freeId(bindings, place);
    bindings.set(id, {
      id,
      role,
      fact: fact.key,
      revision: fact.revision,
      indicator: fact.key.indicator,
      operands: distinct([fact.key, ...operands]),
      ...(comparison && { comparison }),
      printed,
    });
    return id;
  }

  return {
    begin: ({ line, column }) => {
      place = `b${line}-${column}`;
    },
    bindings,
    missing,
    tie: (phrase, tie) =>
      phrase.map((piece) =>
        piece.kind === 'figure'
          ? { kind: 'figure', text: piece.text, binding: bind(piece.text, tie) }
          : inlineOf(piece),
      ),
    miss: (code, because, { line, column }, text) => {
      missing.push({ code, because, line, column });
      return { kind: 'missing', text, code };
    },
  };
}

/**
 * A binding is named by the place of its directive in the outline, so that a link to a number still
 * leads to it after another figure has gained or lost a clause.
 */
function freeId(taken: ReadonlyMap<string, Binding>, place: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? place : `${place}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** A piece that no fact stands behind. */
export function inlineOf(piece: Words): Inline {
  switch (piece.kind) {
    case 'text':
      return piece;
    case 'period':
      return piece;
    case 'name':
      return { kind: 'plain', text: piece.text, as: 'name' };
  }
}

export const marked = (inline: Inline, mark: Mark | undefined): Inline =>
  mark === undefined || inline.kind === 'note' || inline.kind === 'missing'
    ? inline
    : { ...inline, mark };

function distinct(keys: readonly FactKey[]): readonly FactKey[] {
  const seen = new Map(keys.map((key) => [factKeyText(key), key]));
  return [...seen.values()];
}
