import type { RegisterAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';

/** The name of a state; a closed one is quieter. */
export function StateTag({
  states,
  state,
}: {
  readonly states: RegisterAnswer['states'];
  readonly state: string;
}) {
  const { read } = useReader();
  const known = states.find(({ code }) => code === state);
  return (
    <span className={`record-state ${known?.phase ?? ''}`}>
      {known ? read(known.label) : state}
    </span>
  );
}
