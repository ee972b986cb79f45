import '../styles/edition.css';
import '../styles/fields.css';
import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EditionAnswer } from '../../src/server/wire/edition.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { Decide } from './decide.tsx';
import { Differences } from './differences.tsx';
import { editionAddress } from './edition-address.ts';
import { FILE_FORMATS } from './report-address.ts';
import { sentenceCase } from './report-model.ts';
import { ReportView } from './report-view.tsx';
import { useSpot } from './use-spot.ts';

const route = getRouteApi('/editions/$id');

/** A report as it was put forward: its words and figures are of that day, whatever was revised since. */
export function EditionPage() {
  const { id } = route.useParams();
  const spot = useSpot();
  const found = useRead<EditionAnswer>(editionAddress(id), { meanwhile: 'nothing' });
  const answer = found.data;
  // Its numbers open as they were known when it was put forward.
  const report = useMemo(
    () => answer && { ...answer.report, knownOn: answer.edition.submitted.at },
    [answer],
  );
  return (
    <ReportView
      report={report}
      spot={spot}
      head={
        <>
          <EditionHead answer={answer} />
          {answer ? <Banner answer={answer} onPick={(number) => spot.go({ number })} /> : null}
        </>
      }
      instead={
        found.isError ? (
          <Failed error={found.error} retry={() => void found.refetch()} />
        ) : (
          <div className="sheet">
            <Loading lines={18} />
          </div>
        )
      }
    />
  );
}

function EditionHead({ answer }: { readonly answer: EditionAnswer | undefined }) {
  const { messages, read } = useReader();
  const words = messages.edition;
  if (!answer)
    return <PageHead title={words.title} line={messages.report.loading} pickers="none" />;
  const { report, edition } = answer;
  return (
    <PageHead
      title={`${sentenceCase(report.frame.typeName)} ${read(report.period.label)}`}
      line={
        <Link
          to="/reports/$outline"
          params={{ outline: edition.outline }}
          search={(before) => ({ ...before, period: edition.period, knownOn: undefined })}
        >
          {words.toReport}
        </Link>
      }
      pickers="none"
    >
      <Button.Group>
        {FILE_FORMATS.map((format) => (
          <Button
            key={format}
            component="a"
            size="xs"
            variant="default"
            href={editionAddress(edition.id, format)}
            download
            aria-label={`${messages.shell.download} .${format}`}
          >
            .{format}
          </Button>
        ))}
      </Button.Group>
    </PageHead>
  );
}

/** Which edition this is, what became of it, and what may be done with it. */
function Banner({
  answer,
  onPick,
}: {
  readonly answer: EditionAnswer;
  readonly onPick: (binding: string) => void;
}) {
  const reader = useReader();
  const { messages, day } = reader;
  const words = messages.edition;
  const { submitted, decided, state, hash } = answer.edition;
  const deputy = decided?.deputy;
  return (
    <section className="panel edition-banner" data-state={state} aria-labelledby="edition">
      <h2 id="edition">{bannerText(answer, reader)}</h2>
      <p className="soft">{words.frozen}</p>
      {decided?.reason ? (
        <p>
          {words.why}: {decided.reason}
        </p>
      ) : (
        <p>
          {words.noteWas}: {submitted.note}
        </p>
      )}
      {deputy ? (
        <p>
          {words.signedFor(words[deputy.kind], deputy.name, day(deputy.from), day(deputy.to ?? ''))}
          {deputy.document ? `, ${words.by(deputy.document)}` : ''}
        </p>
      ) : null}
      <Differences differences={answer.differences} onPick={onPick} />
      <p className="soft hash">
        {words.hash}: <code>{hash}</code>
      </p>
      <Decide answer={answer} />
    </section>
  );
}

function bannerText(
  { edition: { submitted, decided } }: EditionAnswer,
  { messages, day }: ReturnType<typeof useReader>,
): string {
  const words = messages.edition;
  if (decided === null) return words.bannerWaiting(day(submitted.at), submitted.by);
  const { at, by, number } = decided;
  return number === null
    ? words.bannerReturned(day(at), by)
    : words.bannerSigned(number, day(at), by);
}
