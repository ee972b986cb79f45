import { NativeSelect } from '@mantine/core';
import { useReader } from '../language.tsx';
import { SearchButton } from './search-button.tsx';
import { useDesk } from './use-desk.ts';
import { useProvince } from './use-province.ts';

/** Period and map, chosen once for the whole product. */
export function DeskPickers({ which }: { readonly which: 'period and map' | 'period' }) {
  const { messages, read } = useReader();
  const { data: province } = useProvince();
  const desk = useDesk();
  const periods = province?.periods ?? [];
  const boundaries = province?.boundaries ?? [];
  return (
    <div className="desk">
      <NativeSelect
        size="xs"
        aria-label={messages.shell.period}
        value={desk.period ?? ''}
        onChange={(event) => desk.change({ period: event.currentTarget.value })}
        data={periods.map(({ code, label }) => ({ value: code, label: read(label) }))}
        disabled={periods.length === 0}
      />
      {which === 'period' ? null : (
        <NativeSelect
          size="xs"
          aria-label={messages.shell.boundary}
          value={desk.boundary ?? ''}
          onChange={(event) => desk.change({ boundary: event.currentTarget.value })}
          data={boundaries.map(({ code, name }) => ({
            value: code,
            label: `${messages.shell.boundary} ${read(name)}`,
          }))}
          disabled={boundaries.length === 0}
        />
      )}
      <SearchButton />
    </div>
  );
}
