import '../styles/fields.css';
import '../styles/session.css';
import { useDocumentTitle } from '@mantine/hooks';
import { useReader } from '../language.tsx';
import { MustChoose } from './must-choose.tsx';

/** All there is until a password of one's own is chosen. */
export function MustChoosePage() {
  const { messages } = useReader();
  useDocumentTitle(`${messages.session.mustChoose} · ${messages.shell.brand}`);
  return (
    <main className="doorstep">
      <MustChoose />
    </main>
  );
}
