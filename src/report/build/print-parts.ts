import { unitOf } from '#core/implied.ts';
import { orThrow } from '#core/result.ts';
import { parseUnit } from '#core/unit.ts';
import type { FigureWay, Insertion } from '../outline/insertion.ts';
import type { At } from '../outline/outline.ts';
import type { Inline } from '../report.ts';
import { scaleWordOf } from '../wording/figure-words.ts';
import { packWords, words } from '../wording/phrase.ts';
import { type Desk, type Lookup, lookUp } from './desk.ts';
import { inlineOf } from './ledger.ts';
import { printFact } from './print-value.ts';

type Asked = Extract<Insertion, { kind: 'parts' }>;

/** thảo quả 6.643 ha, sa nhân 2.485 ha; with the value first 13 HCV, 09 HCB. */
export function printParts(desk: Desk, asked: Asked, at: At): readonly Inline[] {
  const of = desk.book.breakdowns.filter(({ whole }) => whole === asked.whole);
  const [breakdown, ...others] = of.filter(({ code }) => asked.by === null || code === asked.by);
  if (!breakdown || others.length > 0) {
    const codes = of.map(({ code }) => code).join(', ');
    const text =
      codes === '' ? `[chưa có cách chia: ${asked.whole}]` : `[chọn cách chia, by=…: ${codes}]`;
    return [desk.ledger.miss(asked.whole, 'no-breakdown', at, text)];
  }
  return breakdown.parts.flatMap(({ indicator, label }, index): readonly Inline[] => {
    const found = lookUp(desk, indicator, asked.where, at);
    const name = inlineOf(packWords(label.vi));
    const before = index === 0 ? [] : [inlineOf(words(asked.separator))];
    const space = inlineOf(words(' '));
    return asked.order === 'value'
      ? [...before, ...print(found, withoutNoun(asked.way, found)), space, name]
      : [...before, name, space, ...print(found, asked.way)];
  });

  function print(found: Lookup, way: FigureWay): readonly Inline[] {
    if (found.kind === 'missing') return [found.inline];
    return printFact(desk, found.fact, { verb: 'value', way, at });
  }
}

/** Before its label a count goes without its noun, 13 HCV; a measure keeps its unit, 6.643 ha thảo quả. */
function withoutNoun(way: FigureWay, found: Lookup): FigureWay {
  const unit = found.kind === 'found' ? unitOf(found.fact.value) : null;
  if (!unit || way.unit !== 'written' || way.noun !== null) return way;
  const scale = scaleWordOf(unit.text)?.word ?? '';
  if (!orThrow(parseUnit(unit.text.slice(scale.length))).counts) return way;
  return scale === '' ? { ...way, unit: 'none' } : { ...way, noun: scale };
}
