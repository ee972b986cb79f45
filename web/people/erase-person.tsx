import { Button } from '@mantine/core';
import { apiAddress } from '../api.ts';
import { useReader } from '../language.tsx';
import type { Doing } from './doing.ts';
import type { PersonAnswer } from './people-model.ts';
import { ReasonForm } from './reason-form.tsx';

/** Takes away who somebody was, as the law on personal data lets him ask; apart from all else, for it is never undone. */
export function ErasePerson({
  person,
  doing,
  onDoing,
  onDone,
}: {
  readonly person: PersonAnswer;
  readonly doing: Doing;
  readonly onDoing: (doing: Doing) => void;
  readonly onDone: (said: string) => void;
}) {
  const { messages } = useReader();
  const words = messages.people;
  return (
    <section className="person-erasure">
      <h3>{words.personalData}</h3>
      {doing.kind === 'erase' ? (
        <ReasonForm<{ readonly rowsWithName: number }>
          address={apiAddress(['people', person.id, 'erasure'])}
          about={words.eraseLine(person.name)}
          submit={words.eraseForGood}
          onDone={({ rowsWithName }) => onDone(words.erasedNow(rowsWithName))}
          onCancel={() => onDoing({ kind: 'nothing', said: null })}
        />
      ) : (
        <Button variant="default" size="xs" onClick={() => onDoing({ kind: 'erase' })}>
          {words.erase}
        </Button>
      )}
    </section>
  );
}
