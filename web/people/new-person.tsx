import { useState } from 'react';
import type { NewAccountBody, PeopleAnswer } from '../../src/server/wire/people.ts';
import { send } from '../api.ts';
import { useReader } from '../language.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import type { OneTime } from './doing.ts';
import { PEOPLE_ADDRESS } from './people-address.ts';
import { LoginField, PersonFields } from './person-fields.tsx';
import { refreshPeople } from './refresh-people.ts';

const EMPTY: NewAccountBody = { login: '', name: '', agency: null, sight: 'internal', reason: '' };

/** Another account; its password of one use is shown where it opens. */
export function NewPerson({
  answer,
  onAdded,
  onCancel,
}: {
  readonly answer: PeopleAnswer;
  readonly onAdded: (added: OneTime) => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const [typed, setTyped] = useState(EMPTY);
  const { isSending, refusal, run } = useSend(['login', 'name', 'agency', 'sight', 'reason']);
  const set = (part: Partial<NewAccountBody>): void =>
    setTyped((before) => ({ ...before, ...part }));
  const add = (): Promise<unknown> =>
    run(
      async () => {
        const added = await send<OneTime>('POST', PEOPLE_ADDRESS, typed);
        await refreshPeople();
        onAdded(added);
      },
      { login: typed.login, name: typed.name, reason: typed.reason },
    );
  return (
    <ShortForm {...{ isSending, refusal, onCancel }} submit={messages.people.create} onSubmit={add}>
      <LoginField
        value={typed.login}
        onType={(login) => set({ login })}
        error={refusal?.at.login}
      />
      <PersonFields typed={typed} onType={set} at={refusal?.at ?? {}} agencies={answer.agencies} />
    </ShortForm>
  );
}
