import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlacesAnswer, UnitAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';
import { FigureState, FigureText } from './figure-text.tsx';
import { FIRST_ORDER, inOrder, type Order, ordered } from './order-model.ts';

type Pointing = {
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
};

/** The same units as on the map, in the order of a column; by district where there are some. */
export function UnitList({ places, ...pointing }: { readonly places: PlacesAnswer } & Pointing) {
  const { messages } = useReader();
  const words = messages.places;
  const [order, setOrder] = useState<Order>(FIRST_ORDER);
  const column = (by: Order['by'], name: string) => (
    <th
      scope="col"
      className={by}
      aria-sort={order.by !== by ? 'none' : order.way === 'up' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        aria-label={words.sortBy(name)}
        onClick={() => setOrder(ordered(order, by))}
      >
        {name}
        <span aria-hidden="true">{order.by !== by ? '' : order.way === 'up' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  );
  return (
    <table className="unit-list" onMouseLeave={() => pointing.onActive(null)}>
      <caption className="sr">{words.list}</caption>
      <thead>
        <tr>
          {column('name', words.unit)}
          {column('value', words.value)}
          <th scope="col" className="state-column">
            {words.state}
          </th>
        </tr>
      </thead>
      {groupsOf(places).map(({ id, head, units }) => (
        <tbody key={id}>
          {head ? <GroupRow group={head} /> : null}
          {inOrder(units, order).map((unit) => (
            <UnitRow key={unit.id} unit={unit} {...pointing} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type Group = {
  readonly id: string;
  readonly head: PlacesAnswer['groups'][number] | null;
  readonly units: readonly UnitAnswer[];
};

function groupsOf({ groups, units }: PlacesAnswer): readonly Group[] {
  const known = new Set(groups.map(({ id }) => id));
  const free = units.filter(({ parent }) => parent === null || !known.has(parent));
  return [
    ...(free.length > 0 ? [{ id: 'free', head: null, units: free }] : []),
    ...groups.map((head) => ({
      id: head.id,
      head,
      units: units.filter(({ parent }) => parent === head.id),
    })),
  ];
}

function GroupRow({ group }: { readonly group: PlacesAnswer['groups'][number] }) {
  const { read } = useReader();
  return (
    <tr className="group">
      <th scope="rowgroup">
        <Link to="/places/$id" params={{ id: group.id }}>
          {read(group.name)}
        </Link>
      </th>
      <td className="value">
        <FigureText figure={group.figure} />
      </td>
      <td className="state-column">
        <FigureState figure={group.figure} />
      </td>
    </tr>
  );
}

function UnitRow({ unit, active, onActive }: { readonly unit: UnitAnswer } & Pointing) {
  const { read, messages } = useReader();
  return (
    <tr
      data-row={unit.id}
      data-active={unit.id === active || undefined}
      onMouseEnter={() => onActive(unit.id)}
      onFocus={() => onActive(unit.id)}
    >
      <th scope="row">
        <Link to="/places/$id" params={{ id: unit.id }}>
          {read(unit.name)}
        </Link>
        {unit.into ? (
          <span className="became">
            {messages.places.became}{' '}
            <Link to="/places/$id" params={{ id: unit.into.id }}>
              {read(unit.into.name)}
            </Link>
          </span>
        ) : null}
      </th>
      <td className="value">
        <FigureText figure={unit.figure} />
      </td>
      <td className="state-column">
        <FigureState figure={unit.figure} />
      </td>
    </tr>
  );
}
