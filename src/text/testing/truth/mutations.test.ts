import { expect, test } from 'vitest';
import { readAmount } from './figure.ts';
import { isFaultless, layOut, marksOf } from './gold.ts';
import { MUTATION_KINDS, type Mutant, mutantsOf } from './mutations.ts';
import { passagesOf, SETS } from './passage-sets.ts';
import { canHold } from './recompute.ts';

const passages = SETS.flatMap(passagesOf);
const bases = new Map(passages.map((passage) => [passage.id, passage]));
const mutants = passages.flatMap(mutantsOf);
const ofKind = (...kinds: readonly string[]): readonly Mutant[] =>
  mutants.filter(({ kind }) => kinds.includes(kind));
const injected = ({ passage }: Mutant) => {
  const fault = passage.faults.at(-1);
  if (!fault) throw new Error(`${passage.id} has no fault`);
  return { ...fault, marks: marksOf(passage).filter(({ label }) => fault.labels.includes(label)) };
};
const baseOf = ({ passage }: Mutant) => {
  const base = bases.get(passage.id.replace(/\+.*$/u, ''));
  if (!base) throw new Error(`${passage.id} has no base`);
  return base;
};

test('the same mutants come out each time', () => {
  expect(passages.flatMap(mutantsOf)).toEqual(mutants);
});

test('every kind of mutation is made, and only of faultless passages', () => {
  expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(MUTATION_KINDS));
  for (const mutant of mutants) {
    expect(isFaultless(baseOf(mutant))).toBe(true);
    expect(isFaultless(mutant.passage)).toBe(false);
  }
});

test('a mutant differs from its passage in one place', () => {
  for (const mutant of mutants.filter(({ kind }) => kind !== 'swap')) {
    const [was, is] = [layOut(baseOf(mutant)).text, layOut(mutant.passage).text];
    let head = 0;
    while (was[head] === is[head]) head += 1;
    let tail = 0;
    while (
      was.at(-1 - tail) === is.at(-1 - tail) &&
      tail < Math.min(was.length, is.length) - head
    ) {
      tail += 1;
    }
    expect([mutant.passage.id, Math.max(was.length, is.length) - head - tail < 24]).toEqual([
      mutant.passage.id,
      true,
    ]);
  }
});

test('a changed figure breaks the arithmetic that held before', () => {
  const whole = ofKind('digit', 'comma', 'scale', 'swap').filter((mutant) => {
    const { labels } = injected(mutant);
    const isSame = ({ members }: { readonly members: readonly string[] }) =>
      members.join() === labels.join();
    const before = baseOf(mutant).relations.filter(isSame);
    const after = mutant.passage.relations.filter(isSame);
    const held = before.every((relation) => canHold(relation, marksOf(baseOf(mutant))) === true);
    return !held || !after.some(({ holds }) => !holds);
  });
  expect(whole.map(({ passage }) => passage.id)).toEqual([]);
});

test('a turned direction contradicts its figures', () => {
  for (const mutant of ofKind('direction')) {
    const { labels } = injected(mutant);
    const relation = mutant.passage.relations.find(
      ({ members }) => members.join() === labels.join(),
    );
    if (!relation || !['growth', 'change'].includes(relation.kind)) continue;
    expect([mutant.passage.id, relation.holds]).toEqual([mutant.passage.id, false]);
  }
});

test('a broken date is on no calendar', () => {
  for (const mutant of ofKind('date')) {
    const [day = 0, month = 0, year = 0] = (injected(mutant).marks[0]?.raw ?? '')
      .split(/[/.-]/u)
      .map(Number);
    const made = new Date(Date.UTC(year, month - 1, day));
    expect([
      mutant.passage.id,
      made.getUTCDate() === day && made.getUTCMonth() === month - 1,
    ]).toEqual([mutant.passage.id, false]);
  }
});

test('a broken separator leaves a figure that the plain rules do not read', () => {
  for (const mutant of ofKind('separator')) {
    for (const { raw } of injected(mutant).marks) expect(readAmount(raw)).toBeNull();
  }
});

test('points printed as a percentage keep their figure, a doubled figure stands before the first', () => {
  for (const mutant of ofKind('points')) {
    expect(injected(mutant)).toMatchObject({ level: 'question', marks: [{ units: ['%'] }] });
  }
  for (const mutant of ofKind('doubled')) {
    const [left, first] = injected(mutant).marks;
    expect(layOut(mutant.passage).text).toContain(`${left?.raw} ${first?.raw}`);
    expect(left?.values).not.toEqual(first?.values);
  }
});

test('a broken rank lies behind the last', () => {
  for (const mutant of ofKind('rank')) {
    const [rank = 0, last = 0] = (injected(mutant).marks[0]?.values[0] ?? '')
      .split('/')
      .map(Number);
    const printed = /^(\d+)\/(\d+)/u.exec(injected(mutant).marks[0]?.raw ?? '');
    expect(Number(printed?.[1])).toBeGreaterThan(Number(printed?.[2]));
    expect(rank === 0 || last === 0).toBe(false);
  }
});
