import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PeopleAnswer } from '../../src/server/wire/people.ts';
import { apiAddress } from '../api.ts';
import { useReader } from '../language.tsx';
import { useMay } from '../session/use-session.ts';
import { ChangePerson } from './change-person.tsx';
import type { Doing, OneTime } from './doing.ts';
import { ErasePerson } from './erase-person.tsx';
import { GrantForm } from './grant-form.tsx';
import { Grants } from './grants.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import type { PersonAnswer } from './people-model.ts';
import { PersonIdentity } from './person-identity.tsx';
import { ReasonForm } from './reason-form.tsx';

const NOTHING: Doing = { kind: 'nothing', said: null };

/** One account: who it is, what roles it has, and what an administrator does with it. */
export function Person({
  answer,
  person,
  oneTime,
  onOneTime,
}: {
  readonly answer: PeopleAnswer;
  readonly person: PersonAnswer;
  readonly oneTime: string | null;
  readonly onOneTime: (oneTime: OneTime) => void;
}) {
  const { messages, read, day } = useReader();
  const words = messages.people;
  const mayChange = useMay('people.change');
  const [doing, setDoing] = useState<Doing>(NOTHING);
  const isOpen = person.leftAt === null;
  const acts = mayChange && isOpen;
  const rest = (): void => setDoing(NOTHING);
  const done = (said: string): void => setDoing({ kind: 'nothing', said });
  const path = ['people', person.id] as const;
  return (
    <>
      <h2>{person.name}</h2>
      <p className="soft person-login">
        {person.login}
        {person.leftAt === null ? null : (
          <span className="tag">
            {person.isErased ? words.isErased : words.closedOn(day(person.leftAt))}
          </span>
        )}
      </p>
      {oneTime === null ? null : <OneTimePassword login={person.login} password={oneTime} />}
      <p className="person-said" role="status">
        {doing.kind === 'nothing' ? doing.said : null}
      </p>
      {doing.kind === 'change' ? (
        <ChangePerson {...{ answer, person }} onDone={() => done(words.changed)} onCancel={rest} />
      ) : (
        <>
          <dl>
            <dt>{words.agency}</dt>
            <dd>{person.agency ? read(person.agency.name) : words.noAgency}</dd>
            <dt>{words.sight}</dt>
            <dd>{words[person.sight]}</dd>
          </dl>
          {acts ? (
            <Button variant="default" size="xs" onClick={() => setDoing({ kind: 'change' })}>
              {words.change}
            </Button>
          ) : null}
        </>
      )}
      <h3>{words.roles}</h3>
      <Grants {...{ person, doing, acts }} onDoing={setDoing} onDone={done} />
      {doing.kind === 'grant' ? (
        <GrantForm {...{ answer, person }} onDone={() => done(words.granted)} onCancel={rest} />
      ) : acts ? (
        <Button variant="default" size="xs" onClick={() => setDoing({ kind: 'grant' })}>
          {words.grant}
        </Button>
      ) : null}
      {answer.signOn === null ? null : (
        <PersonIdentity
          signOn={answer.signOn}
          {...{ person, doing, acts }}
          onDoing={setDoing}
          onDone={done}
        />
      )}
      {acts ? (
        <section className="person-way-in">
          <h3>{messages.session.title}</h3>
          {doing.kind === 'reset' ? (
            <ReasonForm<OneTime>
              address={apiAddress([...path, 'password'])}
              about={words.resetLine}
              submit={words.reset}
              onDone={(given) => {
                onOneTime(given);
                rest();
              }}
              onCancel={rest}
            />
          ) : null}
          {doing.kind === 'close' ? (
            <ReasonForm
              address={apiAddress([...path, 'close'])}
              about={words.closeLine}
              submit={words.close}
              onDone={() => done(words.closedNow)}
              onCancel={rest}
            />
          ) : null}
          {doing.kind === 'reset' || doing.kind === 'close' ? null : (
            <div className="field-actions">
              <Button variant="default" size="xs" onClick={() => setDoing({ kind: 'reset' })}>
                {words.reset}
              </Button>
              <Button variant="default" size="xs" onClick={() => setDoing({ kind: 'close' })}>
                {words.close}
              </Button>
            </div>
          )}
        </section>
      ) : null}
      {mayChange && !person.isErased ? (
        <ErasePerson {...{ person, doing }} onDoing={setDoing} onDone={done} />
      ) : null}
      {mayChange ? null : <p className="soft">{words.onlyReads}</p>}
    </>
  );
}
