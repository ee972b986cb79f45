import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { PeopleAnswer } from '../../src/server/wire/people.ts';
import { useReader } from '../language.tsx';
import { Empty, Loading } from '../page/states.tsx';
import { useIsUnderDoor, useMay } from '../session/use-session.ts';
import type { OneTime } from './doing.ts';
import { NewPerson } from './new-person.tsx';
import { Person } from './person.tsx';

/** One account, or a new one: beside the list where there is room, over it on a phone. */
export function PersonDrawer({
  answer,
  who,
  onClose,
  onAdded,
}: {
  readonly answer: PeopleAnswer | undefined;
  /** An id, or `new`. */
  readonly who: string | null;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}) {
  const { messages } = useReader();
  const words = messages.people;
  const isUnderDoor = useIsUnderDoor();
  const mayChange = useMay('people.change');
  const phone = useMediaQuery('(max-width: 820px)', false, { getInitialValueInEffect: false });
  const [oneTime, setOneTime] = useState<OneTime | null>(null);
  const isNew = who === 'new' && mayChange;
  const person = answer?.people.find(({ id }) => id === who);
  return (
    <Drawer
      opened={who !== null}
      onClose={() => {
        setOneTime(null);
        onClose();
      }}
      // Under the door nothing is closed: what is typed waits.
      closeOnEscape={!isUnderDoor}
      position="right"
      size={phone ? '100%' : 460}
      title={isNew ? words.newPerson : words.person}
      closeButtonProps={{ 'aria-label': messages.shell.close }}
      // Locking the page's scroll needs a style that the content policy forbids.
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.18 }}
      classNames={{ body: 'drawer', title: 'drawer-title' }}
    >
      {who === null ? null : (
        <div className="person">
          {!answer ? <Loading lines={6} /> : null}
          {answer && isNew ? (
            <NewPerson
              answer={answer}
              onAdded={(added) => {
                setOneTime(added);
                onAdded(added.id);
              }}
              onCancel={onClose}
            />
          ) : null}
          {answer && person ? (
            <Person
              key={person.id}
              answer={answer}
              person={person}
              oneTime={oneTime?.id === person.id ? oneTime.password : null}
              onOneTime={setOneTime}
            />
          ) : null}
          {answer && !isNew && !person ? <Empty>{words.unknown}</Empty> : null}
        </div>
      )}
    </Drawer>
  );
}
