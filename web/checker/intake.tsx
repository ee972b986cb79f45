import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReader } from '../language.tsx';

/** More than any report has. */
const MAX_PASTED = 1_000_000;

/** Where a report comes in: dropped, chosen, or pasted. */
export function Intake({
  onFile,
  onText,
}: {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}) {
  const { messages } = useReader();
  const words = messages.checker;
  const [text, setText] = useState('');
  return (
    <div className="intake">
      <label className="drop">
        <span className="drop-sign" aria-hidden="true">
          ⇣
        </span>
        <b>{words.drop}</b>
        <span className="drop-choose">{words.choose}</span>
        <span className="drop-kinds">{words.kinds}</span>
        <input
          type="file"
          className="sr"
          accept=".docx,.pdf,.txt,.md,.html,.htm,.xlsx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onText(text);
        }}
      >
        <label htmlFor="paste">{words.paste}</label>
        <textarea
          id="paste"
          lang="vi"
          rows={8}
          maxLength={MAX_PASTED}
          value={text}
          aria-describedby="paste-hint"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="paste-foot">
          <span id="paste-hint">{words.pasteHint}</span>
          <Button type="submit" size="xs" disabled={text.trim() === ''}>
            {words.check}
          </Button>
        </div>
      </form>
    </div>
  );
}
