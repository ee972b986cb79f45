import { useReader } from '../language.tsx';
import { useDesk } from './use-desk.ts';

/** Says that the figures are not those of now, wherever one is. */
export function PastNotice() {
  const { messages, day, instant } = useReader();
  const { knownOn, change } = useDesk();
  if (knownOn === null) return null;
  return (
    <p className="notice" role="status">
      {isDay(knownOn)
        ? messages.shell.past(day(knownOn))
        : messages.shell.pastInstant(instant(knownOn))}{' '}
      <button type="button" className="linklike" onClick={() => change({ knownOn: undefined })}>
        {messages.shell.backToNow}
      </button>
    </p>
  );
}

/** A day means its end; anything longer is a moment of that day. */
const isDay = (knownOn: string): boolean => knownOn.length === 10;
