import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReader } from '../language.tsx';
import { Empty, Loading } from '../page/states.tsx';
import { useIsUnderDoor } from '../session/use-session.ts';
import { entriesOf, type Listed, type Opened } from './catalogue-model.ts';
import { EntryDetails } from './entry-details.tsx';
import { EntryForm } from './entry-form.tsx';
import { type Doing, doingsOf, type Typed } from './form-model.ts';
import { addForm, formOf } from './form-of.ts';
import { History } from './history.tsx';

/** One entry, or a new one: beside the list where there is room, over it on a phone. */
export function EntryDrawer({
  listed,
  code,
  today,
  acts,
  onClose,
  onAdded,
}: {
  readonly listed: Listed | null;
  /** Of an entry, or `new`. */
  readonly code: string | null;
  readonly today: string;
  /** Whether anything may be changed. */
  readonly acts: boolean;
  readonly onClose: () => void;
  readonly onAdded: (code: string) => void;
}) {
  const reader = useReader();
  const { messages } = reader;
  const words = messages.catalogue;
  const isUnderDoor = useIsUnderDoor();
  const phone = useMediaQuery('(max-width: 820px)', false, { getInitialValueInEffect: false });
  const isNew = code === 'new' && acts;
  const one = listed && entriesOf(listed).find(({ entry }) => entry.code === code);
  const added = (typed: Typed): void => onAdded(typed.code?.trim() ?? '');
  return (
    <Drawer
      opened={code !== null}
      onClose={onClose}
      // Under the door nothing is closed: what is typed waits.
      closeOnEscape={!isUnderDoor}
      position="right"
      size={phone ? '100%' : 520}
      title={listed && isNew ? words.add[listed.tab] : words.title}
      closeButtonProps={{ 'aria-label': messages.shell.close }}
      // Locking the page's scroll needs a style that the content policy forbids.
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.18 }}
      classNames={{ body: 'drawer', title: 'drawer-title' }}
    >
      {code === null ? null : (
        <div className="person entry">
          {listed ? null : <Loading lines={6} />}
          {listed && isNew ? (
            <EntryForm form={addForm(listed, reader, today)} onDone={added} onCancel={onClose} />
          ) : null}
          {one ? <Entry key={one.entry.code} one={one} today={today} acts={acts} /> : null}
          {listed && !isNew && !one ? <Empty>{words.unknown}</Empty> : null}
        </div>
      )}
    </Drawer>
  );
}

/** One thing at a time, so that nothing is sent with the reason for something else. */
function Entry({
  one,
  today,
  acts,
}: {
  readonly one: Opened;
  readonly today: string;
  readonly acts: boolean;
}) {
  const reader = useReader();
  const { messages } = reader;
  const words = messages.catalogue;
  const [doing, setDoing] = useState<Doing | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const done = (text: string): void => {
    setDoing(null);
    setTold(text);
  };
  return (
    <>
      <h2>{titleOf(one, reader.read)}</h2>
      <p className="soft person-login">
        {one.tab === 'indicators' ? (
          <Link className="linklike" to="/indicators/$code" params={{ code: one.entry.code }}>
            {one.entry.code}
          </Link>
        ) : (
          one.entry.code
        )}
      </p>
      <p className="person-said" role="status">
        {doing === null ? told : null}
      </p>
      {doing === null ? (
        <EntryDetails one={one} />
      ) : (
        <EntryForm
          key={doing}
          form={formOf(one, doing, reader, today)}
          onDone={() => done(words.saved)}
          onCancel={() => setDoing(null)}
        />
      )}
      {acts && doing === null ? (
        <div className="field-actions">
          {doingsOf(one).map((each) => (
            <Button key={each} variant="default" size="xs" onClick={() => setDoing(each)}>
              {words[each === 'go-on' ? 'goOn' : each === 'add' ? 'save' : each]}
            </Button>
          ))}
        </div>
      ) : null}
      <History
        tab={one.tab}
        code={one.entry.code}
        acts={acts && doing === null}
        onDone={() => done(words.undone)}
      />
    </>
  );
}

export const titleOf = (
  one: Opened,
  read: (label: { readonly vi: string; readonly en?: string }) => string,
): string =>
  one.tab === 'signers' ? one.entry.position.replaceAll('\n', ' ') : read(one.entry.name);
