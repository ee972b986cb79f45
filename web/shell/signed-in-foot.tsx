import { Link } from '@tanstack/react-router';
import { useReader } from '../language.tsx';
import { useSend } from '../session/use-send.ts';
import { signOut, useSignedIn } from '../session/use-session.ts';

/** Who is signed in and in which roles, the way to his account and the way out. */
export function SignedInFoot({ onGo }: { readonly onGo?: () => void }) {
  const { messages, read } = useReader();
  const words = messages.session;
  const me = useSignedIn();
  const leaving = useSend();
  if (me === null) return null;
  const roles = me.roles.map(({ label }) => read(label)).join(', ');
  return (
    <div className="signed-in">
      <p>{me.name}</p>
      {roles === me.name ? null : <p>{roles || words.noRole}</p>}
      <div className="signed-in-ways">
        <Link className="linklike" to="/account" {...(onGo ? { onClick: onGo } : {})}>
          {words.account}
        </Link>
        <button
          type="button"
          className="linklike"
          disabled={leaving.isSending}
          onClick={() => void leaving.run(signOut)}
        >
          {words.signOut}
        </button>
      </div>
      {leaving.refusal?.whole ? <p role="alert">{leaving.refusal.whole}</p> : null}
    </div>
  );
}
