import '../styles/fields.css';
import '../styles/session.css';
import { useDocumentTitle } from '@mantine/hooks';
import { useReader } from '../language.tsx';
import type { Session } from './session-model.ts';
import { SignIn } from './sign-in.tsx';

/** What the whole application is while nobody is signed in, at whatever address. */
export function SignInPage({ sample, signOn }: Pick<Session, 'sample' | 'signOn'>) {
  const { messages } = useReader();
  useDocumentTitle(`${messages.session.title} · ${messages.shell.brand}`);
  return (
    <main className="doorstep">
      <SignIn sample={sample} signOn={signOn} ended={null} />
    </main>
  );
}
