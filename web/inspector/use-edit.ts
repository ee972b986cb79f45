import { useQueryClient } from '@tanstack/react-query';
import { useReducer } from 'react';
import type { FactAnswer } from '../../src/server/wire/fact.ts';
import { queryKeys, RequestFailed, saveFact } from '../api.ts';
import { useReader } from '../language.tsx';
import { CLOSED, edited, type Typed, type TypedStatus, typedOf } from './edit-model.ts';

/** Connects the form of one figure to the server; what happens to it is decided in the model. */
export function useEdit(fact: FactAnswer) {
  const { messages, read } = useReader();
  const queries = useQueryClient();
  const [state, happen] = useReducer(edited, CLOSED);

  const messageOf = (error: unknown): string => {
    if (!(error instanceof RequestFailed) || error.failure.kind === 'offline') {
      return messages.shell.offline;
    }
    if (isStale(error)) return messages.inspector.stale;
    const { problem } = error.failure;
    return problem.errors.map((fault) => read(fault.message)).join(' ') || problem.title;
  };

  const save = async ({ seen, ...typed }: Typed): Promise<void> => {
    happen({ kind: 'save' });
    try {
      await saveFact({ key: fact.key, revision: seen, ...typed });
      happen({ kind: 'saved' });
    } catch (error) {
      happen({ kind: 'refuse', message: messageOf(error) });
      // Any other refusal leaves the figures as they are shown.
      if (!isStale(error)) return;
    }
    await queries.invalidateQueries({ queryKey: queryKeys.all });
  };

  return {
    state,
    open: () => {
      const status = statusOf(fact.statusCode);
      const typed = { value: fact.typed, status, reason: '', seen: fact.revision };
      happen({ kind: 'open', typed });
    },
    close: () => happen({ kind: 'close' }),
    type: (part: Partial<Omit<Typed, 'seen'>>) => happen({ kind: 'type', part }),
    save: () => {
      const typed = typedOf(state);
      if (!typed) return;
      if (typed.reason.trim() === '')
        happen({ kind: 'refuse', message: messages.inspector.notReasonable });
      else void save(typed);
    },
  };
}

/** Somebody else revised the figure in the meantime. */
const isStale = (error: unknown): boolean =>
  error instanceof RequestFailed &&
  error.failure.kind === 'problem' &&
  error.failure.problem.code === 'fact.stale';

const statusOf = (code: string): TypedStatus =>
  code === 'preliminary' || code === 'official' ? code : 'estimated';
