import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';
import { latePart } from '../page/late-part.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { doorOf } from './session-model.ts';
import { useSession } from './use-session.ts';

const SignInPage = latePart(async () => (await import('./sign-in-page.tsx')).SignInPage);
const EndedOver = latePart(async () => (await import('./ended-over.tsx')).EndedOver);
const MustChoosePage = latePart(
  async () => (await import('./must-choose-page.tsx')).MustChoosePage,
);

/**
 * Nothing of the product is built before somebody is in. Where a session ends, the page of its person stays as
 * it is beneath the door, with what is typed in it, and can neither be seen nor reached.
 */
export function Door({ children }: { readonly children: ReactNode }) {
  const { messages } = useReader();
  const { data: session, error, refetch } = useSession();
  if (!session) {
    return (
      <main className="doorstep" aria-label={messages.shell.brand}>
        {error ? <Failed error={error} retry={() => void refetch()} /> : <Loading lines={4} />}
      </main>
    );
  }
  const door = doorOf(session);
  return (
    <>
      {session.whose === null ? null : children}
      {door === 'closed' ? <SignInPage sample={session.sample} signOn={session.signOn} /> : null}
      {door === 'ended' || (door === 'must-choose' && session.whose !== null) ? (
        <EndedOver session={session} />
      ) : null}
      {door === 'must-choose' && session.whose === null ? <MustChoosePage /> : null}
    </>
  );
}
