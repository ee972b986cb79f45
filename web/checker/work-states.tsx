import { Button } from '@mantine/core';
import { RequestFailed } from '../api.ts';
import { useReader } from '../language.tsx';
import type { Work } from './use-check.ts';

export function Working({
  name,
  onCancel,
}: {
  readonly name: string | null;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const words = messages.checker;
  const said = name === null ? words.checkingPasted : words.working(name);
  return (
    <div className="checker-state" aria-busy="true">
      <p role="status">{said}</p>
      <progress aria-label={said} />
      <Button size="xs" variant="default" onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}

/** Why a file was not read, in the words of whoever refused it, and what would be taken. */
export function Refused({
  work,
  retry,
}: {
  readonly work: Extract<Work, { kind: 'refused' | 'too-large' }>;
  readonly retry: (file: File) => void;
}) {
  const { messages, read, count } = useReader();
  const words = messages.checker;
  const { name } = work;
  if (work.kind === 'too-large') {
    const megabytes = count(Math.ceil(work.size / 1_000_000));
    return <Said name={name}>{words.tooLarge(megabytes)}</Said>;
  }
  const { error, file } = work;
  const problem =
    error instanceof RequestFailed && error.failure.kind === 'problem'
      ? error.failure.problem
      : null;
  if (problem === null) {
    return (
      <Said name={name}>
        {messages.shell.offline}{' '}
        <button type="button" className="linklike" onClick={() => retry(file)}>
          {messages.shell.retry}
        </button>
      </Said>
    );
  }
  return (
    <Said name={name} code={problem.code}>
      {problem.errors.map(({ message }) => read(message)).join(' ') || problem.title}
    </Said>
  );
}

function Said({
  name,
  code,
  children,
}: {
  readonly name: string;
  readonly code?: string;
  readonly children: React.ReactNode;
}) {
  const { messages } = useReader();
  return (
    <div className="checker-state refused" role="alert">
      <h2>
        <span aria-hidden="true">✕</span> {messages.checker.refused(name)}
      </h2>
      <p>{children}</p>
      {code ? <p className="rule-code">{code}</p> : null}
    </div>
  );
}
