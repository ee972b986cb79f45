import type { Instant } from '#core/instant.ts';
import type { Day } from '#core/period.ts';
import { type Acting, foldOver, standingEvents } from './fold.ts';
import type { Cut, RecordAt, RecordEvent, RecordVersion } from './record.ts';

/** The stretch of days over which a record did not change, as known at one time. */
type Stretch = {
  readonly record: RecordAt;
  readonly from: Day;
  readonly to: Day | null;
  readonly event: Acting;
};

/**
 * Everything that ever was known of a record, as stretches of days known for a stretch of time; of any day
 * and instant at most one holds, and it is what {@link recordAt} makes of the log. A new event ends what is
 * known of the days from its own on, and leaves the rest as it was.
 */
export function versionsOf(events: readonly RecordEvent[]): readonly RecordVersion[] {
  const ended: RecordVersion[] = [];
  let held: readonly RecordVersion[] = [];
  for (const known of instantsOf(events)) {
    const standing = standingEvents(events, known);
    const touched = firstTouched(events, known);
    const days = new Set(standing.map(({ effective }) => effective));
    // one that ended on the first touched day ends there still, unless what ended it was voided
    const kept = held.filter(
      ({ effectiveTo }) => effectiveTo !== null && effectiveTo <= touched && days.has(effectiveTo),
    );
    const fresh = stretches(standing, kept.at(-1) ?? null).map((stretch) =>
      version(stretch, known),
    );
    ended.push(...held.slice(kept.length).map((old) => ({ ...old, knownTo: known })));
    held = [...kept, ...fresh];
  }
  return [...ended, ...held];
}

/** The version that holds of a record at a cut. */
export const versionAt = (versions: readonly RecordVersion[], cut: Cut): RecordVersion | null =>
  versions.find(
    ({ effective, effectiveTo, known, knownTo }) =>
      effective <= cut.day &&
      (effectiveTo === null || cut.day < effectiveTo) &&
      (cut.known === null
        ? knownTo === null
        : known <= cut.known && (knownTo === null || cut.known < knownTo)),
  ) ?? null;

const instantsOf = (events: readonly RecordEvent[]): readonly Instant[] =>
  [...new Set(events.map((event) => event.known))].sort();

/** The first day of which something became known at an instant. */
function firstTouched(events: readonly RecordEvent[], known: Instant): Day {
  const byId = new Map(events.map((event) => [event.id, event]));
  const days = events
    .filter((event) => event.known === known)
    .map((event) =>
      event.act.kind === 'void'
        ? (byId.get(event.act.event)?.effective ?? event.effective)
        : event.effective,
    );
  return days.reduce((first, day) => (day < first ? day : first));
}

/** The stretches that follow the last one that is kept, or all of them. */
function stretches(standing: readonly Acting[], kept: RecordVersion | null): readonly Stretch[] {
  const start = kept?.effectiveTo ?? null;
  const left = start === null ? standing : standing.filter(({ effective }) => effective >= start);
  const days = [...new Set(left.map(({ effective }) => effective))];
  const made: Stretch[] = [];
  let record: RecordAt | null = kept;
  for (const [i, day] of days.entries()) {
    const own = left.filter(({ effective }) => effective === day);
    record = plain(foldOver(record, own));
    const event = own.at(-1);
    if (record && event) made.push({ record, from: day, to: days[i + 1] ?? null, event });
  }
  return made;
}

function version({ record, from, to, event }: Stretch, known: Instant): RecordVersion {
  return {
    ...record,
    effective: from,
    effectiveTo: to,
    known,
    knownTo: null,
    event: event.id,
    actor: event.actor,
    why: event.why,
  };
}

/** A record without what a version adds to it. */
function plain(record: RecordAt | null): RecordAt | null {
  if (!record) return null;
  const { record: id, register, state, values, passages } = record;
  return { record: id, register, state, values, passages };
}
