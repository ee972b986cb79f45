import { useEffect, useRef } from 'react';
import { useReader } from '../language.tsx';
import { CopyButton } from '../page/copy-button.tsx';

/** A password for one sign-in, which is nowhere to be read again. */
export function OneTimePassword({
  login,
  password,
}: {
  readonly login: string;
  readonly password: string;
}) {
  const { messages } = useReader();
  const words = messages.people;
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each password is led to once
  useEffect(() => box.current?.focus(), [password]);
  return (
    <section ref={box} className="one-time" aria-label={words.oneTime} tabIndex={-1}>
      <b>{words.oneTime}</b>
      <p className="one-time-words">
        <code>{password}</code> <CopyButton text={password} />
      </p>
      <p className="one-time-why">{words.oneTimeLine(login)}</p>
    </section>
  );
}
