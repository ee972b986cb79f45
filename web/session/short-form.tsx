import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';
import type { Refusal } from './refusal.ts';
import { useFirstFault } from './use-first-fault.ts';

/** A few fields, what is against them as a whole, and the two ways on. */
export function ShortForm({
  submit,
  isSending,
  refusal,
  onSubmit,
  onCancel,
  children,
}: {
  readonly submit: string;
  readonly isSending: boolean;
  readonly refusal: Refusal | null;
  readonly onSubmit: () => Promise<unknown>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { messages } = useReader();
  const form = useFirstFault(refusal);
  return (
    <form
      ref={form}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      {refusal?.whole ? (
        <p className="refusal" role="alert">
          {refusal.whole}
        </p>
      ) : null}
      <div className="field-actions">
        <Button type="submit" size="xs" loading={isSending}>
          {submit}
        </Button>
        <Button variant="subtle" size="xs" onClick={onCancel}>
          {messages.account.cancel}
        </Button>
      </div>
    </form>
  );
}
