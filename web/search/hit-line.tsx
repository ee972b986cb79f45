import type { HitAnswer } from '../../src/server/wire/search.ts';
import { useReader } from '../language.tsx';
import { pieces, withinReach } from './palette-model.ts';

type Marks = readonly (readonly number[])[];

/** What was found: its name with what was met, and beneath what tells it from others. */
export function HitLine({ hit }: { readonly hit: HitAnswer }) {
  const { language, read } = useReader();
  // A name that was met in the other language is shown in that one: otherwise nobody sees why it is here.
  const own = language === 'en' && hit.title.en !== undefined ? 'en' : 'vi';
  const other = own === 'en' ? 'vi' : 'en';
  const title = read(hit.title);
  const marks = hit.marks[own];
  const elsewhere = marks.length === 0 && hit.marks[other].length > 0 ? hit.title[other] : null;
  const details = useDetails(hit);
  if (hit.kind === 'sentence') {
    const near = withinReach(title, marks);
    return (
      <>
        <span className="hit-sentence" lang="vi">
          <Marked text={near.text} marks={near.marks} />
        </span>
        <span className="hit-line">{details.join(' · ')}</span>
      </>
    );
  }
  return (
    <>
      <span className="hit-name" lang={own}>
        <Marked text={title} marks={marks} />
      </span>
      <span className="hit-line">
        {details.join(' · ')}
        {elsewhere ? (
          <span lang={other}>
            {' · '}
            <Marked text={elsewhere} marks={hit.marks[other]} />
          </span>
        ) : null}
        {hit.by ? (
          <>
            {' · '}
            <Marked text={hit.by.text} marks={hit.by.marks} />
          </>
        ) : null}
      </span>
    </>
  );
}

function Marked({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  return pieces(text, marks).map(({ text: piece, met, from }) =>
    met ? <mark key={from}>{piece}</mark> : <span key={from}>{piece}</span>,
  );
}

function useDetails(hit: HitAnswer): readonly string[] {
  const { messages, read, day, count } = useReader();
  const words = messages.search;
  const names = (labels: readonly { readonly vi: string; readonly en?: string }[]): string =>
    labels.map(read).join(', ');
  const dates = (to: string | null, since: Parameters<typeof names>[0]): readonly string[] =>
    to === null
      ? []
      : [words.until(day(to)), ...(since.length > 0 ? [words.now(names(since))] : [])];
  switch (hit.kind) {
    case 'indicator':
      return [read(hit.sector), hit.unit].filter((part) => part !== '');
    case 'place':
      return [
        ...(hit.parent ? [read(hit.parent)] : []),
        ...dates(hit.to, hit.since),
        ...(hit.to === null && hit.formerly.length > 0
          ? [words.since(day(hit.from)), words.formerly(names(hit.formerly))]
          : []),
      ];
    case 'agency':
      return [...dates(hit.to, hit.since), words.duties(count(hit.indicators))];
    case 'directive':
      return [
        ...(hit.date ? [day(hit.date)] : []),
        ...(hit.subject && hit.by?.text !== hit.subject.vi ? [read(hit.subject)] : []),
        words.cited(count(hit.cited)),
      ];
    case 'sentence': {
      const { note, section } = hit.sentence;
      return note === null ? (section ? [section] : []) : [`${words.note} ${note}`];
    }
  }
}
