import { expect, test } from 'vitest';
import { readCameBack, withoutCameBack } from './came-back.ts';

test.each([
  ['?said=sign-on.refused', { said: 'sign-on.refused', subject: null }],
  ['?said=sign-on.unknown&subject=a%40b', { said: 'sign-on.unknown', subject: 'a@b' }],
  [
    '?said=sign-on.unknown&subject=g%E1%BB%8Di+s%E1%BB%91+n%C3%A0y',
    { said: 'sign-on.unknown', subject: null },
  ],
  [`?said=sign-on.unknown&subject=${'x'.repeat(256)}`, { said: 'sign-on.unknown', subject: null }],
  ['?said=Hãy+gọi+số+này', null],
  ['?period=2024-9M', null],
])('%s says %j', (search, said) => {
  expect(readCameBack(search)).toEqual(said);
});

test('what was said goes from the address, and nothing else does', () => {
  const address = 'http://127.0.0.1/account?period=2024-9M&said=sign-on.bound&subject=x#top';
  expect(withoutCameBack(address)).toBe('http://127.0.0.1/account?period=2024-9M#top');
});
