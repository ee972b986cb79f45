import { Link } from '@tanstack/react-router';
import type { FactAnswer } from '../../src/server/wire/fact.ts';
import { useReader } from '../language.tsx';
import { useMay } from '../session/use-session.ts';

/** Every value it has had: nothing was overwritten. An auditor goes on to its change row. */
export function Revisions({ fact }: { readonly fact: FactAnswer }) {
  const { messages, read, instant, figure } = useReader();
  const mayAudit = useMay('audit.read');
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
                  {mayAudit ? (
                    <>
                      {' · '}
                      <Link
                        to="/audit"
                        search={{ kind: 'fact', thing: fact.key, open: revision.knownFrom }}
                      >
                        {messages.audit.ofRevision}
                      </Link>
                    </>
                  ) : null}
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
