import '../styles/fields.css';
import '../styles/session.css';
import { useLayoutEffect, useRef } from 'react';
import { MustChoose } from './must-choose.tsx';
import type { Session } from './session-model.ts';
import { SignIn } from './sign-in.tsx';

/** Over the page of whoever was in: the browser keeps all that is beneath a modal dialog out of reach. */
export function EndedOver({ session }: { readonly session: Session }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the way in leads the hand to its own field.
  useLayoutEffect(() => {
    const back = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // To the very field in which somebody was typing.
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="doorstep ended-over"
      aria-labelledby="door-title"
      onCancel={(event) => event.preventDefault()}
      // Keys of the page beneath are not pressed here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {session.signedIn === null ? (
        <SignIn
          sample={session.sample}
          signOn={session.signOn}
          ended={session.whose?.login ?? null}
        />
      ) : (
        <MustChoose />
      )}
    </dialog>
  );
}
