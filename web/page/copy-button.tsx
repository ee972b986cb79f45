import { useState } from 'react';
import { useReader } from '../language.tsx';

/** Puts a text onto the clipboard and says so; where the browser has none, nothing is claimed. */
export function CopyButton({ text }: { readonly text: string }) {
  const { messages } = useReader();
  const words = messages.account;
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" className="linklike" onClick={copy}>
      <span role="status">{isCopied ? words.copied : words.copy}</span>
    </button>
  );
}
