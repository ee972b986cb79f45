import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery, useNetwork } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { PastNotice } from '../desk/past-notice.tsx';
import { SearchButton } from '../desk/search-button.tsx';
import { InspectorDrawer } from '../inspector/inspector-drawer.tsx';
import { useReader } from '../language.tsx';
import { SearchMount } from '../search/search-mount.tsx';
import { useMay } from '../session/use-session.ts';
import { Navigation } from './navigation.tsx';
import { NoRole } from './no-role.tsx';

/** Navigation, the page, and the inspector that any number opens. */
export function Shell() {
  const { messages } = useReader();
  const words = messages.shell;
  const phone = useMediaQuery('(max-width: 820px)', false, { getInitialValueInEffect: false });
  const [menu, { open, close }] = useDisclosure(false);
  const mayRead = useMay('figure.read');
  const isAccount = useRouterState({ select: ({ location }) => location.pathname === '/account' });
  const { online } = useNetwork();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {words.toContent}
      </a>
      {phone ? (
        <header className="phone-bar">
          <button type="button" className="menu-button" aria-label={words.menu} onClick={open}>
            ☰
          </button>
          <b>{words.brand}</b>
          <SearchButton />
          <Drawer
            opened={menu}
            onClose={close}
            size={260}
            lockScroll={false}
            closeButtonProps={{ 'aria-label': words.closeMenu }}
          >
            <Navigation onGo={close} />
          </Drawer>
        </header>
      ) : (
        <Navigation />
      )}
      <div className="room">
        {online ? null : (
          <p className="notice" role="status">
            {words.offlineKept}
          </p>
        )}
        <PastNotice />
        <main id="main" tabIndex={-1}>
          {mayRead || isAccount ? <Outlet /> : <NoRole />}
        </main>
      </div>
      <InspectorDrawer />
      <SearchMount />
    </div>
  );
}
