import { useRef, useState } from 'react';
import { useReader } from '../language.tsx';
import { emptyAmong, type Refusal, refusalOf } from './refusal.ts';

/** Something that is asked of the server: whether it is under way, and what the server has against it. */
export function useSend(fields: readonly string[] = []) {
  const { messages, read } = useReader();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const under = useRef(false);
  /** Whether it was done; what is needed must not be empty. A second press while it is under way does nothing. */
  const run = async (
    work: () => Promise<unknown>,
    needed: Readonly<Record<string, string>> = {},
  ): Promise<boolean> => {
    if (under.current) return false;
    const empty = emptyAmong(needed, messages.session.fill);
    if (empty !== null) {
      setRefusal(complaint(empty));
      return false;
    }
    under.current = true;
    setSending(true);
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal(refusalOf(error, { read, offline: messages.shell.offline, fields }));
      return false;
    } finally {
      under.current = false;
      setSending(false);
    }
  };
  return { isSending, refusal, run, complain: (at: Refusal['at']) => setRefusal(complaint(at)) };
}

/** What the form itself sees before anything is sent. */
const complaint = (at: Refusal['at']): Refusal => ({ code: null, at, whole: null });
