import { useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useProvince } from '../desk/use-province.ts';
import { useReader } from '../language.tsx';
import { useMay } from '../session/use-session.ts';
import { SignedInFoot } from './signed-in-foot.tsx';

/** The rooms of the house; the count beside each says how much is in it. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const { messages, read, switchLanguage } = useReader();
  const { data: province } = useProvince();
  const { toggleColorScheme } = useMantineColorScheme();
  const words = messages.shell;
  const seesPeople = useMay('people.read');
  const seesCatalogue = useMay('catalogue.read');
  const seesLog = useMay('audit.read');
  const indicators = province?.sectors.reduce((sum, sector) => sum + sector.indicators, 0);
  const mayRead = useMay('figure.read');
  const rooms = [
    { to: '/', name: words.overview, count: undefined },
    { to: '/indicators', name: words.indicators, count: indicators },
    { to: '/places', name: words.places, count: province?.boundaries.at(-1)?.units },
    { to: '/reports', name: words.reports, count: province?.reports.length },
  ] as const;
  return (
    <nav className="nav" aria-label={words.brand}>
      <div className="nav-brand">
        <b>{words.brand}</b>
        <span>{province ? read(province.name) : ' '}</span>
      </div>
      {mayRead ? (
        <>
          {' '}
          <ul>
            {rooms.map(({ to, name, count }) => (
              <li key={to}>
                <Link
                  to={to}
                  {...(onGo ? { onClick: onGo } : {})}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                >
                  {name}
                  {count ? <span className="count">{count}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
          <p className="nav-group" id="nav-work">
            {messages.checker.work}
          </p>
          <ul aria-labelledby="nav-work">
            <li>
              <Link
                to="/check"
                {...(onGo ? { onClick: onGo } : {})}
                activeOptions={{ includeSearch: false }}
              >
                {messages.checker.title}
              </Link>
            </li>
            {seesCatalogue ? (
              <li>
                <Link
                  to="/catalogue"
                  {...(onGo ? { onClick: onGo } : {})}
                  activeOptions={{ includeSearch: false }}
                >
                  {messages.catalogue.title}
                </Link>
              </li>
            ) : null}
            {seesPeople ? (
              <li>
                <Link
                  to="/people"
                  {...(onGo ? { onClick: onGo } : {})}
                  activeOptions={{ includeSearch: false }}
                >
                  {messages.people.title}
                </Link>
              </li>
            ) : null}
            {seesLog ? (
              <li>
                <Link
                  to="/audit"
                  {...(onGo ? { onClick: onGo } : {})}
                  activeOptions={{ includeSearch: false }}
                >
                  {messages.audit.title}
                </Link>
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
      <div className="nav-foot">
        <SignedInFoot {...(onGo ? { onGo } : {})} />
        <button type="button" className="linklike" onClick={switchLanguage}>
          {words.language}
        </button>
        <button type="button" className="linklike" onClick={toggleColorScheme}>
          {words.theme}
        </button>
      </div>
    </nav>
  );
}
