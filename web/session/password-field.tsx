import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useReader } from '../language.tsx';

/** A password that can be looked at while it is typed. */
export function PasswordField({
  label,
  name,
  value,
  onType,
  autoComplete,
  description,
  error,
  ref,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly description?: string;
  readonly error?: string | null | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  const { messages } = useReader();
  const words = messages.session;
  const [isShown, setShown] = useState(false);
  return (
    <TextInput
      ref={ref}
      label={label}
      name={name}
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={1000}
      description={description}
      error={error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      rightSectionWidth={60}
      rightSection={
        <button
          type="button"
          className="linklike show-password"
          aria-pressed={isShown}
          aria-label={isShown ? words.hidePassword : words.showPassword}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </button>
      }
    />
  );
}
