import type { ReactNode } from 'react';
import type { FactAnswer } from '../../src/server/wire/fact.ts';
import { apiAddress } from '../api.ts';
import { Failed, Loading } from '../page/states.tsx';
import { useMay } from '../session/use-session.ts';
import { useRead } from '../use-read.ts';
import { Comparisons } from './comparisons.tsx';
import { EditForm } from './edit-form.tsx';
import { Revisions } from './revisions.tsx';
import { Summary } from './summary.tsx';

export type InspectorProps = {
  /** The key of the fact. */
  readonly fact: string;
  /** The comparison that was clicked, where the number is one. */
  readonly against: string | null;
  readonly knownOn: string | null;
  /** The sentences that print it. */
  readonly children?: ReactNode;
};

/** The clicked number: its fact, what it is compared with, where it came from, who changed it. */
export function Inspector({ fact: key, against, knownOn, children }: InspectorProps) {
  // Another number's fact is never shown under this one.
  const fact = useRead<FactAnswer>(apiAddress(['facts'], { key, knownOn }), {
    meanwhile: 'nothing',
  });
  const mayRevise = useMay('figure.revise');
  // What is loaded stays, with what is being typed over it, when it cannot be asked for again.
  if (!fact.data) {
    return fact.isError ? (
      <Failed error={fact.error} retry={() => void fact.refetch()} />
    ) : (
      <Loading lines={6} />
    );
  }
  return (
    <div className="inspector">
      <Summary fact={fact.data} />
      <Comparisons fact={fact.data} against={against} />
      {children}
      <Revisions fact={fact.data} />
      {mayRevise && knownOn === null && fact.data.statusCode !== 'implied' ? (
        <EditForm key={fact.data.key} fact={fact.data} />
      ) : null}
    </div>
  );
}
