import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { RequestFailed } from '../api.ts';
import { useReader } from '../language.tsx';

/** Room for what is to come, so that nothing jumps when it is there. */
export function Loading({ lines = 8 }: { readonly lines?: number }) {
  const { messages } = useReader();
  return (
    <div className="loading" aria-busy="true">
      <p role="status" className="sr">
        {messages.shell.loading}
      </p>
      {Array.from({ length: lines }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
        <div key={n} className="placeholder" style={{ width: `${95 - ((n * 37) % 45)}%` }} />
      ))}
    </div>
  );
}

/** What went wrong, in the server's own words where it has some, and the way on. */
export function Failed({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}) {
  const { messages, read } = useReader();
  const problem =
    error instanceof RequestFailed && error.failure.kind === 'problem'
      ? error.failure.problem
      : null;
  return (
    <div className="state" role="alert">
      <h2 className="state-title">{messages.shell.failed}</h2>
      <p>
        {problem
          ? problem.errors.map((fault) => read(fault.message)).join(' ') || problem.title
          : messages.shell.offline}
      </p>
      {retry ? (
        <Button size="xs" onClick={retry}>
          {messages.shell.retry}
        </Button>
      ) : null}
    </div>
  );
}

/** There is nothing here, and why. */
export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <p className="empty">{children}</p>
);
