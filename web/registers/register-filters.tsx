import { useEffect, useRef, useState } from 'react';
import type { RegisterAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';
import type { RegisterSearch } from './registers-address.ts';

const PAUSE_MS = 250;

/** Words, state, place and day; the table or the board. What is typed is asked for once the hand rests. */
export function RegisterFilters({
  answer,
  search,
  onChange,
}: {
  readonly answer: RegisterAnswer | undefined;
  readonly search: RegisterSearch;
  readonly onChange: (part: RegisterSearch) => void;
}) {
  const { messages, read, count } = useReader();
  const words = messages.registers;
  const [typed, setTyped] = useState(search.q ?? '');
  const change = useRef(onChange);
  change.current = onChange;
  const asked = search.q ?? '';
  useEffect(() => {
    if (typed === asked) return;
    const rest = setTimeout(() => change.current({ q: typed || undefined }), PAUSE_MS);
    return () => clearTimeout(rest);
  }, [typed, asked]);
  const places = answer?.fields.find(({ kind }) => kind === 'place')?.options ?? [];
  const isBoard = search.view === 'board';
  return (
    <search className="register-filter">
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <select
        aria-label={words.state}
        value={search.state ?? ''}
        onChange={(event) => onChange({ state: event.currentTarget.value || undefined })}
      >
        <option value="">{words.everyState}</option>
        {answer?.states.map(({ code, label, records }) => (
          <option key={code} value={code}>
            {search.state ? read(label) : `${read(label)} (${count(records)})`}
          </option>
        ))}
      </select>
      {places.length > 0 ? (
        <select
          aria-label={words.place}
          value={search.place ?? ''}
          onChange={(event) => onChange({ place: event.currentTarget.value || undefined })}
        >
          <option value="">{words.everyPlace}</option>
          {places.map(({ code, label }) => (
            <option key={code} value={code}>
              {read(label)}
            </option>
          ))}
        </select>
      ) : null}
      <label className="register-day">
        {words.day}
        <input
          type="date"
          value={search.day ?? answer?.today ?? ''}
          onChange={(event) => onChange({ day: event.currentTarget.value || undefined })}
        />
      </label>
      <fieldset className="register-view">
        <legend className="sr">{`${words.table}, ${words.board}`}</legend>
        {(['table', 'board'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={isBoard === (view === 'board')}
            onClick={() => onChange({ view: view === 'board' ? view : undefined })}
          >
            {words[view]}
          </button>
        ))}
      </fieldset>
    </search>
  );
}
