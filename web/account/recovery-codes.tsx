import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { saveFile } from '../checker/save-file.ts';
import { useReader } from '../language.tsx';
import { CopyButton } from '../page/copy-button.tsx';
import { useSignedIn } from '../session/use-session.ts';

/** Shown this once: to copy, to take away as a file, to print on a sheet that holds nothing else. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { messages } = useReader();
  const words = messages.account;
  const login = useSignedIn()?.login ?? '';
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const text = [words.codesOf(login), '', ...codes, ''].join('\r\n');
  return (
    <div className="recovery">
      <h3 ref={head} tabIndex={-1}>
        {words.codesOf(login)}
      </h3>
      <p>{words.codesLine}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="field-actions">
        <Button size="xs" onClick={onKept}>
          {words.kept}
        </Button>
        <CopyButton text={codes.join('\n')} />
        <button
          type="button"
          className="linklike"
          onClick={() => saveFile(text, `ma-du-phong-${login}.txt`, 'text/plain;charset=utf-8')}
        >
          {words.download}
        </button>
        <button type="button" className="linklike" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
    </div>
  );
}
