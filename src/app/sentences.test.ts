import { expect, test } from 'vitest';
import { factKeyText } from '#core/fact.ts';
import { parsePeriod } from '#core/period.ts';
import { orThrow } from '#core/result.ts';
import { catalogue, fact, indicator } from '#core/testing/builders.ts';
import { outline } from '#report/testing/builders.ts';
import { LOCAL_ACTOR } from './actor.ts';
import { type Printed, type SentencesAbout, sentencesAbout, sentencesFrom } from './sentences.ts';
import { memoryFigures } from './testing/memory-figures.ts';

const TEA = fact('agr.tea', { value: '455 ha' });
const ALL = fact('agr.all', { value: '910 ha' });
const OUTLINE = outline(`# CHÈ

Trồng mới :value[agr.tea]. Cả tỉnh có :value[agr.all], chè chiếm :share[agr.tea agr.all][^a].

[^a]: Diện tích :value[agr.all].
`);
const NINE: Printed = { period: orThrow(parsePeriod('2024-9M')), knownOn: null };

function desk() {
  const figures = memoryFigures(
    catalogue([indicator('agr.tea', 'ha'), indicator('agr.all', 'ha')]),
    [TEA, ALL],
    () => '2024-10-01T00:00:00Z',
  );
  const sentences = sentencesFrom(figures, [OUTLINE]);
  const about = async (what: SentencesAbout, printed = NINE) =>
    sentencesAbout(await sentences(LOCAL_ACTOR, printed), what).map(
      ({ sentence, bindings }) => [sentence.text, bindings.length] as const,
    );
  return { figures, about };
}

const SHARE = 'Cả tỉnh có 910 ha, chè chiếm 50%.';

test('a fact leads to each sentence that prints it, alone or in a number made from it', async () => {
  const { about } = desk();
  expect(await about({ kind: 'fact', key: factKeyText(TEA.key) })).toEqual([
    ['Trồng mới 455 ha.', 1],
    [SHARE, 1],
  ]);
  expect(await about({ kind: 'fact', key: factKeyText(ALL.key) })).toEqual([
    [SHARE, 2],
    ['Diện tích 910 ha.', 1],
  ]);
  expect(await about({ kind: 'fact', key: factKeyText({ ...TEA.key, source: 'x' }) })).toEqual([]);
});

test('an indicator leads to the sentences of all its facts', async () => {
  const { about } = desk();
  const found = await about({ kind: 'indicator', code: 'agr.tea' });
  expect(found.map(([text]) => text)).toEqual(['Trồng mới 455 ha.', SHARE]);
});

test('a revision is in the sentences at once, and not in those of the day before', async () => {
  const { figures, about } = desk();
  const what = { kind: 'indicator', code: 'agr.tea' } as const;
  await about(what);
  const { revision: _r, knownFrom: _k, ...standing } = TEA;
  const fresh = fact('agr.tea', { value: '91 ha' });
  await figures.save(
    { fact: { ...standing, value: fresh.value }, seen: 1, reason: 'đối chiếu' },
    LOCAL_ACTOR,
  );
  expect((await about(what))[0]?.[0]).toBe('Trồng mới 91 ha.');
  const before = { ...NINE, knownOn: '2024-09-30T00:00:00Z' };
  expect((await about(what, before))[0]?.[0]).toBe('Trồng mới 455 ha.');
});
