import { Link } from '@tanstack/react-router';
import type { RegisterAnswer } from '../../src/server/wire/register.ts';
import { useReader } from '../language.tsx';
import { columnsOf } from './register-model.ts';
import { StateTag } from './state-tag.tsx';

/** A row a record: its title, state and the first fields beside it; on a phone under one another. */
export function RecordTable({
  answer,
  day: asOf,
}: {
  readonly answer: RegisterAnswer;
  readonly day: string | undefined;
}) {
  const { messages, read, day, figure } = useReader();
  const words = messages.registers;
  const columns = columnsOf(answer);
  return (
    <div className="panel scrolls">
      <table className="record-list">
        <thead>
          <tr>
            <th scope="col">{words.record}</th>
            <th scope="col">{words.state}</th>
            {columns.map(({ code, label, isNumber }) => (
              <th key={code} scope="col" className={isNumber ? 'n' : ''}>
                {read(label)}
              </th>
            ))}
            <th scope="col">{words.since}</th>
          </tr>
        </thead>
        <tbody>
          {answer.records.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                <Link
                  to="/registers/$code/$id"
                  params={{ code: answer.code, id: record.id }}
                  search={{ day: asOf }}
                >
                  {record.title}
                </Link>
              </th>
              <td>
                <StateTag states={answer.states} state={record.state} />
              </td>
              {columns.map(({ code, label, isNumber }) => {
                const cell = record.cells.find(({ field }) => field === code);
                return (
                  <td key={code} className={isNumber ? 'n' : ''} data-label={read(label)}>
                    {cell ? (isNumber ? figure(read(cell.shown)) : read(cell.shown)) : ''}
                  </td>
                );
              })}
              <td className="record-since" data-label={words.since}>
                {day(record.since)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
