import { useHotkeys } from '@mantine/hooks';
import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Acceptance } from '#text/set-aside.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';
import { useReader } from '../language.tsx';
import { CheckedText } from './checked-text.tsx';
import { FindingList } from './finding-list.tsx';
import { acceptanceOf, countsOf, type Judged, judged } from './judged.ts';
import { marksByPassage, pressed } from './marks.ts';
import { TakeAway } from './take-away.tsx';
import { useSetAside } from './use-set-aside.ts';
import { BEGINNING, neighbour, viewAfter, visible } from './view.ts';

/** The text with its marks, and the findings beside it; each leads to the other. */
export function CheckedReport({
  answer,
  file,
}: {
  readonly answer: CheckAnswer;
  readonly file: File | null;
}) {
  const [view, dispatch] = useReducer(viewAfter, BEGINNING);
  const [shown, setShown] = useState<'findings' | 'all numbers'>('findings');
  const aside = useSetAside(answer.name);
  const all = useMemo(() => judged(answer, aside.all), [answer, aside.all]);
  const listed = useMemo(() => visible(all, view), [all, view]);
  const order = useMemo(() => listed.map(({ number }) => number), [listed]);
  const marks = useMemo(() => marksByPassage(answer, listed, shown), [answer, listed, shown]);
  const go = (step: 1 | -1): void => dispatch({ kind: 'go', step, order });
  useHotkeys([
    ['j', () => go(1)],
    ['n', () => go(1)],
    ['k', () => go(-1)],
    ['p', () => go(-1)],
  ]);
  // Also from the field of the reason.
  useHotkeys([['Escape', () => dispatch({ kind: 'close' })]], []);
  const { current, face } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: turning to the other side shows the place there
  useEffect(() => {
    const frame = requestAnimationFrame(() => show(current));
    return () => cancelAnimationFrame(frame);
  }, [current, face]);
  const setAside = (one: Judged, said: Pick<Acceptance, 'as' | 'reason'>): void => {
    const next = neighbour(order, one.number, 1);
    aside.add(acceptanceOf(answer, one.finding, said));
    dispatch(
      next === null || next === one.number ? { kind: 'close' } : { kind: 'pick', number: next },
    );
  };
  return (
    <div className="checker" data-face={face}>
      <Faces face={face} onTurn={(to) => dispatch({ kind: 'turn', face: to })} />
      <div className="checker-text">
        <CheckedText
          answer={answer}
          marks={marks}
          current={current}
          onPress={(findings) => {
            const number = pressed(findings, view.open ? current : null);
            if (number !== null) dispatch({ kind: 'pick', number });
          }}
        />
        <Foot
          order={order}
          current={current}
          onGo={go}
          onFindings={() => dispatch({ kind: 'turn', face: 'findings' })}
        />
      </div>
      <FindingList
        answer={answer}
        all={all}
        listed={listed}
        counts={countsOf(all)}
        view={view}
        dispatch={dispatch}
        onSetAside={setAside}
        onBack={aside.remove}
      >
        <TakeAway
          answer={answer}
          file={file}
          all={all}
          acceptances={aside.all}
          onLoad={aside.load}
          shown={shown}
          onShow={setShown}
        />
      </FindingList>
    </div>
  );
}

/** The finding one is at is in view on both sides that are seen, and the keyboard goes on from it. */
function show(current: number | null): void {
  if (current === null) return;
  const mark = shownById(`mark-${current}`);
  bringIntoView(mark);
  // Text that was not shown before has its letters only now, and takes another height by them.
  if (document.fonts.status === 'loading')
    void document.fonts.ready.then(() => bringIntoView(mark));
  const entry = shownById(`finding-${current}`);
  (entry ?? mark)?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: 'nearest' });
}

function bringIntoView(mark: HTMLElement | null): void {
  if (!mark) return;
  const isTall = mark.getBoundingClientRect().height > window.innerHeight / 2;
  mark.scrollIntoView({ block: isTall ? 'start' : 'center' });
}

/** On a narrow screen one of the two sides is not there to be seen. */
function shownById(id: string): HTMLElement | null {
  const found = document.getElementById(id);
  return found?.checkVisibility() ? found : null;
}

/** On a narrow screen: findings or text. */
function Faces({
  face,
  onTurn,
}: {
  readonly face: 'findings' | 'text';
  readonly onTurn: (face: 'findings' | 'text') => void;
}) {
  const { messages } = useReader();
  return (
    <div className="faces">
      {(['findings', 'text'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === face} onClick={() => onTurn(one)}>
          {messages.checker[one]}
        </button>
      ))}
    </div>
  );
}

/** On a narrow screen, under the text: to the next finding, and back to the list. */
function Foot({
  order,
  current,
  onGo,
  onFindings,
}: {
  readonly order: readonly number[];
  readonly current: number | null;
  readonly onGo: (step: 1 | -1) => void;
  readonly onFindings: () => void;
}) {
  const { messages, count } = useReader();
  const words = messages.checker;
  const at = current === null ? 0 : order.indexOf(current) + 1;
  return (
    <div className="text-foot">
      <button type="button" aria-label={words.previous} onClick={() => onGo(-1)}>
        ‹
      </button>
      <span>{words.of(count(at), count(order.length))}</span>
      <button type="button" aria-label={words.next} onClick={() => onGo(1)}>
        ›
      </button>
      <button type="button" onClick={onFindings}>
        {words.toFindings}
      </button>
    </div>
  );
}
