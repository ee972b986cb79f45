import { TextInput } from '@mantine/core';
import { useReader } from '../language.tsx';
import { useDesk } from './use-desk.ts';

/** Shows the page as it would have been on a day. */
export function KnownOnPicker({ label }: { readonly label?: string }) {
  const { messages } = useReader();
  const { knownOn, change } = useDesk();
  return (
    <TextInput
      type="date"
      size="xs"
      className="known-on"
      label={label ?? messages.shell.knownOn}
      value={knownOn ?? ''}
      // A year that is being typed is many days on the way to one.
      onChange={(event) =>
        change(
          { knownOn: event.currentTarget.value || undefined },
          knownOn === null ? 'push' : 'replace',
        )
      }
    />
  );
}
