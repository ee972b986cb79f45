import { useReader } from '../language.tsx';
import { isPast, type Opened, type Tab } from './catalogue-model.ts';
import { titleOf } from './entry-drawer.tsx';

/** A table where there is room; on a phone what there is to say under one another. */
export function EntryList({
  tab,
  entries,
  current,
  today,
  onOpen,
}: {
  readonly tab: Tab;
  readonly entries: readonly Opened[];
  readonly current: string | null;
  readonly today: string;
  readonly onOpen: (code: string) => void;
}) {
  const { messages } = useReader();
  const words = messages.catalogue;
  const heads = {
    indicators: [words.name, words.sector, words.owner, words.definitions],
    agencies: [words.name, words.exists, words.counts],
    baselines: [words.name, words.phrase, words.latest],
    signers: [words.position, words.agency, words.days],
  }[tab];
  return (
    <div className="panel">
      <table className="people-list entry-list">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((one) => (
            <Row
              key={one.entry.code}
              one={one}
              isPast={isPast(one, today)}
              isCurrent={one.entry.code === current}
              onOpen={() => onOpen(one.entry.code)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  one,
  isPast: past,
  isCurrent,
  onOpen,
}: {
  readonly one: Opened;
  readonly isPast: boolean;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}) {
  const { read } = useReader();
  const cells = useCells(one);
  return (
    <tr aria-current={isCurrent ? 'true' : undefined} className={past ? 'left' : ''}>
      <th scope="row">
        <button type="button" className="person-name" onClick={onOpen}>
          {titleOf(one, read)}
        </button>
        <small>{one.tab === 'signers' ? one.entry.onBehalf : one.entry.code}</small>
      </th>
      {cells.map(({ name, text }) => (
        <td key={name}>{text}</td>
      ))}
    </tr>
  );
}

function useCells(one: Opened): readonly { readonly name: string; readonly text: string }[] {
  const { messages, read, day, count } = useReader();
  const words = messages.catalogue;
  const days = (from: string, to: string | null): string =>
    to === null ? words.since(day(from)) : words.between(day(from), day(to));
  switch (one.tab) {
    case 'indicators': {
      const { sector, owner, definitions } = one.entry;
      const last = definitions.at(-1);
      const versions =
        definitions.length > 1 && last
          ? `${words.version(last.version)}, ${words.since(day(last.from))}`
          : words.versions(count(definitions.length));
      return [
        { name: 'sector', text: read(sector.name) },
        { name: 'owner', text: owner ? read(owner.name) : '—' },
        { name: 'definitions', text: versions },
      ];
    }
    case 'agencies': {
      const { from, to, indicators } = one.entry;
      return [
        { name: 'days', text: days(from, to) },
        { name: 'indicators', text: words.countsOf(count(indicators)) },
      ];
    }
    case 'baselines': {
      const { phrase, decisions } = one.entry;
      const last = decisions.at(-1);
      return [
        { name: 'phrase', text: read(phrase) },
        { name: 'latest', text: last ? `${last.year}: ${last.document}` : words.noDecision },
      ];
    }
    case 'signers': {
      const { agency, from, to, inForce } = one.entry;
      return [
        { name: 'agency', text: read(agency.name) },
        { name: 'days', text: `${days(from, to)}${inForce ? '' : ` · ${words.notInForce}`}` },
      ];
    }
  }
}
