/** Who does something. Every use case takes one; every write records it. */
export type Actor = { readonly id: string; readonly name: string };

/** Until accounts exist the server is bound to this machine, and whoever sits at it acts. */
export const LOCAL_ACTOR: Actor = { id: 'local', name: 'người dùng máy này' };

/** The program itself, where it loads what came with it. */
export const SYSTEM_ACTOR: Actor = { id: 'system', name: 'hệ thống' };

/** The time, handed in so that a test can hold it still. ISO 8601 in UTC. */
export type Clock = () => string;
