import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { FactAnswer } from '../../src/server/wire/fact.ts';
import { useReader } from '../language.tsx';
import type { EditState, TypedStatus } from './edit-model.ts';
import { useEdit } from './use-edit.ts';

/** Revises a figure: what is typed is kept until it is saved or given up. */
export function EditForm({ fact }: { readonly fact: FactAnswer }) {
  const { messages } = useReader();
  const edit = useEdit(fact);
  if (edit.state.kind === 'closed' || edit.state.kind === 'saved') {
    return (
      <section>
        <h3>{messages.inspector.edit}</h3>
        {edit.state.kind === 'saved' ? <p role="status">{messages.inspector.saved}</p> : null}
        <Button variant="default" size="xs" onClick={edit.open}>
          {messages.inspector.edit}
        </Button>
      </section>
    );
  }
  const refusal = refusalOf(edit.state);
  return (
    <section>
      <h3>{messages.inspector.edit}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          edit.save();
        }}
      >
        <TextInput
          label={messages.inspector.newValue}
          value={edit.state.value}
          onChange={(event) => edit.type({ value: event.currentTarget.value })}
          error={refusal}
          data-autofocus
        />
        <NativeSelect
          label={messages.inspector.status}
          value={edit.state.status}
          data={[
            { value: 'estimated', label: messages.inspector.estimated },
            { value: 'preliminary', label: messages.inspector.preliminary },
            { value: 'official', label: messages.inspector.official },
          ]}
          // The list holds exactly these three.
          onChange={(event) => edit.type({ status: event.currentTarget.value as TypedStatus })}
          mt={6}
        />
        <Textarea
          label={messages.inspector.reason}
          value={edit.state.reason}
          onChange={(event) => edit.type({ reason: event.currentTarget.value })}
          mt={6}
          autosize
          minRows={2}
        />
        <Button type="submit" size="xs" mt={10} mr={8} loading={edit.state.kind === 'saving'}>
          {messages.inspector.save}
        </Button>
        <Button variant="subtle" size="xs" mt={10} onClick={edit.close}>
          {messages.inspector.cancel}
        </Button>
      </form>
    </section>
  );
}

const refusalOf = (state: EditState): string | null =>
  state.kind === 'refused' ? state.message : null;
