import '../styles/indicators.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { IndicatorsAnswer } from '../../src/server/wire/indicator.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { indicatorsAddress } from './indicator-address.ts';
import { IndicatorGroup } from './indicator-list.tsx';
import { agenciesOf, groupsOf } from './indicators-model.ts';
import { useRowKeys } from './use-row-keys.ts';

/** All indicators by sector, with the figure of the period; found by a few letters without accents. */
export function IndicatorsPage() {
  const { messages, read } = useReader();
  const words = messages.indicator;
  const { period, boundary, knownOn } = useDesk();
  const answer = useRead<IndicatorsAnswer>(indicatorsAddress({ period, boundary, knownOn }));
  const asked = useSearch({ from: '/indicators' });
  const navigate = useNavigate({ from: '/indicators' });
  const [typed, setTyped] = useState('');
  const filterWords = useDeferredValue(typed);
  const { data } = answer;
  const sector = asked.sector ?? null;
  const agency = asked.agency ?? null;
  const groups = useMemo(
    () => (data ? groupsOf(data, { words: filterWords, sector, agency }) : []),
    [data, filterWords, sector, agency],
  );
  const agencies = useMemo(() => (data ? agenciesOf(data) : []), [data]);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, field);
  const choose = (part: {
    readonly sector?: string | undefined;
    readonly agency?: string | undefined;
  }) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <PageHead
        title={words.list}
        line={
          data ? words.listLine(shown, data.indicators.length, read(data.period.label)) : undefined
        }
      />
      <search className="indicator-filter">
        <input
          ref={field}
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <select
          aria-label={words.sector}
          value={sector ?? ''}
          onChange={(event) => choose({ sector: event.currentTarget.value || undefined })}
        >
          <option value="">{words.allSectors}</option>
          {data?.sectors.map(({ code, name }) => (
            <option key={code} value={code}>
              {read(name)}
            </option>
          ))}
        </select>
        <select
          aria-label={words.agency}
          value={agency ?? ''}
          onChange={(event) => choose({ agency: event.currentTarget.value || undefined })}
        >
          <option value="">{words.allAgencies}</option>
          {agencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {read(name)}
            </option>
          ))}
        </select>
        <span className="soft keys-hint">{words.filterKeys}</span>
      </search>
      {answer.isError && !data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {data || answer.isError ? null : <Loading lines={14} />}
      {data && shown === 0 ? <Empty>{words.none}</Empty> : null}
      <div ref={list}>
        {groups.map((group) => (
          <IndicatorGroup key={group.code} group={group} />
        ))}
      </div>
    </>
  );
}
