import { useState } from 'react';
import type { ChangeAccountBody, PeopleAnswer } from '../../src/server/wire/people.ts';
import { apiAddress, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import type { PersonAnswer } from './people-model.ts';
import { PersonFields } from './person-fields.tsx';
import { refreshPeople } from './refresh-people.ts';

export function ChangePerson({
  answer,
  person,
  onDone,
  onCancel,
}: {
  readonly answer: PeopleAnswer;
  readonly person: PersonAnswer;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const [typed, setTyped] = useState<ChangeAccountBody>({
    name: person.name,
    agency: person.agency?.code ?? null,
    sight: person.sight,
    reason: '',
  });
  const { isSending, refusal, run } = useSend(['name', 'agency', 'sight', 'reason']);
  const change = (): Promise<unknown> =>
    run(
      async () => {
        await send('PATCH', apiAddress(['people', person.id]), typed);
        await refreshPeople();
        onDone();
      },
      { name: typed.name, reason: typed.reason },
    );
  return (
    <ShortForm
      {...{ isSending, refusal, onCancel }}
      submit={messages.people.save}
      onSubmit={change}
    >
      <PersonFields
        typed={typed}
        onType={(part) => setTyped((before) => ({ ...before, ...part }))}
        at={refusal?.at ?? {}}
        agencies={answer.agencies}
      />
    </ShortForm>
  );
}
