import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FactAnswer } from '../../src/server/wire.ts';
import { queryKeys, RequestFailed, saveFact } from '../api.ts';
import { useReader } from '../language.tsx';

type Typed = { readonly value: string; readonly reason: string };

/** The life of one revision being typed. What was typed is kept until it is saved or given up. */
export type EditState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'saved' }
  | ({ readonly kind: 'typing' | 'saving' } & Typed)
  | ({ readonly kind: 'refused'; readonly message: string } & Typed);

export function useEdit(fact: FactAnswer) {
  const { messages, read } = useReader();
  const queries = useQueryClient();
  const [state, setState] = useState<EditState>({ kind: 'closed' });
  const mutation = useMutation({ mutationFn: saveFact });

  const save = async (typed: Typed): Promise<void> => {
    if (typed.reason.trim() === '') {
      setState({ ...typed, kind: 'refused', message: messages.notReasonable });
      return;
    }
    setState({ ...typed, kind: 'saving' });
    try {
      await mutation.mutateAsync({
        key: fact.key,
        value: typed.value,
        reason: typed.reason,
        status: statusOf(fact.statusCode),
        revision: fact.revision,
      });
      setState({ kind: 'saved' });
    } catch (error) {
      setState({ ...typed, kind: 'refused', message: messageOf(error) });
    }
    await queries.invalidateQueries({ queryKey: queryKeys.all });
  };

  const messageOf = (error: unknown): string => {
    if (!(error instanceof RequestFailed) || error.failure.kind === 'offline')
      return messages.offline;
    const { problem } = error.failure;
    if (problem.code === 'fact.stale') return messages.stale;
    return problem.errors.map((fault) => read(fault.message)).join(' ') || problem.title;
  };

  const typedNow = (): Typed | null =>
    'value' in state ? { value: state.value, reason: state.reason } : null;

  return {
    state,
    open: () => setState({ kind: 'typing', value: fact.printed, reason: '' }),
    close: () => setState({ kind: 'closed' }),
    type: (part: Partial<Typed>) => {
      const typed = typedNow();
      if (typed) setState({ ...typed, ...part, kind: 'typing' });
    },
    save: () => {
      const typed = typedNow();
      if (typed) void save(typed);
    },
  };
}

function statusOf(code: string): 'estimated' | 'preliminary' | 'official' {
  return code === 'preliminary' || code === 'official' ? code : 'estimated';
}
