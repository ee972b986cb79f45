import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useReader } from '../language.tsx';
import type { SignInEvent, SignInState } from './sign-in-model.ts';

/** The code of the second step, of the authenticator or one that was put away. */
export function CodeFields({
  state,
  happen,
  ref,
}: {
  readonly state: SignInState;
  readonly happen: (event: SignInEvent) => void;
  readonly ref: Ref<HTMLInputElement>;
}) {
  const { messages } = useReader();
  const words = messages.session;
  const isRecovery = state.by === 'recovery';
  return (
    <>
      <TextInput
        // Another field, so that the browser offers what belongs into it.
        key={state.by}
        ref={ref}
        label={isRecovery ? words.recovery : words.code}
        description={isRecovery ? words.recoveryHint : words.codeHint}
        name="code"
        value={state.code}
        onChange={(event) => happen({ kind: 'type', part: { code: event.currentTarget.value } })}
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        classNames={{ input: 'code-input' }}
      />
      <button
        type="button"
        className="linklike"
        onClick={() => happen({ kind: 'use', by: isRecovery ? 'authenticator' : 'recovery' })}
      >
        {isRecovery ? words.useAuthenticator : words.useRecovery}
      </button>
    </>
  );
}
