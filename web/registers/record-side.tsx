import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RecordAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';
import { ActForm } from './act-form.tsx';

type Doing =
  | { readonly kind: 'nothing' | 'revise' }
  | { readonly kind: 'step'; readonly code: string };

/** What may happen next, what is to be looked at, and how its deadlines stand. */
export function RecordSide({ record }: { readonly record: RecordAnswer }) {
  const { messages, read } = useReader();
  const words = messages.registers;
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const step =
    doing.kind === 'step' ? record.transitions.find(({ code }) => code === doing.code) : undefined;
  const isToday = record.day === record.today;
  const stop = (): void => setDoing({ kind: 'nothing' });
  return (
    <aside className="record-side">
      {record.findings.length > 0 ? (
        <section className="panel" aria-labelledby="record-findings">
          <h2 id="record-findings">{words.findings}</h2>
          <ul className="record-findings">
            {record.findings.map((finding) => (
              <li key={`${finding.code} ${finding.fields} ${finding.message.vi}`}>
                {read(finding.message)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {record.clocks.length > 0 ? (
        <section className="panel" aria-labelledby="record-clocks">
          <h2 id="record-clocks">{words.clocks}</h2>
          <dl className="record-clocks">
            {record.clocks.map(({ label, reading, late }) => (
              <div key={label.vi}>
                <dt>{read(label)}</dt>
                <dd>
                  {read(reading)}
                  {late ? <span className="record-late">{words.late}</span> : null}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {record.mayWrite ? (
        <section className="panel" aria-labelledby="record-steps">
          <h2 id="record-steps">{step ? read(step.label) : words.steps}</h2>
          {!isToday ? <p className="soft">{words.pastRecord}</p> : null}
          {isToday && doing.kind === 'nothing' ? (
            <div className="record-steps">
              {record.transitions.map(({ code, label }) => (
                <Button key={code} size="xs" onClick={() => setDoing({ kind: 'step', code })}>
                  {read(label)}
                </Button>
              ))}
              {record.transitions.length === 0 ? <p className="soft">{words.noSteps}</p> : null}
              <Button size="xs" variant="default" onClick={() => setDoing({ kind: 'revise' })}>
                {words.revise}
              </Button>
            </div>
          ) : null}
          {isToday && (step || doing.kind === 'revise') ? (
            <ActForm key={step?.code ?? 'revise'} record={record} step={step} onDone={stop} />
          ) : null}
        </section>
      ) : null}
    </aside>
  );
}
