import { Link } from '@tanstack/react-router';
import { useProvince } from '../desk/use-province.ts';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Empty, Failed, Loading } from '../page/states.tsx';

/** The outlines of the pack; each can be built for the chosen period. */
export function ReportsPage() {
  const { messages } = useReader();
  const answer = useProvince();
  const province = answer.data;
  return (
    <>
      <PageHead title={messages.shell.reports} />
      {province ? null : answer.isError ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <Loading />
      )}
      {province?.reports.length === 0 ? <Empty>{messages.report.none}</Empty> : null}
      <ul className="tiles">
        {province?.reports.map(({ name, title }) => (
          <li key={name}>
            <Link to="/reports/$outline" params={{ outline: name }} className="tile">
              <b lang="vi">{title}</b>
              <span className="tile-note">
                {messages.report.outline} {name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
