import '../styles/edition.css';
import '../styles/fields.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EditionItem, EditionsAnswer } from '../../src/server/wire/edition.ts';
import { useReader } from '../language.tsx';
import { useRead } from '../use-read.ts';
import { editionsAddress } from './edition-address.ts';
import { SubmitForm } from './submit-form.tsx';

/** So many stand in sight; the others fold away. */
const SHOWN = 2;

/** What was put forward and signed of this report, and putting it forward for whoever may. Nothing where there is neither. */
export function EditionsPanel({
  outline,
  period,
  hash,
}: {
  readonly outline: string;
  readonly period: string;
  /** Of the report that stands below. */
  readonly hash: string;
}) {
  const { messages } = useReader();
  const words = messages.edition;
  const { data } = useRead<EditionsAnswer>(editionsAddress(outline, period), {
    meanwhile: 'nothing',
  });
  const [isOpen, setOpen] = useState(false);
  if (!data || (data.editions.length === 0 && !data.maySubmit)) return null;
  const { editions, maySubmit } = data;
  return (
    <section className="panel editions" aria-labelledby="editions">
      <div className="editions-head">
        <h2 id="editions">{words.title}</h2>
        {maySubmit && !isOpen ? (
          <Button size="xs" onClick={() => setOpen(true)}>
            {words.submit}
          </Button>
        ) : null}
      </div>
      {maySubmit && isOpen ? (
        <SubmitForm {...{ outline, period, hash }} onClose={() => setOpen(false)} />
      ) : null}
      <EditionList editions={editions.slice(0, SHOWN)} />
      {editions.length > SHOWN ? (
        <details>
          <summary>{words.earlier}</summary>
          <EditionList editions={editions.slice(SHOWN)} />
        </details>
      ) : null}
    </section>
  );
}

function EditionList({ editions }: { readonly editions: readonly EditionItem[] }) {
  const { messages, day } = useReader();
  const words = messages.edition;
  const line = ({ submitted, decided }: EditionItem): string => {
    if (decided === null) return words.waiting(day(submitted.at), submitted.by);
    const { at, by, number } = decided;
    return number === null ? words.returned(day(at), by) : words.signed(number, day(at), by);
  };
  if (editions.length === 0) return null;
  return (
    <ul>
      {editions.map((edition) => (
        <li key={edition.id} data-state={edition.state}>
          <Link to="/editions/$id" params={{ id: edition.id }}>
            {line(edition)}
          </Link>
          {edition.decided?.reason ? <span>{edition.decided.reason}</span> : null}
        </li>
      ))}
    </ul>
  );
}
