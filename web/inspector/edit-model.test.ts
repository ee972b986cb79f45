import { expect, test } from 'vitest';
import { CLOSED, type EditEvent, type EditState, edited, type Typed } from './edit-model.ts';

const typed: Typed = { value: '52.000 tấn', status: 'estimated', reason: '', seen: 1 };
const run = (...events: readonly EditEvent[]): EditState => events.reduce(edited, CLOSED);
const open: EditEvent = { kind: 'open', typed };
const type: EditEvent = { kind: 'type', part: { value: '47.120 tấn', reason: 'đối chiếu' } };

test('the revision that was seen when the form was opened is the one that is sent', () => {
  expect(run(open, type, { kind: 'save' })).toEqual({
    kind: 'saving',
    value: '47.120 tấn',
    status: 'estimated',
    reason: 'đối chiếu',
    seen: 1,
  });
});

test('a refusal keeps what was typed, and typing on takes the refusal away', () => {
  const refused = run(open, type, { kind: 'save' }, { kind: 'refuse', message: 'không đọc được' });
  expect(refused).toMatchObject({
    kind: 'refused',
    value: '47.120 tấn',
    message: 'không đọc được',
  });
  expect(edited(refused, { kind: 'type', part: { value: '1' } })).toMatchObject({ kind: 'typing' });
});

test('while it is being saved nothing more can be typed', () => {
  const saving = run(open, { kind: 'save' });
  expect(edited(saving, type)).toBe(saving);
});

test('an answer that comes after the form was closed changes nothing', () => {
  expect(run(open, { kind: 'save' }, { kind: 'close' }, { kind: 'saved' })).toEqual(CLOSED);
  expect(run(open, { kind: 'save' }, { kind: 'saved' })).toEqual({ kind: 'saved' });
});
