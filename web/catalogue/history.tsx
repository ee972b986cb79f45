import { useState } from 'react';
import type { EntryHistoryAnswer } from '../../src/server/wire/catalogue.ts';
import { useReader } from '../language.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { historyAddress } from './catalogue-address.ts';
import type { Tab } from './catalogue-model.ts';
import { EntryForm } from './entry-form.tsx';

type Revision = EntryHistoryAnswer['revisions'][number];

/** Who changed it, when and why, from what to what; the last change can be taken back. */
export function History({
  tab,
  code,
  acts,
  onDone,
}: {
  readonly tab: Tab;
  readonly code: string;
  readonly acts: boolean;
  readonly onDone: () => void;
}) {
  const { messages } = useReader();
  const words = messages.catalogue;
  const answer = useRead<EntryHistoryAnswer>(historyAddress(tab, code), { meanwhile: 'nothing' });
  return (
    <section aria-labelledby="entry-history">
      <h3 id="entry-history">{words.history}</h3>
      {answer.isError && !answer.data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {answer.data || answer.isError ? null : <Loading lines={3} />}
      <ol className="entry-history">
        {answer.data?.revisions.map((revision) => (
          <li key={revision.revision}>
            <RevisionHead revision={revision} />
            <Differences revision={revision} />
            {acts && revision.undo !== null ? <Undo deed={revision.undo} onDone={onDone} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function RevisionHead({ revision }: { readonly revision: Revision }) {
  const { messages, instant } = useReader();
  const words = messages.catalogue;
  const { at, by, origin, reason, withdrawn } = revision;
  return (
    <p>
      <b>{words.revision(revision.revision)}</b>{' '}
      <span className="soft">
        {words.byWhom(instant(at), origin === 'pack' ? words.fromPack : by)}
        {withdrawn ? ` · ${words.withdrawn}` : ''}
      </span>
      {reason === '' ? null : <span className="entry-reason">{reason}</span>}
    </p>
  );
}

/** What a pack brought at first is not listed word by word: it stands above. */
function Differences({ revision }: { readonly revision: Revision }) {
  const { read } = useReader();
  if (revision.revision === 1 && revision.origin === 'pack') return null;
  return (
    <dl className="entry-differences">
      {revision.differences.map(({ field, before, after }) => (
        <div key={field.vi}>
          <dt>{read(field)}</dt>
          <dd>
            {before ? <del>{read(before)}</del> : null}
            {before && after ? ' → ' : null}
            {after ? <ins>{read(after)}</ins> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Undo({ deed, onDone }: { readonly deed: string; readonly onDone: () => void }) {
  const { messages } = useReader();
  const words = messages.catalogue;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <button type="button" className="linklike" onClick={() => setOpen(true)}>
        {words.undo}
      </button>
    );
  }
  return (
    <EntryForm
      form={{
        fields: [],
        initial: {},
        needed: [],
        about: words.undoLine,
        submit: words.undo,
        method: 'POST',
        path: ['catalogue', 'deeds', deed, 'undo'],
        body: ({ reason = '' }) => ({ reason }),
      }}
      onDone={() => {
        setOpen(false);
        onDone();
      }}
      onCancel={() => setOpen(false)}
    />
  );
}
