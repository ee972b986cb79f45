import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';

/** A sentence that prints the fact: where it stands, and the way there. */
export type SentenceItem = {
  readonly key: string;
  readonly where: ReactNode;
  readonly text: string;
  readonly current: boolean;
};

export function Sentences({ items }: { readonly items: readonly SentenceItem[] }) {
  const { messages } = useReader();
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{messages.inspector.sentences}</h3>
      {items.map(({ key, where, text, current }) => (
        <div key={key} className={current ? 'card current' : 'card'}>
          {where}
          <div lang="vi">{text}</div>
        </div>
      ))}
    </section>
  );
}
