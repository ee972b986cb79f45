import type { PlacesAnswer } from '../../src/server/wire/places.ts';
import { useReader } from '../language.tsx';
import { Hatch } from './hatch.tsx';
import { isPartly } from './unit-link.tsx';

/** The steps with their limits and how many units stand in each; what is hatched, and why. */
export function Legend({ places }: { readonly places: PlacesAnswer }) {
  const { messages, count, read, figure } = useReader();
  const words = messages.places;
  const without = places.units.filter(({ figure }) => figure?.state !== 'figure');
  const partly = places.units.filter(isPartly).length;
  return (
    <section className="legend" aria-label={words.legend}>
      <ul className="steps">
        {places.classes.map(({ step, from, to, units }) => (
          <li key={step}>
            <Swatch step={step} />
            <span>{limits(figure(from), figure(to))}</span>
            <span className="count">{words.unitsInStep(count(units))}</span>
          </li>
        ))}
        {without.length > 0 ? (
          <li>
            <Swatch step="none" />
            <span>{words.none}</span>
            <span className="count">{words.unitsInStep(count(without.length))}</span>
          </li>
        ) : null}
        {partly > 0 ? (
          <li>
            <Swatch step="partly" />
            <span>{words.partly}</span>
            <span className="count">{words.unitsInStep(count(partly))}</span>
          </li>
        ) : null}
      </ul>
      {without.length > 0 && without.length <= 12 && places.indicator ? (
        <ul className="reasons">
          {without.map(({ id, name, figure: none }) => (
            <li key={id}>
              <b>{read(name)}</b>:{' '}
              {[none?.why ?? null, ...(none?.questions ?? [])].map(read).join('. ')}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** One value that all share is no range. */
function limits(from: string, to: string): string {
  return to === from || to.startsWith(`${from} `) ? to : `${from} – ${to}`;
}

const Swatch = ({ step }: { readonly step: number | 'none' | 'partly' }) => (
  <svg className="swatch unit-shape" data-step={step} viewBox="0 0 24 14" aria-hidden="true">
    {step === 'none' ? <Hatch scale={5} /> : null}
    <rect x={1} y={1} width={22} height={12} />
  </svg>
);
