import { describe, expect, test } from 'vitest';
import {
  EDITION_EVENTS,
  EDITION_STATES,
  type EditionState,
  grantsToStep,
  nextState,
} from './edition.ts';
import { type Deputy, type Grant, ROLES, type Role } from './role.ts';
import { signatureText, signedAs } from './signature.ts';

const DAY = '2026-03-01';
const PROVINCE = '12@2021-01-01';

const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  role,
  agency: null,
  sector: null,
  place: null,
  from: '2026-01-01',
  to: null,
  ...more,
});

const deputy: Deputy = { kind: 'kt', for: 'head', position: 'Phó Chủ tịch', document: null };

/** Every step there is, written out by hand. */
const STEPS: Readonly<Record<string, EditionState>> = {
  'draft submit': 'submitted',
  'submitted sign': 'signed',
  'submitted return': 'returned',
};

test.each(
  EDITION_STATES.flatMap((state) => EDITION_EVENTS.map((event) => [state, event] as const)),
)('%s, %s', (state, event) => {
  expect(nextState(state, event)).toBe(STEPS[`${state} ${event}`] ?? null);
});

const steps = (given: readonly Grant[], state: EditionState, submittedBy = 'writer', on = DAY) =>
  EDITION_EVENTS.filter((event) => {
    const edition = {
      state,
      submittedBy: state === 'draft' ? null : submittedBy,
      province: PROVINCE,
    };
    return (
      grantsToStep({ id: 'me', grants: given, sight: 'open' }, event, { edition, on }).length > 0
    );
  });

describe('who may take which step', () => {
  test.each(ROLES)('%s', (role) => {
    const can = (state: EditionState) => steps([grant(role)], state);
    expect(can('draft')).toEqual(role === 'specialist' ? ['submit'] : []);
    expect(can('submitted')).toEqual(role === 'leader' ? ['sign', 'return'] : []);
    expect([can('signed'), can('returned')]).toEqual([[], []]);
  });

  test('nobody decides over what he put forward himself, whatever else he may', () => {
    const both = [grant('specialist'), grant('leader'), grant('leader', { deputy, to: DAY })];
    expect(steps(both, 'submitted', 'me')).toEqual([]);
    expect(steps(both, 'submitted', 'writer')).toEqual(['sign', 'return']);
  });

  test('a deputy from the first day to the last', () => {
    const given = [grant('leader', { deputy, from: '2026-02-01', to: '2026-02-28' })];
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'];
    expect(days.map((day) => steps(given, 'submitted', 'writer', day).length)).toEqual([
      0, 2, 2, 0,
    ]);
  });

  test('who leads one agency does not sign for the province, unless as a deputy of its head', () => {
    const own = grant('leader', { agency: 'so-y-te' });
    expect(steps([own], 'submitted')).toEqual([]);
    const forHead = grant('leader', { agency: 'so-y-te', deputy, to: DAY });
    expect(steps([forHead], 'submitted')).toEqual(['sign', 'return']);
  });

  test('a grant of one sector, or of a place within the province, does not reach the report', () => {
    expect(steps([grant('leader', { sector: 'trade' })], 'submitted')).toEqual([]);
    expect(steps([grant('specialist', { place: '03388@2025-07-01' })], 'draft')).toEqual([]);
    expect(steps([grant('leader', { place: PROVINCE })], 'submitted')).toEqual(['sign', 'return']);
  });
});

describe('what stands over the name', () => {
  const head = { onBehalf: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' };
  test.each([
    [undefined, 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'],
    [deputy, 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'],
    [{ ...deputy, kind: 'tl', position: 'Chánh Văn phòng' }, 'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG'],
    [
      { ...deputy, kind: 'tuq', position: 'Giám đốc Sở Tài chính' },
      'TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ TÀI CHÍNH',
    ],
  ] as const)('%o', (given, lines) => {
    expect(signatureText(signedAs(head, given))).toBe(lines);
  });

  test('a head who signs for no collective has no line of one, nor has who signs for him', () => {
    const alone = { onBehalf: '', position: 'GIÁM ĐỐC' };
    expect(signatureText(signedAs(alone, undefined))).toBe('GIÁM ĐỐC');
    expect(signatureText(signedAs(alone, { ...deputy, position: 'Phó Giám đốc' }))).toBe(
      'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
    );
  });
});
