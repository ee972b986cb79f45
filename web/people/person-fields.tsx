import { NativeSelect, TextInput } from '@mantine/core';
import type { ChangeAccountBody, PeopleAnswer } from '../../src/server/wire/people.ts';
import { useReader } from '../language.tsx';

type At = Readonly<Record<string, string>>;

const SIGHTS = ['open', 'internal', 'secret'] as const;

export function LoginField({
  value,
  onType,
  error,
}: {
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly error: string | undefined;
}) {
  const { messages } = useReader();
  return (
    <TextInput
      label={messages.people.login}
      description={messages.people.loginHint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
      // Of somebody else: no password manager fills it.
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={100}
      error={error}
      data-autofocus
    />
  );
}

/** What there is to say about a person, and why it is said. */
export function PersonFields({
  typed,
  onType,
  at,
  agencies,
}: {
  readonly typed: ChangeAccountBody;
  readonly onType: (part: Partial<ChangeAccountBody>) => void;
  readonly at: At;
  readonly agencies: PeopleAnswer['agencies'];
}) {
  const { messages, read } = useReader();
  const words = messages.people;
  return (
    <>
      <TextInput
        label={words.name}
        value={typed.name}
        onChange={(event) => onType({ name: event.currentTarget.value })}
        autoComplete="off"
        maxLength={500}
        error={at.name}
      />
      <NativeSelect
        label={words.agency}
        value={typed.agency ?? ''}
        onChange={(event) => onType({ agency: event.currentTarget.value || null })}
        data={[
          { value: '', label: words.noAgency },
          ...agencies.map(({ code, name }) => ({ value: code, label: read(name) })),
        ]}
        error={at.agency}
      />
      <NativeSelect
        label={words.sight}
        value={typed.sight}
        // The list holds exactly these.
        onChange={(event) =>
          onType({ sight: event.currentTarget.value as ChangeAccountBody['sight'] })
        }
        data={SIGHTS.map((sight) => ({ value: sight, label: words[sight] }))}
        error={at.sight}
      />
      <ReasonField value={typed.reason} onType={(reason) => onType({ reason })} error={at.reason} />
    </>
  );
}

/** Every change of an account says why; it stands in the log. */
export function ReasonField({
  value,
  onType,
  error,
}: {
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly error: string | undefined;
}) {
  const { messages } = useReader();
  return (
    <TextInput
      label={messages.people.reason}
      description={messages.people.reasonHint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
      maxLength={500}
      error={error}
    />
  );
}
