import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#core/instant.ts';

/** A backup that the system made by itself; its name says when. */
export type DatedBackup = { readonly at: Instant; readonly file: string };

const NAME = /^tonghop-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.backup$/;

/** Where a backup of this second goes. */
export const datedFile = (folder: string, at: Instant): string =>
  join(folder, `tonghop-${at.slice(0, 19).replace(/[-:]/g, '')}Z.backup`);

/** The backups of a folder, the oldest first. Files of other names are nobody's business here. */
export async function datedBackups(folder: string): Promise<readonly DatedBackup[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return (await readdir(folder)).sort().flatMap((name) => {
    const at = NAME.exec(name)?.slice(1);
    if (!at) return [];
    const [year, month, day, hour, minute, second] = at;
    const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
    if (Number.isNaN(Date.parse(instant))) return [];
    return [{ at: instant, file: join(folder, name) }];
  });
}

export const removeBackup = ({ file }: DatedBackup): Promise<void> => rm(file, { force: true });
