import '@fontsource/tinos/latin-400.css';
import '@fontsource/tinos/latin-700.css';
import '@fontsource/tinos/vietnamese-400.css';
import '@fontsource/tinos/vietnamese-700.css';
import '../styles/sheet.css';
import { memo, useMemo } from 'react';
import type { CheckAnswer } from '../../src/server/wire/check.ts';
import { useReader } from '../language.tsx';
import { type Block, type Laid, layoutOf } from './layout.ts';
import { type Mark, segments } from './marks.ts';
import { Segments } from './segments.tsx';

type Looks = {
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly current: number | null;
  readonly onPress: (findings: readonly number[]) => void;
};

/** A report of anybody's as it reads, its numbers marked. */
export function CheckedText({ answer, ...looks }: Looks & { readonly answer: CheckAnswer }) {
  const { messages } = useReader();
  const words = messages.checker;
  const { body, notes, furniture } = useMemo(() => layoutOf(answer.passages), [answer]);
  return (
    <article className="sheet checked-sheet" lang="vi" aria-label={answer.name || words.pasted}>
      {body.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
        <OneBlock key={index} block={block} looks={looks} />
      ))}
      {notes.length > 0 ? (
        <section className="notes" aria-label={words.notes}>
          {notes.map((laid) => (
            <p key={laid.number} id={`note-${laid.passage.note}`} className="note">
              <sup>{laid.passage.note}</sup> <Words laid={laid} looks={looks} />
            </p>
          ))}
        </section>
      ) : null}
      {furniture.length > 0 ? (
        <section className="notes" aria-label={words.furniture}>
          {furniture.map((laid) => (
            <p key={laid.number} className="note furniture">
              <Words laid={laid} looks={looks} />
            </p>
          ))}
        </section>
      ) : null}
    </article>
  );
}

function OneBlock({ block, looks }: { readonly block: Block; readonly looks: Looks }) {
  if (block.kind === 'table') return <Table rows={block.rows} looks={looks} />;
  const { laid } = block;
  const { kind, depth } = laid.passage;
  const said = <Words laid={laid} looks={looks} />;
  if (kind === 'heading') {
    const Heading = HEADINGS[Math.min(depth ?? 1, HEADINGS.length) - 1] ?? 'h2';
    return <Heading>{said}</Heading>;
  }
  return <p className={kind === 'item' ? 'item' : undefined}>{said}</p>;
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Table({
  rows,
  looks,
}: {
  readonly rows: readonly (readonly Laid[])[];
  readonly looks: Looks;
}) {
  const { messages } = useReader();
  const heads = rows.findIndex((row) =>
    row.some(({ passage }) => (passage.cell?.columnHead.length ?? 0) > 0),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by key
    <section className="sheet-table" tabIndex={0} aria-label={messages.checker.table}>
      <table>
        <tbody>
          {rows.map((row, index) => {
            const Cell = index < heads ? 'th' : 'td';
            let column = 0;
            return (
              <tr key={row[0]?.number}>
                {row.flatMap((laid) => {
                  const at = laid.passage.cell?.column ?? column;
                  const gap = at - column;
                  column = at + 1;
                  return [
                    ...(gap > 0 ? [<td key={`gap-${laid.number}`} colSpan={gap} />] : []),
                    <Cell key={laid.number}>
                      <Words laid={laid} looks={looks} />
                    </Cell>,
                  ];
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const NO_MARKS: readonly Mark[] = [];

function Words({
  laid: { number, passage },
  looks,
}: {
  readonly laid: Laid;
  readonly looks: Looks;
}) {
  const marks = looks.marks.get(number) ?? NO_MARKS;
  const isIn = marks.some(({ of }) => of !== null && of.number === looks.current);
  return (
    <Passage
      passage={passage}
      marks={marks}
      current={isIn ? looks.current : null}
      onPress={looks.onPress}
    />
  );
}

/** Drawn anew only where its marks change or the finding one is at comes or goes. */
const Passage = memo(
  function Passage({
    passage,
    marks,
    current,
    onPress,
  }: {
    readonly passage: CheckAnswer['passages'][number];
    readonly marks: readonly Mark[];
    readonly current: number | null;
    readonly onPress: Looks['onPress'];
  }) {
    const cut = useMemo(() => segments(passage.text, marks, passage.marks), [passage, marks]);
    return <Segments segments={cut} current={current} onPress={onPress} />;
  },
  (before, after) =>
    before.passage === after.passage &&
    before.marks === after.marks &&
    before.current === after.current &&
    (after.marks === NO_MARKS || before.onPress === after.onPress),
);
