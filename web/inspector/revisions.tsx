import type { FactAnswer } from '../../src/server/wire/fact.ts';
import { useReader } from '../language.tsx';

/** Every value it has had: nothing was overwritten. */
export function Revisions({ fact }: { readonly fact: FactAnswer }) {
  const { messages, read, instant, figure } = useReader();
  return (
    <section>
      <h3>{messages.inspector.history}</h3>
      <table>
        <tbody>
          {fact.revisions.map((revision) => (
            <tr key={revision.revision}>
              <td>
                {messages.inspector.revision} {revision.revision} · {read(revision.status)}
                <br />
                <span className="muted">
                  {messages.inspector.from} {instant(revision.knownFrom)} {messages.inspector.by}{' '}
                  {revision.actor}
                  {revision.reason ? ` – ${revision.reason}` : ''}
                </span>
              </td>
              <td className="num">{figure(revision.printed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
