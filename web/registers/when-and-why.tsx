import { TextInput } from '@mantine/core';
import { useReader } from '../language.tsx';

/** From which day it is so, and why: the same for whatever happens to a record. */
export function WhenAndWhy({
  effective,
  today,
  why,
  at,
  onChange,
}: {
  readonly effective: string;
  readonly today: string;
  readonly why: string;
  readonly at: Readonly<Record<string, string>>;
  readonly onChange: (part: { readonly effective?: string; readonly why?: string }) => void;
}) {
  const { messages } = useReader();
  const words = messages.registers;
  return (
    <>
      <TextInput
        type="date"
        size="xs"
        label={words.effective}
        value={effective}
        max={today}
        error={at.effective}
        onChange={(event) => onChange({ effective: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={words.why}
        description={words.whyHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={why}
        maxLength={500}
        error={at.why}
        autoComplete="off"
        onChange={(event) => onChange({ why: event.currentTarget.value })}
      />
    </>
  );
}
