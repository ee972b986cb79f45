import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { FieldAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';

type Typed = Readonly<Record<string, string>>;

const SHORT = 200;

/** The fields of a record as its register defines them; attachments are not typed. */
export function RecordFields({
  fields,
  typed,
  at,
  required,
  onType,
}: {
  readonly fields: readonly FieldAnswer[];
  readonly typed: Typed;
  readonly at: Typed;
  /** What a step asks for beyond what every record has. */
  readonly required: readonly string[];
  readonly onType: (field: string, text: string) => void;
}) {
  return fields
    .filter(({ kind }) => kind !== 'attachment')
    .map((field) => (
      <RecordField
        key={field.code}
        field={field}
        value={typed[field.code] ?? ''}
        error={at[field.code]}
        isRequired={field.required || required.includes(field.code)}
        onType={(text) => onType(field.code, text)}
      />
    ));
}

function RecordField({
  field,
  value,
  error,
  isRequired,
  onType,
}: {
  readonly field: FieldAnswer;
  readonly value: string;
  readonly error: string | undefined;
  readonly isRequired: boolean;
  readonly onType: (text: string) => void;
}) {
  const { messages, read } = useReader();
  const label = field.unit ? `${read(field.label)} (${field.unit})` : read(field.label);
  const common = { label, error, withAsterisk: isRequired, value, size: 'xs' } as const;
  if (field.options) {
    const isKnown = value === '' || field.options.some(({ code }) => code === value);
    return (
      <NativeSelect
        {...common}
        onChange={(event) => onType(event.currentTarget.value)}
        data={[
          { value: '', label: messages.registers.choose },
          // a place of another time is no choice of today, and stays what it was
          ...(isKnown ? [] : [{ value, label: value }]),
          ...field.options.map(({ code, label: of }) => ({ value: code, label: read(of) })),
        ]}
      />
    );
  }
  if (field.kind === 'text' && value.length > SHORT) {
    return (
      <Textarea {...common} autosize onChange={(event) => onType(event.currentTarget.value)} />
    );
  }
  return (
    <TextInput
      {...common}
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={field.kind === 'number' || field.kind === 'money' ? 'decimal' : 'text'}
      onChange={(event) => onType(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}
