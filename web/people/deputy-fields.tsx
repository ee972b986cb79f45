import { NativeSelect, TextInput } from '@mantine/core';
import { DEPUTY_KINDS } from '#process/role.ts';
import type { GrantBody } from '../../src/server/wire/people.ts';
import { useReader } from '../language.tsx';
import type { PersonAnswer } from './people-model.ts';

type Deputy = NonNullable<GrantBody['deputy']>;

/** Whether one leads in one's own right or signs for somebody; then for whom, as what and by which document. */
export function DeputyFields({
  heads,
  deputy,
  at,
  onDeputy,
}: {
  readonly heads: readonly PersonAnswer[];
  readonly deputy: Deputy | undefined;
  readonly at: Readonly<Record<string, string>>;
  readonly onDeputy: (deputy: Deputy | undefined) => void;
}) {
  const { messages } = useReader();
  const words = messages.people;
  const choose = (word: string): void => {
    const kind = DEPUTY_KINDS.find((one) => one === word);
    const fresh = { for: heads[0]?.id ?? '', position: '', document: null };
    onDeputy(kind && { ...fresh, ...deputy, kind });
  };
  return (
    <>
      <NativeSelect
        label={words.capacity}
        value={deputy?.kind ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: words.ownRight },
          ...DEPUTY_KINDS.map((kind) => ({ value: kind, label: words[kind] })),
        ]}
      />
      {deputy && heads.length === 0 ? (
        <p className="grant-warning" role="status">
          {words.noHead}
        </p>
      ) : null}
      {deputy ? (
        <>
          <NativeSelect
            label={words.head}
            value={deputy.for}
            onChange={(event) => onDeputy({ ...deputy, for: event.currentTarget.value })}
            data={heads.map(({ id, name }) => ({ value: id, label: name }))}
            error={at.for}
          />
          <TextInput
            label={words.position}
            description={words.positionHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={deputy.position}
            onChange={(event) => onDeputy({ ...deputy, position: event.currentTarget.value })}
            maxLength={120}
            error={at.position}
          />
          <TextInput
            label={words.document}
            description={words.documentHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={deputy.document ?? ''}
            onChange={(event) =>
              onDeputy({ ...deputy, document: event.currentTarget.value || null })
            }
            maxLength={120}
            error={at.document}
          />
        </>
      ) : null}
    </>
  );
}
