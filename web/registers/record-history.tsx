import type { RecordAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';

/** The log of a record, latest first: what happened, from which day, who recorded it, when and why. */
export function RecordHistory({ record }: { readonly record: RecordAnswer }) {
  const { messages, read, day, instant } = useReader();
  const words = messages.registers;
  const labels = new Map(record.fields.map(({ code, label }) => [code, label]));
  return (
    <section className="panel" aria-labelledby="record-history">
      <h2 id="record-history">{words.history}</h2>
      <ol className="record-history">
        {record.events.map((event) => (
          <li key={event.id} className={event.voided ? 'voided' : ''}>
            <p>
              <b>{read(event.label)}</b>{' '}
              <time dateTime={event.effective}>{day(event.effective)}</time>
              {event.voided ? <span className="record-voided">{words.voided}</span> : null}
            </p>
            {event.changes.length > 0 ? (
              <ul>
                {event.changes.map(({ field, before, after }) => (
                  <li key={field}>
                    {read(labels.get(field) ?? { vi: field })}:{' '}
                    {before ? (
                      <>
                        <s>{read(before)}</s> <span className="sr">{words.becomes}</span>
                      </>
                    ) : null}{' '}
                    {after ? read(after) : <span className="soft">{words.notFilled}</span>}
                  </li>
                ))}
              </ul>
            ) : null}
            <small>
              {[words.recordedAt(instant(event.known)), words.by(event.actor), event.why]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
