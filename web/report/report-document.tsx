import { memo } from 'react';
import type { BlockAnswer, InlineAnswer, ReportAnswer } from '../../src/server/wire.ts';
import { useReader } from '../language.tsx';

type Open = {
  readonly binding: string | null;
  /** Other numbers of the same fact. */
  readonly same: ReadonlySet<string>;
  /** Where a number can be opened on its own, in another tab or by somebody else. */
  readonly addressOf: (binding: string) => string;
};

type DocumentProps = {
  readonly report: ReportAnswer;
  readonly open: Open;
  readonly onPick: (binding: string) => void;
};

/** The report as it prints; every number in it can be opened. */
export const ReportDocument = memo(function ReportDocument({
  report,
  open,
  onPick,
}: DocumentProps) {
  const last = report.blocks.length - 1;
  const draw = (content: readonly InlineAnswer[]) => (
    <Inlines content={content} open={open} onPick={onPick} />
  );
  return (
    <article className="sheet" lang="vi" aria-label={report.frame.typeName}>
      <Head report={report} />
      <div className="title">
        <p>
          <b>{report.frame.typeName}</b>
        </p>
        <p>
          <b>{draw(report.frame.title)}</b>
        </p>
        <hr className="rule" />
      </div>
      <p>{draw(report.frame.intro)}</p>
      {report.blocks.map((block, index) => (
        // Blocks have no identity of their own; their place in the report is it.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <Block key={index} block={block} end={index === last ? '/.' : ''}>
          {draw(block.content)}
        </Block>
      ))}
      <Foot report={report} />
      <Notes report={report} draw={draw} />
    </article>
  );
});

function Block({
  block,
  end,
  children,
}: {
  readonly block: BlockAnswer;
  readonly end: string;
  readonly children: React.ReactNode;
}) {
  if (block.kind === 'heading') {
    const Heading = HEADINGS[(block.depth ?? 1) - 1] ?? 'h2';
    return (
      <Heading>
        {block.number ? `${block.number} ` : ''}
        {children}
      </Heading>
    );
  }
  return (
    <p>
      {block.kind === 'item' ? '- ' : ''}
      {children}
      {end}
    </p>
  );
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Head({ report }: { readonly report: ReportAnswer }) {
  const { issuer, symbol, place, year } = report.frame;
  return (
    <header className="head">
      <div>
        {issuer.over ? <p>{issuer.over}</p> : null}
        {issuer.name.split('\n').map((line) => (
          <p key={line}>
            <b>{line}</b>
          </p>
        ))}
        <hr className="rule" />
        <p>
          Số: <span className="blank" />/{symbol}
        </p>
      </div>
      <div>
        <p>
          <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
        </p>
        <p>
          <b>Độc lập - Tự do - Hạnh phúc</b>
        </p>
        <hr className="rule" />
        <p>
          <i>
            {place}, ngày <span className="blank" /> tháng <span className="blank" /> năm {year}
          </i>
        </p>
      </div>
    </header>
  );
}

function Foot({ report }: { readonly report: ReportAnswer }) {
  const { recipients, signature } = report.frame;
  return (
    <footer className="foot">
      <div className="recipients">
        <b>
          <i>Nơi nhận:</i>
        </b>
        <ul>
          {recipients.map((to, index) => (
            <li key={to}>
              {to}
              {index === recipients.length - 1 ? '.' : ';'}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <p>
          <b>{signature.onBehalf}</b>
        </p>
        <p>
          <b>{signature.position}</b>
        </p>
      </div>
    </footer>
  );
}

function Notes({
  report,
  draw,
}: {
  readonly report: ReportAnswer;
  readonly draw: (content: readonly InlineAnswer[]) => React.ReactNode;
}) {
  const { messages } = useReader();
  if (report.notes.length === 0) return null;
  return (
    <section className="notes" aria-label={messages.note}>
      <ol>
        {report.notes.map((note) => (
          <li key={note.number} id={`note-${note.number}`} value={note.number}>
            {draw(note.content)}{' '}
            <a
              className="back"
              href={`#mark-${note.number}`}
              aria-label={`${messages.back} ${note.number}`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Inlines({
  content,
  open,
  onPick,
}: {
  readonly content: readonly InlineAnswer[];
  readonly open: Open;
  readonly onPick: (binding: string) => void;
}) {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a span's place in its sentence is its identity
    <Span key={index} inline={inline} open={open} onPick={onPick} />
  ));
}

function Span({
  inline,
  open,
  onPick,
}: {
  readonly inline: InlineAnswer;
  readonly open: Open;
  readonly onPick: (binding: string) => void;
}): React.ReactNode {
  const { binding = '', number, text } = inline;
  switch (inline.kind) {
    case 'figure':
      return (
        <a
          className="figure"
          id={`n-${binding}`}
          href={open.addressOf(binding)}
          aria-current={binding === open.binding}
          data-same={open.same.has(binding)}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onPick(binding);
          }}
        >
          {text}
        </a>
      );
    case 'note':
      return (
        <sup id={`mark-${number}`}>
          <a href={`#note-${number}`}>{number}</a>
        </sup>
      );
    case 'missing':
      return <mark className="missing">{text}</mark>;
    case 'text':
    case 'reference':
    case 'period':
    case 'plain':
      if (inline.mark === 'italic') return <i>{text}</i>;
      return inline.mark === 'bold' ? <b>{text}</b> : text;
  }
}
