import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fraction } from './fraction.ts';
import { isFaultless, layOut, marksOf, RELATION_KINDS } from './gold.ts';
import { HELD_OUT, passagesOf, SETS } from './passage-sets.ts';
import { canHold } from './recompute.ts';

const sets = [...SETS, ...HELD_OUT].map((name) => [name, passagesOf(name)] as const);
const numberedSets = sets.filter(([name]) => name === 'development' || name === 'opened');
const all = sets.flatMap(([, passages]) => passages);

test.each(sets)('%s: every mark stands in the text where it says', (_, passages) => {
  for (const passage of passages) {
    const { text, mentions } = layOut(passage);
    for (const { start, ends, raw, tail } of mentions) {
      const places = [raw.slice(0, raw.length - tail), raw].map((r) => r.normalize(passage.form));
      for (const end of ends) expect(places).toContain(text.slice(start, end));
    }
  }
});

test.each(sets)('%s: a relation holds exactly where it is said to', (_, passages) => {
  const wrong = passages.flatMap((passage) =>
    passage.relations
      .map((relation) => ({ relation, held: canHold(relation, marksOf(passage)) }))
      .filter(({ relation, held }) => held !== relation.holds)
      .map(({ relation, held }) =>
        [passage.id, relation.kind, ...relation.members, held].join(' '),
      ),
  );
  expect(wrong).toEqual([]);
});

test.each(sets)(
  '%s: a broken relation is reported, and only on a faulty passage',
  (_, passages) => {
    const wrong = passages.filter(
      (passage) => isFaultless(passage) && passage.relations.some(({ holds }) => !holds),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  },
);

test('a value is a decimal, a pair, a range, or as written', () => {
  const wrong = all.flatMap((passage) =>
    marksOf(passage)
      .filter(
        ({ roles }) =>
          !['date', 'docnum', 'at', 'period', 'name', 'ordinal', 'mark'].includes(roles[0] ?? ''),
      )
      .flatMap(({ values }) => values)
      .filter((value) => value !== null && !value.split(/\/|\.\./u).every((v) => fraction(v)))
      .map((value) => `${passage.id}: ${value}`),
  );
  expect(wrong).toEqual([]);
});

test('a number divisible by three stands in the opened set, and an id stands once', () => {
  const numbered = (id: string) => Number(/-(\d+)$/u.exec(id)?.[1]);
  for (const [name, passages] of numberedSets) {
    for (const { id } of passages)
      expect([id, numbered(id) % 3 === 0]).toEqual([id, name === 'opened']);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
const page = readFileSync('docs/text-truth.md', 'utf8');
const variants = [...page.matchAll(/^\| (\d+) \| /gmu)].map(([, number = '']) => number);

test('the page numbers the variants without a gap, and explains every word', () => {
  expect(variants).toEqual(Array.from({ length: 82 }, (_, i) => `${i + 1}`));
  const words = new Set(all.flatMap(({ styles }) => styles).filter((style) => !/^\d/u.test(style)));
  expect([...words].filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  expect(RELATION_KINDS.filter((kind) => !page.includes(kind))).toEqual([]);
});

test('at least 300 passages, and more than half are faultless', () => {
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(all.filter(isFaultless).length).toBeGreaterThan(all.length / 2);
});

test('opened-again: at least 200 passages, more than half faultless, one fault in each of the others', () => {
  const passages = passagesOf('opened-again');
  expect(passages.length).toBeGreaterThanOrEqual(200);
  expect(passages.filter(isFaultless).length).toBeGreaterThan(passages.length / 2);
  const errors = passages
    .filter((passage) => !isFaultless(passage))
    .map(({ id, faults }) => [id, faults.filter(({ level }) => level === 'error').length]);
  expect(errors.filter(([, count]) => count !== 1)).toEqual([]);
});

test('unseen: at least 240 passages, more than half faultless, one fault in each of the others', () => {
  const passages = passagesOf('unseen');
  const faulty = passages.filter((passage) => !isFaultless(passage));
  expect(passages.length).toBeGreaterThanOrEqual(240);
  expect(faulty.length).toBeLessThan(passages.length / 2);
  const faults = faulty.map(({ id, faults }) => [
    id,
    faults.filter(({ level }) => level !== 'allowed').length,
  ]);
  expect(faults.filter(([, count]) => count !== 1)).toEqual([]);
});

test.each(numberedSets)('%s: every numbered variant is there', (_, passages) => {
  const styles = new Set(passages.flatMap((passage) => passage.styles));
  expect(variants.filter((variant) => !styles.has(variant))).toEqual([]);
});
