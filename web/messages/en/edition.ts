import type { Messages } from '../vi.ts';

export const edition: Messages['edition'] = {
  title: 'Editions',
  waiting: (day: string, by: string) => `Waits for its signature · put forward by ${by} on ${day}`,
  signed: (number: number, day: string, by: string) => `No. ${number} · signed on ${day} by ${by}`,
  returned: (day: string, by: string) => `Sent back on ${day} · ${by}`,
  earlier: 'Earlier editions',
  submit: 'Put forward',
  submitLine:
    'Words and figures are kept as they stand here. What is revised later does not change them.',
  note: 'Note',
  noteHint: 'May be left empty. Whoever signs sees it.',
  submitted: 'Put forward. The report waits for its signature.',
  bannerSigned: (number: number, day: string, by: string) =>
    `Edition no. ${number}, signed on ${day} by ${by}`,
  bannerWaiting: (day: string, by: string) =>
    `Waits for its signature, put forward by ${by} on ${day}`,
  bannerReturned: (day: string, by: string) => `Sent back on ${day} by ${by}`,
  frozen: 'Words and figures are as they were put forward.',
  why: 'Reason',
  noteWas: 'Note',
  kt: 'Signed as deputy head for',
  tl: 'Signed by order of',
  tuq: 'Signed by authority of',
  signedFor: (how: string, name: string, from: string, to: string) =>
    `${how} ${name}, from ${from} to the end of ${to}`,
  by: (document: string) => `by ${document}`,
  hash: 'SHA-256 of this edition',
  sign: 'Sign this edition',
  signTitle: 'The signature',
  signLine: 'Once signed it has a number and cannot be changed any more.',
  signAs: 'Sign as',
  confirm: 'Sign and issue',
  giveBack: 'Send back',
  giveBackLine: 'Whoever put it forward sees the reason and puts another one forward.',
  toReport: 'The report by the figures of today',
  same: 'Every number in it still agrees with the figures of today.',
  differ: (count: string) => `${count} numbers in it differ from the figures of today`,
  printed: 'Printed here',
  was: 'When put forward',
  is: 'Today',
  none: 'none any more',
};
