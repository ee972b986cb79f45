import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PeopleAnswer } from '../../src/server/wire/people.ts';
import { apiAddress, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import type { Doing } from './doing.ts';
import type { PersonAnswer } from './people-model.ts';
import { ReasonField } from './person-fields.tsx';
import { ReasonForm } from './reason-form.tsx';
import { refreshPeople } from './refresh-people.ts';

/** Who somebody is with the house that vouches for people, and what an administrator does about it. */
export function PersonIdentity({
  signOn,
  person,
  doing,
  acts,
  onDoing,
  onDone,
}: {
  readonly signOn: NonNullable<PeopleAnswer['signOn']>;
  readonly person: PersonAnswer;
  readonly doing: Doing;
  readonly acts: boolean;
  readonly onDoing: (doing: Doing) => void;
  readonly onDone: (said: string) => void;
}) {
  const { messages } = useReader();
  const words = messages.people;
  const bound = person.identities.find(({ issuer }) => issuer === signOn.issuer);
  const rest = (): void => onDoing({ kind: 'nothing', said: null });
  return (
    <>
      <h3>{words.identity(signOn.name)}</h3>
      <p>{bound ? <code>{bound.subject}</code> : <span className="soft">{words.notBound}</span>}</p>
      {doing.kind === 'bind' ? (
        <BindForm person={person} onDone={() => onDone(words.boundNow)} onCancel={rest} />
      ) : null}
      {doing.kind === 'unbind' ? (
        <ReasonForm
          address={apiAddress(['people', person.id, 'identity', 'end'])}
          about={words.unbindLine}
          submit={words.unbind}
          onDone={() => onDone(words.unboundNow)}
          onCancel={rest}
        />
      ) : null}
      {acts && doing.kind !== 'bind' && doing.kind !== 'unbind' ? (
        <Button
          variant="default"
          size="xs"
          onClick={() => onDoing({ kind: bound ? 'unbind' : 'bind' })}
        >
          {bound ? words.unbind : words.bind}
        </Button>
      ) : null}
    </>
  );
}

function BindForm({
  person,
  onDone,
  onCancel,
}: {
  readonly person: PersonAnswer;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const words = messages.people;
  const [typed, setTyped] = useState({ subject: '', reason: '' });
  const { isSending, refusal, run } = useSend(['subject', 'reason']);
  const bind = (): Promise<unknown> =>
    run(async () => {
      await send('POST', apiAddress(['people', person.id, 'identity']), typed);
      await refreshPeople();
      onDone();
    }, typed);
  return (
    <ShortForm {...{ isSending, refusal, onCancel }} submit={words.bind} onSubmit={bind}>
      <TextInput
        label={words.subject}
        description={words.subjectHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={typed.subject}
        onChange={(event) => {
          const subject = event.currentTarget.value;
          setTyped((before) => ({ ...before, subject }));
        }}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={255}
        error={refusal?.at.subject}
      />
      <ReasonField
        value={typed.reason}
        onType={(reason) => setTyped((before) => ({ ...before, reason }))}
        error={refusal?.at.reason}
      />
    </ShortForm>
  );
}
