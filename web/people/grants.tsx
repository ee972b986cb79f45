import { apiAddress } from '../api.ts';
import { useProvince } from '../desk/use-province.ts';
import { useReader } from '../language.tsx';
import type { Doing } from './doing.ts';
import { canEnd, type GrantAnswer, grantsInOrder, type PersonAnswer } from './people-model.ts';
import { ReasonForm } from './reason-form.tsx';

/** Every role that was given, for what and how long; one that still counts can be taken away. */
export function Grants({
  person,
  doing,
  acts,
  onDoing,
  onDone,
}: {
  readonly person: PersonAnswer;
  readonly doing: Doing;
  readonly acts: boolean;
  readonly onDoing: (doing: Doing) => void;
  readonly onDone: (said: string) => void;
}) {
  const { messages, read } = useReader();
  const words = messages.people;
  const today = useProvince().data?.today ?? '';
  const grants = grantsInOrder(person);
  if (grants.length === 0) return <p className="soft">{words.noRole}</p>;
  return (
    <ul className="grants">
      {grants.map((grant) => (
        <li key={grant.id} className={grant.inForce ? '' : 'past'}>
          <GrantLine grant={grant} />
          {acts && canEnd(grant, today) && !(doing.kind === 'end' && doing.grant === grant.id) ? (
            <button
              type="button"
              className="linklike"
              aria-label={words.endOf(read(grant.label))}
              onClick={() => onDoing({ kind: 'end', grant: grant.id })}
            >
              {words.end}
            </button>
          ) : null}
          {doing.kind === 'end' && doing.grant === grant.id ? (
            <ReasonForm
              address={apiAddress(['people', person.id, 'roles', grant.id, 'end'])}
              about={null}
              submit={words.end}
              onDone={() => onDone(words.ended)}
              onCancel={() => onDoing({ kind: 'nothing', said: null })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function GrantLine({ grant }: { readonly grant: GrantAnswer }) {
  const { messages, read, day } = useReader();
  const words = messages.people;
  const of = [grant.agency, grant.sector, grant.place].flatMap((one) =>
    one === null ? [] : [read(one.name)],
  );
  const when =
    grant.to === null
      ? words.since(day(grant.from))
      : words.between(day(grant.from), day(grant.to));
  return (
    <div>
      <b>{read(grant.label)}</b>
      {of.length > 0 ? <span> {of.join(' · ')}</span> : null}
      {grant.deputy ? (
        <p>
          {words.signsFor(words[grant.deputy.kind], grant.deputy.for, grant.deputy.position)}
          {grant.deputy.document ? ` · ${grant.deputy.document}` : ''}
        </p>
      ) : null}
      <p>
        {when}
        {grant.inForce ? null : ` · ${words.notInForce}`}
      </p>
    </div>
  );
}
