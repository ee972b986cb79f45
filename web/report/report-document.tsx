import '@fontsource/tinos/latin-400.css';
import '@fontsource/tinos/latin-400-italic.css';
import '@fontsource/tinos/latin-700.css';
import '@fontsource/tinos/latin-700-italic.css';
import '@fontsource/tinos/vietnamese-400.css';
import '@fontsource/tinos/vietnamese-400-italic.css';
import '@fontsource/tinos/vietnamese-700.css';
import '@fontsource/tinos/vietnamese-700-italic.css';
import '../styles/sheet.css';
import { memo } from 'react';
import type { BlockAnswer, InlineAnswer, ReportAnswer } from '../../src/server/wire/report.ts';
import { useReader } from '../language.tsx';
import { Inlines, type Open } from './inlines.tsx';

type DocumentProps = {
  readonly report: ReportAnswer;
  readonly open: Open;
  readonly onPick: (binding: string) => void;
  readonly onNote: (note: number) => void;
};

/** The report as it prints; every number in it can be opened. */
export const ReportDocument = memo(function ReportDocument({
  report,
  open,
  onPick,
  onNote,
}: DocumentProps) {
  const last = report.blocks.length - 1;
  const draw = (content: readonly InlineAnswer[]) => (
    <Inlines content={content} open={open} onPick={onPick} onNote={onNote} />
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
        <Block key={index} id={`block-${index}`} block={block} end={index === last ? '/.' : ''}>
          {draw(block.content)}
        </Block>
      ))}
      <Foot report={report} />
      <Notes report={report} draw={draw} />
    </article>
  );
});

function Block({
  id,
  block,
  end,
  children,
}: {
  readonly id: string;
  readonly block: BlockAnswer;
  readonly end: string;
  readonly children: React.ReactNode;
}) {
  if (block.kind === 'heading') {
    const Heading = HEADINGS[(block.depth ?? 1) - 1] ?? 'h2';
    return (
      <Heading id={id} tabIndex={-1}>
        {block.number ? `${block.number} ` : ''}
        {children}
      </Heading>
    );
  }
  return (
    <p id={id} tabIndex={-1}>
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
        {[signature.onBehalf, signature.position]
          .flatMap((lines) => lines.split('\n'))
          .map((line) => (
            <p key={line}>
              <b>{line}</b>
            </p>
          ))}
        {signature.name ? (
          <p className="signer">
            <b>{signature.name}</b>
          </p>
        ) : null}
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
    <section className="notes" aria-label={messages.report.note}>
      <ol>
        {report.notes.map((note) => (
          <li key={note.number} id={`note-${note.number}`} value={note.number}>
            {draw(note.content)}{' '}
            <a
              className="back"
              href={`#mark-${note.number}`}
              aria-label={`${messages.report.back} ${note.number}`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
