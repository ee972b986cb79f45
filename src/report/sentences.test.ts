import { expect, test } from 'vitest';
import { fact, indicator } from '#core/testing/builders.ts';
import { sentencesOf } from './sentences.ts';
import { report, world } from './testing/builders.ts';

const BOOK = world({
  indicators: [indicator('agr.tea', 'ha'), indicator('agr.all', 'ha')],
  facts: [fact('agr.tea', { value: '455 ha' }), fact('agr.all', { value: '910 ha' })],
  directives: [{ code: '17-NQ/TU', number: '17-NQ/TU', type: 'Nghị quyết', date: null }],
});

const BODY = `Theo :ref[17-NQ/TU].

# Kết quả :value[agr.tea]

Trồng mới :value[agr.tea]. Cả tỉnh có :value[agr.all], trong đó chè chiếm :share[agr.tea agr.all][^a].
Không có gì khác.

- Chè :value[agr.tea] và chè :value[agr.tea]

[^a]: Diện tích :value[agr.all].
`;

const made = report(BODY, BOOK);
const order = [...made.bindings.keys()];
const section = 'A. Kết quả 455 ha';

test('every sentence in reading order, under its heading, with the numbers it prints', () => {
  const found = sentencesOf(made)
    .filter(({ spot }) => spot.kind === 'block')
    .map(({ spot, text, bindings }) => [
      spot.kind === 'block' ? [spot.index, spot.section] : [],
      text,
      bindings.map((id) => order.indexOf(id)),
    ]);
  expect(found).toEqual([
    [[0, null], 'Theo Nghị quyết số 17-NQ/TU.', []],
    [[1, section], 'A. Kết quả 455 ha'.slice(3), [0]],
    [[2, section], 'Trồng mới 455 ha.', [1]],
    [[2, section], 'Cả tỉnh có 910 ha, trong đó chè chiếm 50%.', [2, 3]],
    [[2, section], 'Không có gì khác.', []],
    [[3, section], 'Chè 455 ha và chè 455 ha', [4, 5]],
  ]);
});

test('a note is a spot of its own, as are the title and the opening', () => {
  expect(sentencesOf(made).map(({ spot }) => spot.kind)).toEqual([
    'title',
    'intro',
    ...Array(6).fill('block'),
    'note',
  ]);
  expect(sentencesOf(made).at(-1)).toMatchObject({
    spot: { kind: 'note', number: 1 },
    text: 'Diện tích 910 ha.',
  });
});

test('a sentence knows the documents it cites', () => {
  expect(sentencesOf(made).flatMap(({ directives }) => directives)).toEqual(['17-NQ/TU']);
});
