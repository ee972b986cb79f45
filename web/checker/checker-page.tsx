import '../styles/checker.css';
import '../styles/checker-text.css';
import '../styles/checker-list.css';
import '../styles/checker-media.css';
import { Button } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { CheckedReport } from './checked-report.tsx';
import { Intake } from './intake.tsx';
import { useCheck } from './use-check.ts';
import { Refused, Working } from './work-states.tsx';

/** Drop a report of anybody's: its text with marks, and beside it what cannot be right. */
export function CheckerPage() {
  const { messages, count } = useReader();
  const words = messages.checker;
  const { work, takeFile, takeText, cancel } = useCheck();
  useDrop(takeFile);
  const said =
    work.kind === 'checked'
      ? [
          work.answer.name || words.pasted,
          words.read(count(work.answer.quantities.length), count(work.answer.relations.length)),
          words.hold(count(work.answer.relations.filter(({ holds }) => holds).length)),
        ].join(' · ')
      : words.line;
  return (
    <>
      <PageHead title={words.title} line={said} pickers="none">
        {work.kind === 'checked' ? (
          <Button size="xs" variant="default" onClick={cancel}>
            {words.another}
          </Button>
        ) : null}
      </PageHead>
      {work.kind === 'idle' ? <Intake onFile={takeFile} onText={takeText} /> : null}
      {work.kind === 'working' ? <Working name={work.name} onCancel={cancel} /> : null}
      {work.kind === 'refused' || work.kind === 'too-large' ? (
        <>
          <Refused work={work} retry={takeFile} />
          <Intake onFile={takeFile} onText={takeText} />
        </>
      ) : null}
      {work.kind === 'checked' ? (
        <CheckedReport key={keyOf(work.answer)} answer={work.answer} file={work.file} />
      ) : null}
    </>
  );
}

/** Another answer is another screen, also for a file of the same name. */
const keys = new WeakMap<object, string>();
let answers = 0;

function keyOf(answer: object): string {
  const known = keys.get(answer);
  if (known !== undefined) return known;
  answers += 1;
  const key = String(answers);
  keys.set(answer, key);
  return key;
}

/** A file may be let go anywhere on the page. */
function useDrop(onFile: (file: File) => void): void {
  const take = useCallback(
    (event: DragEvent) => {
      document.documentElement.removeAttribute('data-dragging');
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    },
    [onFile],
  );
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      document.documentElement.setAttribute('data-dragging', '');
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) document.documentElement.removeAttribute('data-dragging');
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', take);
      document.documentElement.removeAttribute('data-dragging');
    };
  }, [take]);
}
