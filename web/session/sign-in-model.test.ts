import { expect, test } from 'vitest';
import { AT_FIRST, type SignInEvent, type SignInState, signedIn } from './sign-in-model.ts';

const told = (...events: readonly SignInEvent[]): SignInState => events.reduce(signedIn, AT_FIRST);
const typed: SignInEvent = { kind: 'type', part: { login: 'an', password: 'một câu dài' } };
const refused = (code: string | null): SignInEvent => ({ kind: 'refuse', code, message: 'vì sao' });

test('a wrong password is typed anew, the login stays', () => {
  const state = told(typed, { kind: 'send' }, refused('sign-in.wrong'));
  expect(state).toEqual({ ...AT_FIRST, login: 'an', said: 'vì sao' });
});

test('a code is asked for without a word of blame, and the password is kept for it', () => {
  const state = told(typed, { kind: 'send' }, refused('sign-in.code-needed'));
  expect(state).toMatchObject({ step: 'code', password: 'một câu dài', code: '', said: null });
});

test('a wrong code is typed anew, on its own step', () => {
  const state = told(
    typed,
    refused('sign-in.code-needed'),
    { kind: 'type', part: { code: '123456' } },
    { kind: 'send' },
    refused('sign-in.code-wrong'),
  );
  expect(state).toMatchObject({ step: 'code', code: '', said: 'vì sao', isSending: false });
});

test.each([['sign-in.held-back'], [null]])(
  'what was held back or did not arrive keeps all that was typed: %s',
  (code) => {
    const state = told(typed, { kind: 'send' }, refused(code));
    expect(state).toMatchObject({ login: 'an', password: 'một câu dài', said: 'vì sao' });
  },
);

test('going back gives the password up', () => {
  expect(told(typed, refused('sign-in.code-needed'), { kind: 'back' })).toEqual({
    ...AT_FIRST,
    login: 'an',
  });
});

test('typing takes the complaint away, and a change of proof what was typed of the other', () => {
  const complained = told(typed, refused('sign-in.wrong'));
  expect(signedIn(complained, typed).said).toBeNull();
  const state = told(
    typed,
    refused('sign-in.code-needed'),
    { kind: 'type', part: { code: '1234' } },
    { kind: 'use', by: 'recovery' },
  );
  expect(state).toMatchObject({ by: 'recovery', code: '' });
});
