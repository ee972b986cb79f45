import type { Finding } from '../../checked.ts';
import * as agree from './agreement.ts';
import type { Fault, FaultClass } from './gold.ts';
import { type Seen, type Tally, tally } from './seen.ts';

export type RelationScore = {
  readonly relations: Readonly<Record<string, Tally>>;
  /** Relations found between the right members, whatever their kind. */
  readonly ties: Tally;
};

export type FaultScore = {
  /** Injected errors by class: found at their place; with a rule of their class; as errors. */
  readonly faults: Readonly<Record<string, { place: Tally; rule: Tally; error: Tally }>>;
  readonly questions: Tally;
};

export function relationsOf(seen: readonly Seen[], misses: string[]): RelationScore {
  const byKind = new Map<string, boolean[]>();
  const ties: boolean[] = [];
  for (const one of seen) {
    for (const relation of one.passage.relations) {
      const ids = new Set(relation.members.map((label) => one.found.get(label)?.id ?? label));
      // That no part exceeds the whole may be said of each part by itself.
      const enough = relation.kind === 'part' ? 2 : ids.size;
      const tied = one.checked.relations.filter(
        ({ members }) => new Set(members).size >= enough && members.every((id) => ids.has(id)),
      );
      const right = tied.some(
        ({ kind, holds }) => agree.sameKind(relation.kind, kind) && holds === relation.holds,
      );
      ties.push(tied.length > 0);
      byKind.set(relation.kind, [...(byKind.get(relation.kind) ?? []), right]);
      if (!right) {
        const raws = relation.members.map(
          (m) => one.mentions.find(({ label }) => label === m)?.raw,
        );
        misses.push(`no relation  ${one.passage.id}: ${relation.kind} ${raws.join(' | ')}`);
      }
    }
  }
  const relations = [...byKind].sort().map(([kind, verdicts]) => [kind, tally(verdicts)] as const);
  return { relations: Object.fromEntries(relations), ties: tally(ties) };
}

export function faultsOf(seen: readonly Seen[], misses: string[]): FaultScore {
  const byClass = new Map<FaultClass, { place: boolean; rule: boolean; error: boolean }[]>();
  const questions: boolean[] = [];
  for (const one of seen) {
    for (const fault of one.passage.faults) {
      if (fault.level === 'allowed') continue;
      const near = findingsAt(one, fault).filter(({ severity }) => severity !== 'style');
      const verdict = {
        place: near.length > 0,
        rule: near.some(({ rule }) => agree.sameRule(fault.fault, rule)),
        error: near.some(({ severity }) => severity === 'error'),
      };
      if (!verdict.place)
        misses.push(`no finding  ${one.passage.id}: ${fault.fault} (${fault.level})`);
      if (fault.level === 'question') questions.push(verdict.place);
      else byClass.set(fault.fault, [...(byClass.get(fault.fault) ?? []), verdict]);
    }
  }
  const faults = [...byClass].sort().map(([name, verdicts]) => [
    name,
    {
      place: tally(verdicts.map(({ place }) => place)),
      rule: tally(verdicts.map(({ rule }) => rule)),
      error: tally(verdicts.map(({ error }) => error)),
    },
  ]);
  return { faults: Object.fromEntries(faults), questions: tally(questions) };
}

function findingsAt({ mentions, checked }: Seen, fault: Fault): readonly Finding[] {
  const places = mentions.filter(({ label }) => fault.labels.includes(label));
  return checked.findings.filter(({ spans }) =>
    spans.some(([start, end]) =>
      places.some((gold) => start < Math.max(...gold.ends) && end > gold.start),
    ),
  );
}

export function falseAlarms(one: Seen, misses: string[]): readonly Finding[] {
  const fair = new Set(one.passage.faults.flatMap((fault) => findingsAt(one, fault)));
  return one.checked.findings.filter((finding) => {
    const { severity, rule, spans } = finding;
    if (severity === 'style' || (severity === 'question' && fair.has(finding))) return false;
    const words = spans.map(([start, end]) => one.text.slice(start, end)).join(' | ');
    misses.push(`false ${severity}  ${one.passage.id}: ${rule} at ${words}`);
    return true;
  });
}
