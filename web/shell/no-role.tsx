import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useReader } from '../language.tsx';

/** Somebody who is in and may see nothing yet: what is lacking, and who can give it. */
export function NoRole() {
  const { messages } = useReader();
  const words = messages.session;
  useDocumentTitle(`${words.noRole} · ${messages.shell.brand}`);
  return (
    <div className="state">
      <h1 className="state-title">{words.noRole}</h1>
      <p>{words.noRoleHint}</p>
      <p>
        <Link to="/account">{words.account}</Link>
      </p>
    </div>
  );
}
