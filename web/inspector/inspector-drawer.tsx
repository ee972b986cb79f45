import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSearchOpen } from '../desk/search-open.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useReader } from '../language.tsx';
import { FactSentences } from './fact-sentences.tsx';
import { Inspector } from './inspector.tsx';

/** The inspector over any page: from the side where there is room, from below on a phone. */
export function InspectorDrawer() {
  const { messages } = useReader();
  const { fact, period, knownOn, change } = useDesk();
  const searching = useSearchOpen();
  const phone = useMediaQuery('(max-width: 820px)', false, { getInitialValueInEffect: false });
  return (
    <Drawer
      opened={fact !== null}
      onClose={() => change({ fact: undefined })}
      closeOnEscape={!searching}
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
