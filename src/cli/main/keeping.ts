import type { Keeping } from '../ports.ts';
import { storeAt } from './ground.ts';

export const keeping: Keeping = {
  verify: async (place, wanted) =>
    (await import('#store/keeping/verify.ts')).verify(storeAt(place), wanted),
  backup: async (place, file) =>
    (await import('#store/keeping/backup.ts')).backup(storeAt(place), file),
  restore: async (place, file) =>
    (await import('#store/keeping/restore.ts')).restore(storeAt(place), file),
};
