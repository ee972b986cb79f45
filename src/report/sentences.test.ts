import { expect, test } from 'vitest';
import { fact, indicator } from '#core/testing/builders.ts';
import { sentencesOf } from './sentences.ts';
import { report, world } from './testing/builders.ts';

const TEA = fact('agr.tea', { value: '455 ha' });
const BOOK = world({
  indicators: [indicator('agr.tea', 'ha'), indicator('agr.all', 'ha')],
  facts: [TEA, fact('agr.all', { value: '910 ha' })],
});

const BODY = `# Kết quả :value[agr.tea]

Trồng mới :value[agr.tea]. Cả tỉnh có :value[agr.all], trong đó chè chiếm :share[agr.tea agr.all][^a].
Không có gì khác.

- Chè :value[agr.tea] và chè :value[agr.tea]

[^a]: Diện tích :value[agr.all].
`;

test('every sentence that prints a fact, alone or in a number made from it', () => {
  const made = report(BODY, BOOK);
  const order = [...made.bindings.keys()];
  const found = sentencesOf(made, TEA.key).map((sentence) => ({
    ...sentence,
    bindings: sentence.bindings.map((id) => `b${order.indexOf(id) + 1}`),
  }));
  expect(found).toEqual([
    { place: { kind: 'block', index: 0 }, text: 'Kết quả 455 ha', bindings: ['b1'] },
    { place: { kind: 'block', index: 1 }, text: 'Trồng mới 455 ha.', bindings: ['b2'] },
    {
      place: { kind: 'block', index: 1 },
      text: 'Cả tỉnh có 910 ha, trong đó chè chiếm 50%.',
      bindings: ['b4'],
    },
    {
      place: { kind: 'block', index: 2 },
      text: 'Chè 455 ha và chè 455 ha',
      bindings: ['b5', 'b6'],
    },
  ]);
});

test('a note is a place of its own', () => {
  const places = sentencesOf(report(BODY, BOOK), { ...TEA.key, indicator: 'agr.all' });
  expect(places.map(({ place }) => place)).toEqual([
    { kind: 'block', index: 1 },
    { kind: 'note', number: 1 },
  ]);
});

test('a fact that is not printed has no sentence', () => {
  expect(sentencesOf(report(BODY, BOOK), { ...TEA.key, source: 'other' })).toEqual([]);
});
