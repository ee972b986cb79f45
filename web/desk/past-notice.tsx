import { useReader } from '../language.tsx';
import { useDesk } from './use-desk.ts';

/** Says that the figures are not those of now, wherever one is. */
export function PastNotice() {
  const { messages, day } = useReader();
  const { knownOn, change } = useDesk();
  if (knownOn === null) return null;
  return (
    <p className="notice" role="status">
      {messages.shell.past(day(knownOn))}{' '}
      <button type="button" className="linklike" onClick={() => change({ knownOn: undefined })}>
        {messages.shell.backToNow}
      </button>
    </p>
  );
}
