import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { RequestFailed } from '../api.ts';
import { useReader } from '../language.tsx';
import { Failed } from './states.tsx';

/** A page that could not be drawn: says so in the reader's language, and draws it again when asked to. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { messages } = useReader();
  const router = useRouter();
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  if (error instanceof RequestFailed) return <Failed error={error} retry={again} />;
  return (
    <div className="state" role="alert">
      <h1 className="state-title">{messages.shell.failed}</h1>
      <p>{messages.shell.broken}</p>
      <Button size="xs" onClick={again}>
        {messages.shell.retry}
      </Button>
    </div>
  );
}
