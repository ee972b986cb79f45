import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SessionsAnswer } from '../../src/server/wire/account.ts';
import { apiAddress, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { useSend } from '../session/use-send.ts';
import { useSignOn } from '../session/use-session.ts';
import { useRead } from '../use-read.ts';
import { browserName } from './browser-name.ts';

export const SESSIONS_ADDRESS = apiAddress(['account', 'sessions']);

/** Everywhere one is signed in; any but this one may be ended from here. */
export function SessionsPanel() {
  const { messages, count } = useReader();
  const words = messages.account;
  const answer = useRead<SessionsAnswer>(SESSIONS_ADDRESS);
  const ending = useSend();
  const [said, setSaid] = useState<string | null>(null);
  const sessions = answer.data?.sessions ?? [];
  const others = sessions.filter(({ current }) => !current);
  const endOthers = async (): Promise<void> => {
    await ending.run(async () => {
      const { ended } = await send<{ ended: number }>('DELETE', SESSIONS_ADDRESS);
      setSaid(words.endedOthers(count(ended)));
      await answer.refetch();
    });
  };
  const end = (id: string): void =>
    void ending.run(async () => {
      setSaid(null);
      await send('DELETE', apiAddress(['account', 'sessions', id]));
      await answer.refetch();
    });
  return (
    <section className="panel" aria-labelledby="account-sessions">
      <div className="panel-head">
        <h2 id="account-sessions">{words.sessions}</h2>
        {others.length > 0 ? (
          <button
            type="button"
            className="linklike"
            disabled={ending.isSending}
            onClick={() => void endOthers()}
          >
            {words.endOthers}
          </button>
        ) : null}
      </div>
      {answer.data ? null : answer.isError ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <div className="account-body">
          <Loading lines={3} />
        </div>
      )}
      <ul className="session-list">
        {[...sessions]
          .sort((a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt))
          .map((session) => (
            <SessionLine key={session.id} session={session} end={() => end(session.id)} />
          ))}
      </ul>
      {ending.refusal?.whole ? (
        <p className="refusal" role="alert">
          {ending.refusal.whole}
        </p>
      ) : null}
      <p className="session-said" role="status">
        {said ?? (sessions.length > 0 && others.length === 0 ? words.onlyHere : null)}
      </p>
    </section>
  );
}

function SessionLine({
  session,
  end,
}: {
  readonly session: SessionsAnswer['sessions'][number];
  readonly end: () => void;
}) {
  const { messages, instant } = useReader();
  const words = messages.account;
  const signOn = useSignOn() ?? 'OIDC';
  const { browser, system } = browserName(session.browser);
  const name = browser ?? words.unknownBrowser;
  const where = system === null ? name : words.onSystem(name, system);
  const when = [
    words.begun(instant(session.begunAt)),
    session.current ? null : words.seen(instant(session.seenAt)),
    words.means[session.means](signOn),
    words.from(session.address),
    words.until(instant(session.endsAt)),
  ];
  return (
    <li>
      <div>
        <b title={session.browser}>{where}</b>{' '}
        {session.current ? <span className="tag here">{words.here}</span> : null}
        <p>{when.filter((part) => part !== null).join(' · ')}</p>
      </div>
      {session.current ? null : (
        <Button variant="default" size="xs" aria-label={words.endOf(where)} onClick={end}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
