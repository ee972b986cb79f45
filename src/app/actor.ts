import type { Holder } from '#process/role.ts';

/** Who does something, and what was granted to him. Every use case takes one; every write records it. */
export type Actor = Holder & { readonly id: string; readonly name: string };

const always = { agency: null, sector: null, place: null, from: '0001-01-01', to: null } as const;

/** Whoever sits at the machine that has the data, and runs a command there. He could read the disk as well. */
export const LOCAL_ACTOR: Actor = {
  id: 'local',
  name: 'người dùng máy này',
  grants: [
    { ...always, role: 'specialist' },
    { ...always, role: 'administrator' },
  ],
  sight: 'secret',
};

/** The program itself, where it loads what came with it. */
export const SYSTEM_ACTOR: Actor = { ...LOCAL_ACTOR, id: 'system', name: 'hệ thống' };

/** The time, handed in so that a test can hold it still. ISO 8601 in UTC. */
export type Clock = () => string;
