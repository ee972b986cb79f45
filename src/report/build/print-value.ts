import type { Fact } from '#core/fact.ts';
import type { FigureWay, Insertion } from '../outline/insertion.ts';
import type { At } from '../outline/outline.ts';
import type { Inline } from '../report.ts';
import { figure } from '../wording/phrase.ts';
import { achievedPhrase, valueWords } from '../wording/value.ts';
import { type Desk, kindOf, lookUp } from './desk.ts';

type Asked = Extract<Insertion, { kind: 'value' | 'achieved' }>;

export type FactPrint = {
  readonly verb: 'value' | 'achieved';
  readonly way: FigureWay;
  readonly at: At;
};

/** gần 1,82 triệu con; ước đạt 50.253 ha. */
export function printValue(desk: Desk, asked: Asked, at: At): readonly Inline[] {
  const found = lookUp(desk, asked.code, asked.where, at);
  if (found.kind === 'missing') return [found.inline];
  return printFact(desk, found.fact, { verb: asked.kind, way: asked.way, at });
}

/** A fact's value, alone or with its verb; a bracket where the unit asked for measures another thing. */
export function printFact(desk: Desk, fact: Fact, { verb, way, at }: FactPrint): readonly Inline[] {
  const code = fact.key.indicator;
  const kind = kindOf(desk, code);
  const printed = valueWords(fact.value, way, kind);
  if (printed === null) {
    const unit = typeof way.unit === 'string' ? '' : way.unit.text;
    const text = `[không đổi được sang ${unit}: ${code}]`;
    return [desk.ledger.miss(code, 'other-dimension', at, text)];
  }
  const achieved = verb === 'achieved' ? achievedPhrase(fact, way, kind) : null;
  return desk.ledger.tie(achieved ?? [figure(printed)], { role: 'value', fact, operands: [] });
}
