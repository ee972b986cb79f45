import { Drawer } from '@mantine/core';
import { useMediaQuery, useWindowEvent } from '@mantine/hooks';
import { useSearchOpen } from '../desk/search-open.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { useIsUnderDoor } from '../session/use-session.ts';
import { FactSentences } from './fact-sentences.tsx';
import { Inspector } from './inspector.tsx';

/** The inspector over any page: from the side where there is room, from below on a phone. */
export function InspectorDrawer() {
  const { messages } = useReader();
  const { fact, period, knownOn, change } = useDesk();
  const searching = useSearchOpen();
  const isUnderDoor = useIsUnderDoor();
  const phone = useMediaQuery('(max-width: 820px)', false, { getInitialValueInEffect: false });
  const close = (): void => change({ fact: undefined }, 'replace');
  // The drawer closes before anything under it: whoever hears the key next sees that it is used up.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || fact === null) return;
      if (searching || isUnderDoor) return;
      event.preventDefault();
      close();
    },
    { capture: true },
  );
  return (
    <Drawer
      opened={fact !== null}
      onClose={close}
      closeOnEscape={false}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '72%' : 420}
      title={messages.shell.figure}
      closeButtonProps={{ 'aria-label': messages.shell.close }}
      // Locking the page's scroll needs a style that the content policy forbids.
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.18 }}
      classNames={{ body: 'drawer', title: 'drawer-title' }}
    >
      {fact === null ? null : (
        <Inspector fact={fact} against={null} knownOn={knownOn}>
          <FactSentences fact={fact} period={period} knownOn={knownOn} />
        </Inspector>
      )}
    </Drawer>
  );
}
