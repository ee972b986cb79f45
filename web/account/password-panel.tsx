import { Button } from '@mantine/core';
import { useState } from 'react';
import { queryKeys } from '../api.ts';
import { useReader } from '../language.tsx';
import { queries } from '../queries.ts';
import { ChoosePassword } from '../session/choose-password.tsx';
import { SESSIONS_ADDRESS } from './sessions-panel.tsx';

export function PasswordPanel() {
  const { messages } = useReader();
  const words = messages.account;
  const [state, setState] = useState<'closed' | 'open' | 'changed'>('closed');
  return (
    <section className="panel" aria-labelledby="account-password">
      <div className="panel-head">
        <h2 id="account-password">{words.password}</h2>
      </div>
      <div className="account-body">
        <p>{state === 'changed' ? null : words.passwordLine}</p>
        <p role="status">{state === 'changed' ? words.changed : null}</p>
        {state === 'open' ? (
          <ChoosePassword
            current={words.current}
            focus="at once"
            onDone={() => {
              setState('changed');
              void queries.invalidateQueries({ queryKey: queryKeys.read(SESSIONS_ADDRESS) });
            }}
          >
            <Button variant="subtle" size="xs" onClick={() => setState('closed')}>
              {words.cancel}
            </Button>
          </ChoosePassword>
        ) : (
          <Button variant="default" size="xs" onClick={() => setState('open')}>
            {messages.session.choose}
          </Button>
        )}
      </div>
    </section>
  );
}
