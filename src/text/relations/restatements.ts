import { meets } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { alike } from './part-groups.ts';
import { isVague, reachOf } from './reach.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const SAYS_AGAIN =
  /^\s*\(\s*(cụ thể|chính xác|tức|tương đương|con số chính xác|số chính xác)(?: là)?\s*:?\s*$/iu;

/** "hơn 1,9 nghìn tỷ đồng (cụ thể 1.936,7 tỷ đồng)": a rounded figure and the exact one in brackets after it. */
export function restatements(scene: Scene, exact: Figure): readonly Tie[] {
  const rounded = scene.figures[scene.figures.indexOf(exact) - 1];
  const bracket = scene.layout.brackets[exact.bracket];
  if (!rounded || !bracket || !isLevel(rounded) || !isLevel(exact)) return [];
  if (rounded.bracket !== bracket.parent || !alike(rounded, exact) || rounded.misprint) return [];
  if (
    exact.value === null ||
    exact.misprint ||
    !isVague(rounded) ||
    rounded.sentence !== exact.sentence
  )
    return [];
  const between = scene.text.slice(rounded.end, exact.start);
  const said = SAYS_AGAIN.test(between);
  const alone =
    /^\s*\(\s*$/u.test(between) && /^\s*$/u.test(scene.text.slice(exact.end, bracket.close));
  if (!said && !alone) return [];
  const [a, b] = [reachOf(rounded), reachOf(exact)];
  if (!a || !b) return [];
  const holds = meets(a.lawful, b.lawful);
  const explain = {
    vi: `${rounded.approx ?? ''} ${printed(rounded)} và số cụ thể ${printed(exact)}`.trim(),
    en: `${printed(rounded)}, rounded, and ${printed(exact)}`,
  };
  const fault = {
    rule: 'equal.mismatch',
    severity: said ? 'error' : 'question',
    message: {
      vi: `Số làm tròn và số cụ thể không khớp: ${explain.vi}.`,
      en: `The rounded and the exact figure do not agree: ${explain.en}.`,
    },
    repairs: [],
  } as const;
  return [
    { kind: 'equal', members: [rounded, exact], holds, explain, fault: holds ? null : fault },
  ];
}
