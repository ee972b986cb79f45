import type { Score } from './score.ts';
import { MENTION_MEASURES } from './score-mentions.ts';
import type { Tally } from './seen.ts';

export type NamedScore = { readonly name: string; readonly score: Score };

/** The measures of several sets side by side, as rows of a Markdown table; the same names in each run. */
export function scoreRows(
  scores: readonly NamedScore[],
): readonly (readonly [string, ...string[]])[] {
  const each = (of: (score: Score) => string): string[] => scores.map(({ score }) => of(score));
  const kinds = named(scores, ({ relations }) => relations);
  const classes = named(scores, ({ faults }) => faults);
  return [
    ['passages', ...each(({ passages }) => `${passages}`)],
    ['of them faultless', ...each(({ faultless }) => `${faultless}`)],
    ['quantities', ...each(({ quantities }) => `${quantities}`)],
    ...MENTION_MEASURES.map(
      (measure) =>
        [`${measure}: recall`, ...each(({ recall }) => percent(recall[measure]))] as const,
    ),
    ['value: precision', ...each(({ precision }) => percent(precision))],
    ['no quantity, and not taken for one', ...each(({ furniture }) => percent(furniture))],
    ['relations, members right', ...each(({ ties }) => percent(ties))],
    [
      'relations, members, kind and outcome right',
      ...each(({ relations }) => percent(all(relations))),
    ],
    ...kinds.map(
      (kind) => [`relation ${kind}`, ...each(({ relations }) => percent(relations[kind]))] as const,
    ),
    ['injected errors found', ...each(({ faults }) => percent(all(places(faults, 'place'))))],
    [
      'injected errors found by a rule of their class',
      ...each(({ faults }) => percent(all(places(faults, 'rule')))),
    ],
    [
      'injected errors found as an error',
      ...each(({ faults }) => percent(all(places(faults, 'error')))),
    ],
    ...classes.map(
      (name) =>
        [`injected ${name}`, ...each(({ faults }) => percent(faults[name]?.place))] as const,
    ),
    ['doubtful places asked about', ...each(({ questions }) => percent(questions))],
    ['false errors on faultless passages', ...each((score) => alarms(score, score.falseErrors))],
    [
      'false questions on faultless passages',
      ...each((score) => alarms(score, score.falseQuestions)),
    ],
    ['notes of style on faultless passages', ...each(({ styleNotes }) => `${styleNotes}`)],
  ];
}

export function scorePage(scores: readonly NamedScore[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['measure', ...scores.map(({ name }) => name)];
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return `${[head, rule, ...scoreRows(scores)].map(line).join('\n')}\n`;
}

/**
 * Rows of a written page that the scores now fall short of, each with what it said and what is so now. A share
 * may only rise, a number of false alarms only fall; rows without either are not compared.
 */
export function fallenBehind(page: string, scores: readonly NamedScore[]): readonly string[] {
  const now = new Map(scoreRows(scores).map(([name, ...cells]) => [name, cells]));
  return page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .flatMap(([name = '', ...written]) =>
      written.flatMap((was, i) => {
        const is = now.get(name)?.[i] ?? '';
        return isWorse(was, is) ? [`${name}, ${scores[i]?.name}: ${is || 'gone'}, was ${was}`] : [];
      }),
    );
}

function isWorse(was: string, is: string): boolean {
  const share = /\((\d+)\/(\d+)\)$/u;
  const [before, after] = [share.exec(was), share.exec(is)];
  if (before && after) {
    const [a, of, b, all] = [before[1], before[2], after[1], after[2]].map(Number);
    return (b ?? 0) * (of ?? 0) < (a ?? 0) * (all ?? 0);
  }
  const alarms = /^(\d+) \(/u;
  const [few, many] = [alarms.exec(was), alarms.exec(is)];
  if (few) return !many || Number(many[1]) > Number(few[1]);
  return before !== null && is !== '–';
}

function named(
  scores: readonly NamedScore[],
  of: (score: Score) => Readonly<Record<string, unknown>>,
): readonly string[] {
  return [...new Set(scores.flatMap(({ score }) => Object.keys(of(score))))].sort();
}

const places = (
  faults: Score['faults'],
  part: 'place' | 'rule' | 'error',
): Readonly<Record<string, Tally>> =>
  Object.fromEntries(Object.entries(faults).map(([name, verdict]) => [name, verdict[part]]));

const all = (tallies: Readonly<Record<string, Tally>>): Tally => ({
  of: Object.values(tallies).reduce((n, tally) => n + tally.of, 0),
  right: Object.values(tallies).reduce((n, tally) => n + tally.right, 0),
});

/** Cut off, not rounded: 100 % is said only of all. */
const percent = (tally: Tally | undefined): string =>
  !tally || tally.of === 0
    ? '–'
    : `${(Math.floor((tally.right * 1000) / tally.of) / 10).toFixed(1)} % (${tally.right}/${tally.of})`;

const alarms = ({ faultless, quantities }: Score, found: number): string =>
  `${found} (${perSo(found, 100, faultless)} per 100 passages, ${perSo(found, 1000, quantities)} per 1,000 quantities)`;

const perSo = (found: number, many: number, of: number): string =>
  of === 0 ? '–' : ((found * many) / of).toFixed(1);
