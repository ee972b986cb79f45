import { Link } from '@tanstack/react-router';
import type { RegisterFiguresAnswer } from '../../src/server/wire/register.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { useRead } from '../use-read.ts';
import { registerFiguresAddress } from './registers-address.ts';

/** What the register counts at the day that is looked at; nothing where it counts nothing, or may not be told. */
export function RegisterFigures({
  code,
  day,
}: {
  readonly code: string;
  readonly day: string | undefined;
}) {
  const { messages, read, figure, count } = useReader();
  const words = messages.registers;
  const { knownOn } = useDesk();
  const { data } = useRead<RegisterFiguresAnswer>(registerFiguresAddress(code, day, knownOn));
  if (!data || data.figures.length === 0) return null;
  return (
    <section className="panel register-figures" aria-labelledby="register-figures">
      <h2 id="register-figures">{words.figures}</h2>
      <dl>
        {data.figures.map(({ indicator, name, figure: counted }) => (
          <div key={indicator}>
            <dt>
              <Link to="/indicators/$code" params={{ code: indicator }}>
                {read(name)}
              </Link>
            </dt>
            <dd>
              {counted.printed === null ? (
                <span className="soft">
                  {counted.because
                    ? read(counted.because)
                    : counted.classes.map((of) => `${of.code} ${count(of.records)}`).join(', ')}
                </span>
              ) : (
                figure(counted.printed)
              )}
              {counted.undecided + counted.unfilled > 0 ? (
                <small>
                  {[
                    counted.undecided > 0 ? words.undecided(count(counted.undecided)) : '',
                    counted.unfilled > 0 ? words.unfilled(count(counted.unfilled)) : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
