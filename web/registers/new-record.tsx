import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { RegisterAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { RecordFields } from './record-fields.tsx';
import { changedFields } from './register-model.ts';
import { useAct } from './use-act.ts';
import { WhenAndWhy } from './when-and-why.tsx';

/** Opens a record: its id is made here, so that pressing twice opens one. */
export function NewRecord({
  register,
  onOpened,
  onCancel,
}: {
  readonly register: RegisterAnswer;
  readonly onOpened: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { messages, read } = useReader();
  const words = messages.registers;
  const [id] = useState(() => uuid());
  const [state, setState] = useState(register.opening[0] ?? '');
  const { code, fields, today } = register;
  const form = useAct({ code, id, fields, before: {}, today });
  const submit = async (): Promise<void> => {
    const act = { kind: 'open', state, fields: changedFields({}, form.typed) } as const;
    if (await form.act({ seen: 0, act })) onOpened(id);
  };
  return (
    <ShortForm
      submit={words.save}
      isSending={form.isSending}
      refusal={form.refusal}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {register.opening.length > 1 ? (
        <NativeSelect
          size="xs"
          label={words.state}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
          data={register.opening.map((of) => {
            const label = register.states.find((known) => known.code === of)?.label;
            return { value: of, label: label ? read(label) : of };
          })}
        />
      ) : null}
      <div className="record-fields">
        <RecordFields
          fields={fields}
          typed={form.typed}
          at={form.refusal?.at ?? {}}
          required={[]}
          onType={form.type}
        />
        <WhenAndWhy
          {...form.when}
          today={today}
          at={form.refusal?.at ?? {}}
          onChange={form.changeWhen}
        />
      </div>
    </ShortForm>
  );
}
