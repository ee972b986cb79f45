import '../styles/fields.css';
import '../styles/record.css';
import '../styles/registers.css';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { RecordAnswer, RegisterAnswer } from '../../src/server/wire/register.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { useRead } from '../use-read.ts';
import { NewRecord } from './new-record.tsx';
import { RecordHistory } from './record-history.tsx';
import { RecordSide } from './record-side.tsx';
import { recordAddress, registerAddress } from './registers-address.ts';
import { StateTag } from './state-tag.tsx';

/** One record of a register, or a new one. */
export function RecordPage() {
  const { code, id } = useParams({ from: '/registers/$code/$id' });
  return id === 'new' ? <Opening code={code} /> : <One code={code} id={id} />;
}

function Opening({ code }: { readonly code: string }) {
  const { messages, read } = useReader();
  const words = messages.registers;
  const navigate = useNavigate();
  const { data, isError, error } = useRead<RegisterAnswer>(registerAddress(code, {}, null));
  return (
    <>
      <PageHead
        title={words.newRecord}
        above={
          <Link to="/registers/$code" params={{ code }}>
            {data ? read(data.name) : words.title}
          </Link>
        }
        pickers="none"
      />
      {isError ? <Failed error={error} /> : null}
      {data ? (
        <div className="panel record-form">
          <NewRecord
            register={data}
            onOpened={(id) =>
              void navigate({ to: '/registers/$code/$id', params: { code, id }, replace: true })
            }
            onCancel={() => void navigate({ to: '/registers/$code', params: { code } })}
          />
        </div>
      ) : null}
    </>
  );
}

function One({ code, id }: { readonly code: string; readonly id: string }) {
  const { messages, read, day, figure } = useReader();
  const words = messages.registers;
  const { day: asOf } = useSearch({ from: '/registers/$code/$id' });
  const { knownOn } = useDesk();
  const answer = useRead<RecordAnswer>(recordAddress(code, id, { day: asOf, knownOn }));
  const { data } = answer;
  return (
    <>
      <PageHead
        title={data?.title || ' '}
        above={
          <Link to="/registers/$code" params={{ code }}>
            {data ? read(data.register.name) : words.title}
          </Link>
        }
        line={data ? <StateTag states={data.states} state={data.state} /> : ' '}
        pickers="none"
      />
      {answer.isError && !data ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {data || answer.isError ? null : <Loading lines={10} />}
      {data && data.day !== data.today ? (
        <p className="record-past">
          {words.looking(day(data.day))}{' '}
          <Link to="/registers/$code/$id" params={{ code, id }} search={{ day: undefined }}>
            {words.toToday}
          </Link>
        </p>
      ) : null}
      {data ? (
        <div className="record">
          <div>
            <section className="panel" aria-labelledby="record-values">
              <h2 id="record-values">{words.values}</h2>
              <dl className="record-values">
                {data.fields.map((field) => {
                  const cell = data.cells.find((one) => one.field === field.code);
                  const isNumber = field.kind === 'number' || field.kind === 'money';
                  return (
                    <div key={field.code}>
                      <dt>{read(field.label)}</dt>
                      <dd>
                        {cell ? (
                          isNumber ? (
                            figure(read(cell.shown))
                          ) : (
                            read(cell.shown)
                          )
                        ) : (
                          <span className="soft">{words.notFilled}</span>
                        )}
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </section>
            <RecordHistory record={data} />
          </div>
          <RecordSide key={`${data.id} ${data.seen}`} record={data} />
        </div>
      ) : null}
    </>
  );
}
