import { expect, test } from 'vitest';
import { soakTexts } from './testing/soak-texts.ts';

// The whole of it, a million texts, is `npm run soak -- text`; its result stands in docs/soak.md.
test('a slice of the soak: five hundred texts are read and checked, with every place inside them', () => {
  expect(soakTexts()({ seed: 1, count: 500 })).toMatchObject({ inputs: 500, fault: null });
});
