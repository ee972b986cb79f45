import type { ListedPerson } from '#app/people/ports.ts';
import type { SignOn } from '#app/people/sign-on-port.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import type { PlaceId } from '#core/place.ts';
import { isInForce, ROLES } from '#process/role.ts';
import type { PeopleAnswer } from '../wire/people.ts';
import { fullName } from './labels.ts';
import { ROLE_LABELS } from './session-answer.ts';

/** The accounts with what their codes are called, and what can be chosen from. */
export function peopleAnswer(
  people: readonly ListedPerson[],
  { agencies, sectors, places }: Catalogue,
  { today, signOn }: { readonly today: string; readonly signOn: SignOn | null },
): PeopleAnswer {
  // A code that the catalogue no longer has stands for itself.
  const named = (code: string | null, name: Label | undefined) =>
    code === null ? null : { code, name: name ?? { vi: code } };
  const agency = (code: string | null) => named(code, code ? agencies.get(code)?.name : undefined);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    people: people.map(({ id, login, name, sight, leftAt, erasedAt, ...person }) => ({
      id,
      login,
      name,
      sight,
      leftAt,
      isErased: erasedAt !== null,
      identities: [...person.identities],
      agency: agency(person.agency),
      grants: person.grants.map((grant) => {
        const place = grant.place === null ? undefined : places.get(grant.place as PlaceId); // the store's key
        return {
          id: grant.id,
          role: grant.role,
          label: ROLE_LABELS[grant.role],
          agency: agency(grant.agency),
          sector: named(grant.sector, grant.sector ? sectors.get(grant.sector) : undefined),
          place: named(grant.place, place && fullName(place)),
          from: grant.from,
          to: grant.to,
          inForce: isInForce(grant, today),
          deputy: grant.deputy
            ? { ...grant.deputy, for: nameOf.get(grant.deputy.for) ?? grant.deputy.for }
            : null,
        };
      }),
    })),
    roles: ROLES.map((role) => ({ role, label: ROLE_LABELS[role] })),
    agencies: [...agencies.values()]
      .filter(({ to }) => to === null || to >= today)
      .map(({ code, name }) => ({ code, name })),
    sectors: [...sectors].map(([code, name]) => ({ code, name })),
    signOn: signOn && { name: signOn.name, issuer: signOn.issuer },
  };
}
