import { describe, expect, test } from 'vitest';
import type { SessionAnswer } from '../../src/server/wire/session.ts';
import { doorOf, ended, isOfAnother, received, type Session } from './session-model.ts';

const nobody: SessionAnswer = { signedIn: null, sample: [], signOn: null };
const somebody = (login: string, mustChoosePassword = false): SessionAnswer => ({
  signedIn: {
    login,
    name: login,
    agency: null,
    roles: [],
    acts: ['figure.read'],
    mustChoosePassword,
    hasPassword: true,
    hasTotp: false,
  },
  sample: [],
  signOn: null,
});
const told = (...answers: readonly SessionAnswer[]): Session | undefined =>
  answers.reduce<Session | undefined>((before, answer) => received(answer, before), undefined);

describe('the door', () => {
  test('is closed with nothing behind it while nobody was in', () => {
    const session = received(nobody, undefined);
    expect([doorOf(session), session.whose?.login ?? null]).toEqual(['closed', null]);
  });

  test('opens for who is in, and his page is kept when his session ends', () => {
    const inside = received(somebody('an'), undefined);
    expect(doorOf(inside)).toBe('open');
    const out = ended(inside);
    expect([doorOf(out), out.whose?.login]).toEqual(['ended', 'an']);
    expect(doorOf(received(somebody('an'), out))).toBe('open');
  });

  test('the server itself may say that the session ended', () => {
    const out = told(somebody('an'), nobody);
    expect(out && [doorOf(out), out.whose?.login]).toEqual(['ended', 'an']);
  });

  test('builds no page before a password was chosen, and then does', () => {
    const first = received(somebody('an', true), received(nobody, undefined));
    expect([doorOf(first), first.whose]).toEqual(['must-choose', null]);
    const chosen = received(somebody('an'), first);
    expect([doorOf(chosen), chosen.whose?.login]).toEqual(['open', 'an']);
  });

  test('a page is kept while its own person has to choose a password', () => {
    const back = told(somebody('an'), nobody, somebody('an', true));
    expect(back && [doorOf(back), back.whose?.login]).toEqual(['must-choose', 'an']);
  });

  test('a second refusal changes nothing', () => {
    const out = ended(received(somebody('an'), undefined));
    expect(ended(out)).toBe(out);
  });
});

test('a page is of another only where somebody else has come', () => {
  const inside = received(somebody('an'), undefined);
  expect(isOfAnother(inside, somebody('binh'))).toBe(true);
  expect(isOfAnother(ended(inside), somebody('binh'))).toBe(true);
  expect(isOfAnother(ended(inside), somebody('an'))).toBe(false);
  expect(isOfAnother(inside, nobody)).toBe(false);
  expect(isOfAnother(received(nobody, undefined), somebody('binh'))).toBe(false);
  expect(isOfAnother(undefined, somebody('binh'))).toBe(false);
});
