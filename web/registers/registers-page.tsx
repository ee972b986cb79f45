import '../styles/registers.css';
import { Link } from '@tanstack/react-router';
import type { RegistersAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { REGISTERS_ADDRESS } from './registers-address.ts';

/** Every register, by sector as the pack orders them, with how many of its cases are open. */
export function RegistersPage() {
  const { messages, read, count } = useReader();
  const words = messages.registers;
  const { data, error, isError, refetch } = useRead<RegistersAnswer>(REGISTERS_ADDRESS);
  return (
    <>
      <PageHead
        title={words.title}
        line={data ? words.line(count(data.registers.length)) : ' '}
        pickers="none"
      />
      {isError && !data ? <Failed error={error} retry={() => void refetch()} /> : null}
      {data || isError ? null : <Loading lines={10} />}
      {data?.registers.length === 0 ? <Empty>{words.none}</Empty> : null}
      {data && data.registers.length > 0 ? (
        <div className="panel">
          <table className="register-list">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.owner}</th>
                <th scope="col" className="n">
                  {words.open}
                </th>
                <th scope="col" className="n">
                  {words.closed}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.registers.map((register) => (
                <tr key={register.code}>
                  <th scope="row">
                    <Link to="/registers/$code" params={{ code: register.code }}>
                      {read(register.name)}
                    </Link>
                    <small>{read(register.sector)}</small>
                  </th>
                  <td>{read(register.owner)}</td>
                  <td className="n" data-label={words.open}>
                    {count(register.open)}
                  </td>
                  <td className="n" data-label={words.closed}>
                    {count(register.closed)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
