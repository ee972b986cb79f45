import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { apiAddress, queryKeys, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { queries } from '../queries.ts';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import type { Field, Form, Typed } from './form-model.ts';

const HINT_LAST = ['label', 'input', 'error', 'description'] as (
  | 'label'
  | 'input'
  | 'error'
  | 'description'
)[];

/** A form as its data say it, with the reason at the end. What it changes is asked for anew everywhere. */
export function EntryForm({
  form,
  onDone,
  onCancel,
}: {
  readonly form: Form;
  /** `typed` tells what the new entry is called by. */
  readonly onDone: (typed: Typed) => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const words = messages.catalogue;
  const [typed, setTyped] = useState<Typed>(() => ({ reason: '', ...form.initial }));
  const reason: Field = {
    kind: 'line',
    name: 'reason',
    label: words.reason,
    hint: words.reasonHint,
  };
  const fields = [...form.fields, reason];
  const { isSending, refusal, run } = useSend(fields.map(({ name }) => name));
  const submit = (): Promise<unknown> => {
    const needed = [...form.needed, 'reason'].map((name) => [name, typed[name] ?? '']);
    return run(async () => {
      await send(form.method, apiAddress(form.path), form.body(typed));
      onDone(typed);
      await queries.invalidateQueries({ queryKey: queryKeys.all });
    }, Object.fromEntries(needed));
  };
  return (
    <ShortForm {...{ isSending, refusal, onCancel }} submit={form.submit} onSubmit={submit}>
      {form.about === undefined ? null : <p className="soft about">{form.about}</p>}
      {fields.map((field, n) => (
        <OneField
          key={field.name}
          field={field}
          isFirst={n === 0}
          value={typed[field.name] ?? ''}
          error={refusal?.at[field.name]}
          onType={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
    </ShortForm>
  );
}

function OneField({
  field,
  isFirst,
  value,
  error,
  onType,
}: {
  readonly field: Field;
  readonly isFirst: boolean;
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (value: string) => void;
}) {
  const shared = {
    label: field.label,
    error,
    value,
    description: field.hint,
    inputWrapperOrder: HINT_LAST,
    ...(isFirst ? { 'data-autofocus': true } : {}),
  };
  switch (field.kind) {
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          data={[...field.choices]}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...shared}
          rows={3}
          maxLength={4000}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
    case 'line':
    case 'day':
    case 'year':
      return (
        <TextInput
          {...shared}
          {...(field.kind === 'day' ? { type: 'date' } : {})}
          {...(field.kind === 'year' ? { inputMode: 'numeric' as const } : {})}
          autoComplete="off"
          maxLength={field.kind === 'line' ? 1000 : 10}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
  }
}
