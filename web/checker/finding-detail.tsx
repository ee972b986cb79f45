import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Acceptance } from '#text/set-aside.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';
import { useReader } from '../language.tsx';
import { excerpts } from './excerpts.ts';
import type { Judged } from './judged.ts';
import { Segments } from './segments.tsx';

type DetailProps = {
  readonly answer: CheckAnswer;
  readonly one: Judged;
  readonly onText: () => void;
  readonly onSetAside: (said: Pick<Acceptance, 'as' | 'reason'>) => void;
};

/** The words around the operands, the arithmetic, every way to mend it, and the way to set it aside. */
export function FindingDetail({ answer, one, onText, onSetAside }: DetailProps) {
  const { messages, read } = useReader();
  const words = messages.checker;
  const { finding, number } = one;
  const relation = answer.relations.find(({ id }) => id === finding.relation);
  const around = useMemo(() => excerpts(answer, finding, number), [answer, finding, number]);
  return (
    <div className="finding-detail">
      {around.map(({ passage, segments }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand in the order of the text
        <blockquote key={`${passage}-${index}`} lang="vi">
          <Segments segments={segments} current={number} />
        </blockquote>
      ))}
      <button type="button" className="linklike to-text" onClick={onText}>
        {words.toText}
      </button>
      {relation && read(relation.explain) !== read(finding.message) ? (
        <>
          <h3>{words.sum}</h3>
          <p className="sum">{read(relation.explain)}</p>
        </>
      ) : null}
      {finding.repairs.length > 0 ? (
        <>
          <h3>{words.repairs}</h3>
          <ul className="repairs">
            {finding.repairs.map(({ span, text, why }) => (
              <li key={`${span[0]} ${text}`}>
                <span className="repair" lang="vi">
                  <del>{answer.text.slice(span[0], span[1])}</del> → <ins>{text}</ins>
                </span>
                <span className="why">{read(why)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <SetAsideForm number={number} onSetAside={onSetAside} />
      <p className="rule-code">
        {words.rule} {finding.rule}
      </p>
    </div>
  );
}

function SetAsideForm({
  number,
  onSetAside,
}: {
  readonly number: number;
  readonly onSetAside: DetailProps['onSetAside'];
}) {
  const { messages } = useReader();
  const words = messages.checker;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const say = (as: Acceptance['as']): void => {
    if (reason.trim() === '') setMissing(true);
    else onSetAside({ as, reason: reason.trim() });
  };
  const id = `reason-${number}`;
  return (
    <div className="set-aside">
      <label htmlFor={id}>{words.reason}</label>
      <input
        id={id}
        type="text"
        maxLength={500}
        value={reason}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Button
        size="compact-xs"
        variant="default"
        title={words.acceptHint}
        onClick={() => say('accepted')}
      >
        {words.accept}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        title={words.silenceHint}
        onClick={() => say('silenced')}
      >
        {words.silence}
      </Button>
      {missing ? (
        <p id={`${id}-missing`} className="missing-reason" role="alert">
          {words.reasonNeeded}
        </p>
      ) : null}
    </div>
  );
}
