import type { Reading } from './reading.ts';

export const PLAIN: Omit<Reading, 'start' | 'digitsEnd' | 'end'> = {
  shape: 'plain',
  value: null,
  second: null,
  written: null,
  power: 0,
  sign: '',
  unit: '',
  counted: false,
  role: null,
  misprint: null,
};

/** A number that says no quantity. Written out, since spreading a reading costs as much as finding it. */
export const other = (
  text: string,
  start: number,
  end: number,
  role: Reading['role'],
): Reading => ({
  start,
  digitsEnd: end,
  end,
  shape: 'other',
  value: null,
  second: null,
  written: text.slice(start, end),
  power: 0,
  sign: '',
  unit: '',
  counted: false,
  role,
  misprint: null,
});

/** A date or the number of a document: its unit says which. */
export const written = (
  text: string,
  start: number,
  end: number,
  role: 'date' | 'docnum',
): Reading => ({
  start,
  digitsEnd: end,
  end,
  shape: 'other',
  value: null,
  second: null,
  written: text.slice(start, end),
  power: 0,
  sign: '',
  unit: role,
  counted: false,
  role,
  misprint: null,
});
