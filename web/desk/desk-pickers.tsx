import { NativeSelect } from '@mantine/core';
import type { ProvinceAnswer } from '../../src/server/wire/province.ts';
import { useReader } from '../language.tsx';
import { SearchButton } from './search-button.tsx';
import { useDesk } from './use-desk.ts';
import { useProvince } from './use-province.ts';

/** What a page shows where that is not what the desk says. */
export type Shown = { readonly period: string; readonly boundary: string };

/** Period and map, chosen once for the whole product. */
export function DeskPickers({
  which,
  shown,
}: {
  readonly which: 'period and map' | 'period';
  readonly shown?: Shown | undefined;
}) {
  const { messages, read } = useReader();
  const { data: province } = useProvince();
  const desk = useDesk();
  const period = shown?.period ?? desk.period ?? '';
  const boundaries = province?.boundaries ?? [];
  return (
    <div className="desk">
      <NativeSelect
        size="xs"
        aria-label={messages.shell.period}
        value={period}
        onChange={(event) => desk.change({ period: event.currentTarget.value })}
        data={periodsWith(province, period).map(({ code, label }) => ({
          value: code,
          label: read(label),
        }))}
        disabled={!province}
      />
      {which === 'period' ? null : (
        <NativeSelect
          size="xs"
          aria-label={messages.shell.boundary}
          value={shown?.boundary ?? desk.boundary ?? ''}
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

/** The periods there are figures of, and the one that is asked for even where there are none. */
function periodsWith(province: ProvinceAnswer | undefined, asked: string) {
  const periods = province?.periods ?? [];
  if (asked === '' || periods.some(({ code }) => code === asked)) return periods;
  return [{ code: asked, label: { vi: asked } }, ...periods];
}
