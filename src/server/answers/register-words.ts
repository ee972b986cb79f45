import type { Actor } from '#app/actor.ts';
import { type AskedRegister, seenFields } from '#app/registers/register-asked.ts';
import type { Label } from '#core/label.ts';
import type { ClockReading } from '#process/register/clock.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { NoFigure } from '#process/register/derived-indicator.ts';
import type { RecordFinding } from '#process/register/finding.ts';
import { recordFindingText } from '#process/register/messages.ts';
import type { FindingAnswer } from '../wire/register.ts';

/** Why a register comes to no figure. */
export const NO_FIGURE_LABELS: Readonly<Record<NoFigure, Label>> = {
  'register-empty': { vi: 'Sổ chưa có hồ sơ', en: 'The register has no records yet' },
  'none-counted': { vi: 'Không phát sinh', en: 'Nothing occurred' },
  'no-denominator': { vi: 'Mẫu số bằng 0', en: 'The whole is zero' },
  'number-missing': { vi: 'Chưa hồ sơ nào ghi số liệu này', en: 'No record has this number yet' },
  'calendar-unknown': {
    vi: 'Chưa có lịch làm việc của năm',
    en: 'The working days of the year are not known',
  },
};

export const findingAnswer = (
  finding: RecordFinding,
  definition: RegisterDefinition,
): FindingAnswer => ({
  code: finding.code,
  severity: finding.severity,
  fields: [...finding.fields],
  message: {
    vi: recordFindingText(finding, definition, 'vi'),
    en: recordFindingText(finding, definition, 'en'),
  },
});

/** What is to be said of a record, but for what speaks of fields that the actor does not see: he could mend nothing. */
export function findingsSeen(
  findings: readonly RecordFinding[],
  asked: Pick<AskedRegister, 'definition'>,
  actor: Pick<Actor, 'sight'>,
): FindingAnswer[] {
  const { definition } = asked;
  const seen = new Set(seenFields(asked, actor));
  const hidden = new Set(
    definition.fields.filter((field) => !seen.has(field)).map(({ code }) => code),
  );
  return findings
    .filter(({ fields }) => !fields.some((code) => hidden.has(code)))
    .map((finding) => findingAnswer(finding, definition));
}

const day = (text: string): string => text.split('-').reverse().join('/');

/** A clock as of the day: how many of its days are counted, and the last of them. */
export function readingLabel(reading: ClockReading): Label {
  switch (reading.kind) {
    case 'not-started':
      return { vi: 'Chưa bắt đầu', en: 'Not started' };
    case 'unknown':
      return reading.because.kind === 'calendar-unknown'
        ? {
            vi: `Chưa có lịch làm việc năm ${reading.because.year}`,
            en: `The working days of ${reading.because.year} are not known`,
          }
        : { vi: 'Chưa ghi số ngày', en: 'The number of days is not filled in' };
    case 'running':
    case 'paused':
    case 'stopped': {
      const { counted, of, due } = reading;
      const last = due.kind === 'day' ? day(due.day) : null;
      const word = WORDS[reading.kind];
      return {
        vi: `${counted}/${of} ngày${word.vi}${last ? `, đến ${last}` : ''}`,
        en: `${counted} of ${of} days${word.en}${last ? `, until ${last}` : ''}`,
      };
    }
  }
}

const WORDS = {
  running: { vi: '', en: '' },
  paused: { vi: ', đang tạm dừng', en: ', standing still' },
  stopped: { vi: ', đã dừng', en: ', stopped' },
} as const;
