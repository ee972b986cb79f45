import { useState } from 'react';
import type { Acceptance } from '#text/set-aside.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';
import { RequestFailed } from '../api.ts';
import { useReader } from '../language.tsx';
import { sendForComments } from './check-api.ts';
import { findingsCsv, findingsJson } from './exported.ts';
import type { Judged } from './judged.ts';
import { LoadSidecar } from './load-sidecar.tsx';
import { saveFile } from './save-file.ts';
import { sidecarName, sidecarText } from './sidecar-text.ts';

/** What may be taken away of a check, and how much of it is shown. */
export function TakeAway({
  answer,
  file,
  all,
  acceptances,
  onLoad,
  shown,
  onShow,
}: {
  readonly answer: CheckAnswer;
  readonly file: File | null;
  readonly all: readonly Judged[];
  readonly acceptances: readonly Acceptance[];
  readonly onLoad: (acceptances: readonly Acceptance[]) => void;
  readonly shown: 'findings' | 'all numbers';
  readonly onShow: (shown: 'findings' | 'all numbers') => void;
}) {
  const { messages, read } = useReader();
  const words = messages.checker;
  const name = answer.name || 'van-ban';
  return (
    <div className="take-away">
      <label className="check-line">
        <input
          type="checkbox"
          checked={shown === 'all numbers'}
          onChange={(event) => onShow(event.currentTarget.checked ? 'all numbers' : 'findings')}
        />
        {words.allNumbers}
      </label>
      <h2>{words.takeAway}</h2>
      <div className="take-away-list">
        {file && answer.kind === 'docx' ? <Commented file={file} all={all} /> : null}
        <button
          type="button"
          className="linklike"
          onClick={() =>
            saveFile(findingsCsv(answer, all, read), `${name}.csv`, 'text/csv;charset=utf-8')
          }
        >
          {words.csv}
        </button>
        <button
          type="button"
          className="linklike"
          onClick={() => saveFile(findingsJson(answer, all), `${name}.json`, 'application/json')}
        >
          {words.json}
        </button>
        {acceptances.length > 0 ? (
          <button
            type="button"
            className="linklike"
            title={words.sidecarHint}
            onClick={() => saveFile(sidecarText(acceptances), sidecarName(name), 'text/yaml')}
          >
            {words.sidecar}
          </button>
        ) : null}
        <LoadSidecar onLoad={onLoad} />
      </div>
    </div>
  );
}

/** The file itself with a comment at each finding that is not set aside. */
function Commented({ file, all }: { readonly file: File; readonly all: readonly Judged[] }) {
  const { messages, read, language } = useReader();
  const words = messages.checker;
  const [state, setState] = useState<'still' | 'making' | { readonly said: string }>('still');
  const make = (): void => {
    setState('making');
    const without = all.flatMap(({ number, acceptance }) => (acceptance ? [number] : []));
    sendForComments(file, { language, without }).then(
      (copy) => {
        saveFile(copy, file.name.replace(/(\.docx)?$/i, '-soat.docx'));
        setState('still');
      },
      (error: unknown) => {
        const problem =
          error instanceof RequestFailed && error.failure.kind === 'problem'
            ? error.failure.problem.errors.map(({ message }) => read(message)).join(' ')
            : messages.shell.offline;
        setState({ said: problem });
      },
    );
  };
  return (
    <>
      <button type="button" className="linklike" disabled={state === 'making'} onClick={make}>
        {state === 'making' ? words.making : words.commented}
      </button>
      {typeof state === 'object' ? <p role="alert">{state.said}</p> : null}
    </>
  );
}
