/** A definition comes from a file that somebody wrote, a row from a workbook that anybody may send. */
export const REGISTER_LIMITS = {
  fields: 100,
  states: 60,
  transitions: 200,
  clocks: 10,
  rules: 100,
  indicators: 100,
  choices: 500,
  classes: 50,
  attachments: 20,
  /** Characters of one text, of one attachment's name. */
  text: 10_000,
  name: 200,
  /** Levels of a condition or sum, and its parts all together. */
  levels: 6,
  parts: 100,
  /** Events of one record; a case with more is an attack or a loop. */
  events: 2_000,
  /** Days that a clock may be given, and that one is counted over. */
  days: 3_660,
  digits: 12,
} as const;
