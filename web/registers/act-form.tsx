import type { RecordAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { RecordFields } from './record-fields.tsx';
import { changedFields } from './register-model.ts';
import { useAct } from './use-act.ts';
import { WhenAndWhy } from './when-and-why.tsx';

/** A step with the fields that it asks for, or all fields to be revised. */
export function ActForm({
  record,
  step,
  onDone,
}: {
  readonly record: RecordAnswer;
  readonly step: RecordAnswer['transitions'][number] | undefined;
  readonly onDone: () => void;
}) {
  const { messages } = useReader();
  const before = Object.fromEntries(record.cells.map(({ field, typed }) => [field, typed]));
  const required = step?.required ?? [];
  const fields = step ? record.fields.filter(({ code }) => required.includes(code)) : record.fields;
  const { id, register, today, seen } = record;
  const form = useAct({ code: register.code, id, fields: record.fields, before, today });
  const submit = async (): Promise<void> => {
    const changed = changedFields(before, form.typed);
    const act = step
      ? ({ kind: 'transition', transition: step.code, fields: changed } as const)
      : ({ kind: 'revise', fields: changed } as const);
    if (await form.act({ seen, act })) onDone();
  };
  const at = form.refusal?.at ?? {};
  // what a rule has against a field that this form does not show is said as a whole
  const hidden = Object.entries(at).filter(
    ([code]) =>
      !['effective', 'why'].includes(code) && !fields.some((field) => field.code === code),
  );
  const refusal = form.refusal && {
    ...form.refusal,
    whole:
      [form.refusal.whole, ...hidden.map(([, text]) => text)].filter(Boolean).join(' ') || null,
  };
  return (
    <ShortForm
      submit={messages.registers.save}
      isSending={form.isSending}
      refusal={refusal}
      onSubmit={submit}
      onCancel={onDone}
    >
      <RecordFields
        fields={fields}
        typed={form.typed}
        at={at}
        required={required}
        onType={form.type}
      />
      <WhenAndWhy {...form.when} today={today} at={at} onChange={form.changeWhen} />
    </ShortForm>
  );
}
