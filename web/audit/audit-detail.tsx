import type { AuditRowAnswer } from '../../src/server/wire/audit.ts';
import { useReader } from '../language.tsx';
import { changedFields } from './audit-model.ts';

/** Every field that is another one, and by what the row and its thing are known. */
export function AuditDetail({ row }: { readonly row: AuditRowAnswer }) {
  const { messages } = useReader();
  const words = messages.audit;
  const names: Readonly<Record<string, string>> = words.fields;
  const fields = changedFields(row.before, row.after);
  return (
    <div className="audit-detail">
      {row.isLong ? <p className="soft">{words.long}</p> : null}
      {!row.isLong && fields.length === 0 ? <p className="soft">{words.same}</p> : null}
      {fields.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{names[field] ?? <code>{field}</code>}</th>
                <td>{before ?? words.nothing}</td>
                <td>{after ?? words.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className="soft">
        {words.key} <code>{row.thing.code}</code> · {words.row} <code>{row.id}</code>
      </p>
    </div>
  );
}
