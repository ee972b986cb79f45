import type { ToneAnswer } from '../../src/server/wire/overview.ts';

/** The bar ends at this share of a plan; what is beyond has an open end. */
const END = 120;

/** A length in percent of the bar: for drawing only. */
const along = (percent: string): number =>
  Math.max(0, Math.min(Number(percent), END)) / (END / 100);

/** How much of a plan is done, with the mark of where the year should be by now. */
export function PlanBar({
  percent,
  pace,
  tone,
}: {
  readonly percent: string;
  readonly pace: string | null;
  readonly tone: ToneAnswer;
}) {
  return (
    <svg
      className={`plan-bar tone-${tone}`}
      viewBox="0 0 100 10"
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      <rect className="bar-room" x="0" y="2" width={along('100')} height="6" rx="1" />
      <rect className="bar-done" x="0" y="2" width={along(percent)} height="6" rx="1" />
      {pace === null ? null : (
        <line className="bar-pace" x1={along(pace)} x2={along(pace)} y1="0" y2="10" />
      )}
    </svg>
  );
}
