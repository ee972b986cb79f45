import { useState } from 'react';
import type { AuditAnswer } from '../../src/server/wire/audit.ts';
import type { PlacesAnswer } from '../../src/server/wire/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { placesAddress } from '../places/places-address.ts';
import { useRead } from '../use-read.ts';
import { type AuditFilter, isFiltered } from './audit-address.ts';

type Choices = AuditAnswer['choices'];
type Option = { readonly value: string; readonly label: string };

/** By whom, of which kind, of what, and on which days. */
export function AuditFilters({
  choices,
  filter,
  onChange,
}: {
  readonly choices: Choices;
  readonly filter: AuditFilter;
  readonly onChange: (part: AuditFilter) => void;
}) {
  const { messages, read } = useReader();
  const words = messages.audit;
  const places = useRead<PlacesAnswer>(placesAddress(useDesk(), undefined));
  const named = (
    list: readonly { readonly code: string; readonly name: Parameters<typeof read>[0] }[],
  ) => list.map(({ code, name }) => ({ value: code, label: read(name) }));
  const people = (choices?.people ?? []).map(({ id, name }) => ({ value: id, label: read(name) }));
  const units = (places.data?.units ?? []).map(({ id, name }) => ({
    value: id,
    label: read(name),
  }));
  const choose = (
    word: 'person' | 'kind' | 'agency' | 'place',
    all: string,
    of: readonly Option[],
  ) => (
    <Choose
      label={words[word]}
      all={all}
      options={of}
      value={filter[word]}
      onChange={(value) => onChange({ [word]: value })}
    />
  );
  return (
    <search className="audit-filter">
      {choose('person', words.everybody, people)}
      {choose('kind', words.everyKind, named(choices?.kinds ?? []))}
      {choose('agency', words.everyAgency, named(choices?.agencies ?? []))}
      {choose('place', words.everyPlace, units)}
      <Thing
        key={filter.thing ?? ''}
        thing={filter.thing ?? ''}
        onThing={(thing) => onChange({ thing })}
      />
      {(['from', 'to'] as const).map((word) => (
        <label key={word}>
          <span>{words[word]}</span>
          <input
            type="date"
            value={filter[word] ?? ''}
            onChange={(event) => onChange({ [word]: event.currentTarget.value || undefined })}
          />
        </label>
      ))}
      {isFiltered(filter) ? (
        <button type="button" className="linklike" onClick={() => onChange(NOTHING)}>
          {words.clear}
        </button>
      ) : null}
    </search>
  );
}

const NOTHING: AuditFilter = {
  person: undefined,
  kind: undefined,
  thing: undefined,
  agency: undefined,
  place: undefined,
  from: undefined,
  to: undefined,
};

/** What is chosen stays in the list, also where the list does not have it any more. */
function Choose({
  label,
  all,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly all: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const isKnown = value === undefined || options.some((option) => option.value === value);
  return (
    <label>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{all}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Typed to the end before it is asked for: with Enter, or when one leaves the field. */
function Thing({
  thing,
  onThing,
}: {
  readonly thing: string;
  readonly onThing: (thing: string | undefined) => void;
}) {
  const { messages } = useReader();
  const words = messages.audit;
  const [typed, setTyped] = useState(thing);
  const ask = (): void => {
    if (typed.trim() !== thing) onThing(typed.trim() || undefined);
  };
  return (
    <label className="wide">
      <span>{words.thing}</span>
      <input
        type="search"
        placeholder={words.thingHint}
        value={typed}
        maxLength={300}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={ask}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) ask();
        }}
      />
    </label>
  );
}
