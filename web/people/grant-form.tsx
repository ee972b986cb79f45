import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GrantBody, PeopleAnswer } from '../../src/server/wire/people.ts';
import type { PlacesAnswer } from '../../src/server/wire/places.ts';
import { apiAddress, send } from '../api.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useProvince } from '../desk/use-province.ts';
import { useReader } from '../language.tsx';
import { placesAddress } from '../places/places-address.ts';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import { useRead } from '../use-read.ts';
import { DeputyFields } from './deputy-fields.tsx';
import { headsFor, ownsNothing, type PersonAnswer } from './people-model.ts';
import { ReasonField } from './person-fields.tsx';
import { refreshPeople } from './refresh-people.ts';

const FIELDS = [
  ...['role', 'agency', 'sector', 'place', 'from', 'to', 'reason'],
  ...['for', 'position', 'document'],
];

/** A role for somebody: of which agency, sector and place, and on which days. */
export function GrantForm({
  answer,
  person,
  onDone,
  onCancel,
}: {
  readonly answer: PeopleAnswer;
  readonly person: PersonAnswer;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { messages, read } = useReader();
  const words = messages.people;
  const today = useProvince().data?.today ?? '';
  const places = useRead<PlacesAnswer>(placesAddress(useDesk(), undefined));
  const [typed, setTyped] = useState<GrantBody>({
    role: answer.roles[0]?.role ?? 'reporter',
    agency: person.agency?.code ?? null,
    sector: null,
    place: null,
    from: today,
    to: null,
    reason: '',
  });
  const { isSending, refusal, run } = useSend(FIELDS);
  const at = refusal?.at ?? {};
  const set = (part: Partial<GrantBody>): void => setTyped((before) => ({ ...before, ...part }));
  const give = (): Promise<unknown> =>
    run(
      async () => {
        const { deputy, ...grant } = typed;
        const body = typed.role === 'leader' && deputy ? typed : grant;
        await send('POST', apiAddress(['people', person.id, 'roles']), body);
        await refreshPeople();
        onDone();
      },
      { from: typed.from, reason: typed.reason },
    );
  const choice = (name: 'agency' | 'sector' | 'place', none: string, of: readonly Choosable[]) => ({
    label: words[name],
    value: typed[name] ?? '',
    error: at[name],
    data: [{ value: '', label: none }, ...of],
  });
  return (
    <ShortForm {...{ isSending, refusal, onCancel }} submit={words.grant} onSubmit={give}>
      <NativeSelect
        label={words.role}
        value={typed.role}
        // The list holds the server's roles.
        onChange={(event) => set({ role: event.currentTarget.value as GrantBody['role'] })}
        data={answer.roles.map(({ role, label }) => ({ value: role, label: read(label) }))}
        error={at.role}
        data-autofocus
      />
      <NativeSelect
        {...choice(
          'agency',
          words.everyAgency,
          answer.agencies.map(({ code, name }) => ({ value: code, label: read(name) })),
        )}
        onChange={(event) => set({ agency: event.currentTarget.value || null })}
      />
      <NativeSelect
        {...choice(
          'sector',
          words.everySector,
          answer.sectors.map(({ code, name }) => ({ value: code, label: read(name) })),
        )}
        onChange={(event) => set({ sector: event.currentTarget.value || null })}
      />
      <NativeSelect
        {...choice(
          'place',
          words.everyPlace,
          (places.data?.units ?? []).map(({ id, name }) => ({ value: id, label: read(name) })),
        )}
        onChange={(event) => set({ place: event.currentTarget.value || null })}
      />
      {typed.role === 'leader' ? (
        <DeputyFields
          heads={headsFor(answer, person)}
          deputy={typed.deputy}
          at={at}
          onDeputy={(deputy) =>
            setTyped(({ deputy: _, ...rest }) => (deputy ? { ...rest, deputy } : rest))
          }
        />
      ) : null}
      {ownsNothing(typed) ? (
        <p className="grant-warning" role="status">
          {words.ownsNothing}
        </p>
      ) : null}
      <div className="grant-days">
        <TextInput
          type="date"
          label={words.from}
          value={typed.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
          error={at.from}
        />
        <TextInput
          type="date"
          label={words.to}
          description={words.toHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={typed.to ?? ''}
          onChange={(event) => set({ to: event.currentTarget.value || null })}
          error={at.to}
        />
      </div>
      <ReasonField value={typed.reason} onType={(reason) => set({ reason })} error={at.reason} />
    </ShortForm>
  );
}

type Choosable = { readonly value: string; readonly label: string };
