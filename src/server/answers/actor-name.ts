import { LOCAL_ACTOR, SYSTEM_ACTOR } from '#app/actor.ts';

/** Who did something, as people call him; whoever has no account by what he is. */
export const actorName = ({
  actor,
  name,
}: {
  readonly actor: string;
  readonly name: string | null;
}): string => name ?? [LOCAL_ACTOR, SYSTEM_ACTOR].find(({ id }) => id === actor)?.name ?? actor;
