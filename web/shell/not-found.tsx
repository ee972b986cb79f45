import { Link } from '@tanstack/react-router';
import { useReader } from '../language.tsx';

export function NotFound() {
  const { messages } = useReader();
  return (
    <div className="state">
      <h1 className="state-title">{messages.shell.notFound}</h1>
      <p>{messages.shell.notFoundHint}</p>
      <p>
        <Link to="/">{messages.shell.toOverview}</Link>
      </p>
    </div>
  );
}
