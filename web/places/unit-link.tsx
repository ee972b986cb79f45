import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import type { UnitAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';

/** The shape of a unit on a map: a link whose name says the unit and its figure, or why it has none. */
export function UnitLink({
  unit,
  tab,
  isActive,
  onActive,
  onKey,
  children,
}: {
  readonly unit: UnitAnswer;
  readonly tab: 0 | -1;
  readonly isActive: boolean;
  readonly onActive: (id: string | null) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}) {
  const { read, messages, figure: printed } = useReader();
  const { figure } = unit;
  const said =
    figure?.state === 'figure' && figure.printed !== null
      ? printed(figure.printed)
      : figure
        ? read(figure.why)
        : messages.places.none;
  return (
    <Link
      to="/places/$id"
      params={{ id: unit.id }}
      className="unit-shape"
      data-unit={unit.id}
      data-step={figure?.step ?? 'none'}
      data-partly={isPartly(unit) || undefined}
      data-active={isActive || undefined}
      // The pointer crosses many units on its way: none is asked for before it is opened.
      preload={false}
      tabIndex={tab}
      aria-label={`${read(unit.name)}: ${said}`}
      onFocus={() => onActive(unit.id)}
      onMouseEnter={() => onActive(unit.id)}
      onKeyDown={onKey}
    >
      {children}
    </Link>
  );
}

/** Some of its parts are still to come. */
export const isPartly = ({ figure }: UnitAnswer): boolean =>
  figure?.state === 'figure' &&
  figure.parts !== null &&
  figure.parts.present + figure.parts.absent < figure.parts.expected;
