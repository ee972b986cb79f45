import { useState } from 'react';
import { useReader } from '../language.tsx';
import type { Session } from './session-model.ts';
import { signInAsSample } from './use-session.ts';

/** Accounts of a sample province, by their roles: one press and one is in. */
export function SampleDoors({
  sample,
  refuse,
}: Pick<Session, 'sample'> & { readonly refuse: (error: unknown) => void }) {
  const { messages, read } = useReader();
  const words = messages.session;
  const [going, setGoing] = useState<string | null>(null);
  const go = (login: string): void => {
    if (going !== null) return;
    setGoing(login);
    signInAsSample(login)
      .catch(refuse)
      .finally(() => setGoing(null));
  };
  return (
    <section className="door-sample" aria-labelledby="door-sample">
      <h2 id="door-sample">{words.sample}</h2>
      <p className="soft">{words.sampleHint}</p>
      <ul>
        {sample.map(({ login, label }) => (
          <li key={login}>
            <button type="button" aria-busy={going === login} onClick={() => go(login)}>
              {read(label)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
