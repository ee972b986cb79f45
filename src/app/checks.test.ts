import { expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import { readPackPlaces } from '#pack/read-pack.ts';
import { checkText } from '#text/check-text.ts';
import { gazetteerOf, placesFor } from '#text/gazetteer.ts';
import { plainDocument } from '#text/plain-document.ts';
import { FAULTLESS } from '#text/testing/faultless.ts';
import { layOut } from '#text/testing/truth/gold.ts';
import { passagesOf } from '#text/testing/truth/passage-sets.ts';

const gazetteer = gazetteerOf(orThrow(readPackPlaces('packs/lai-chau')));

const placesSaid = (text: string): readonly string[] => {
  const document = plainDocument(text);
  return checkText(document, placesFor(document, gazetteer))
    .findings.filter(({ rule }) => rule.startsWith('place.'))
    .map(({ rule, message }) => `${rule}: ${message.vi}`);
};

test('the places of the sample province accuse no passage of another one', () => {
  const passages = [...passagesOf('development'), ...passagesOf('opened')];
  const texts = [...passages.map((passage) => layOut(passage).text), ...FAULTLESS];
  expect(texts.flatMap(placesSaid)).toEqual([]);
});

test.each([
  ['a slip in a name', 'Tỉnh Lai Châu hỗ trợ huyện Sìn Hố.', ['place.misspelt']],
  ['a unit that was there in the period', 'Tỉnh Lai Châu: 9 tháng năm 2024, huyện Tam Đường.', []],
  [
    'a place that says of which other province it is',
    'Tỉnh Lai Châu giáp huyện Sìn Hố, tỉnh Xa.',
    [],
  ],
])('%s', (_, text, rules) => {
  expect(placesSaid(text).map((said) => said.split(':')[0])).toEqual(rules);
});
