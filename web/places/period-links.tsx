import { Link } from '@tanstack/react-router';
import type { PlacesAnswer } from '../../src/server/wire/places.ts';
import { toDesk } from '../address.ts';
import { useReader } from '../language.tsx';

/** The periods that have figures; each is read on the map of its own time. */
export function PeriodLinks({
  periods,
  current,
}: {
  readonly periods: PlacesAnswer['periods'];
  readonly current: string;
}) {
  const { read } = useReader();
  return (
    <span className="period-links">
      {periods.map(({ code, label, boundary }) =>
        code === current ? (
          <b key={code}>{read(label)}</b>
        ) : (
          <Link
            key={code}
            to="."
            search={(before) => ({ ...before, ...toDesk(before), period: code, boundary })}
          >
            {read(label)}
          </Link>
        ),
      )}
    </span>
  );
}
