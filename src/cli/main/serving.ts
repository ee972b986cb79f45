import { join, resolve } from 'node:path';
import type { BackupNews } from '#app/keeping.ts';
import { inLanguage } from '#core/label.ts';
import type { Io } from '../command.ts';
import { backupNews } from '../keeping-messages.ts';
import { PackRefused } from '../pack-refused.ts';
import type { Serve } from '../ports.ts';
import { HOME, packFrom, SAMPLE_PACK, storeAt } from './ground.ts';

export const serveUntilStopped =
  (io: Io, version: string): Serve =>
  async ({ pack: folder, data, port, host, backups }, ready) => {
    const pack = packFrom(folder ?? SAMPLE_PACK);
    if (!pack.ok) throw new PackRefused(pack.error);
    const tell = (news: BackupNews): void => io.err(inLanguage(backupNews(news), io.language));
    const { startServer } = await import('#server/main.ts');
    const running = await startServer({
      pack: pack.value,
      store: storeAt({ data }),
      port,
      host,
      version,
      sample: folder === undefined,
      web: join(HOME, 'dist/web'),
      ...(backups === undefined ? {} : { backups: { folder: resolve(backups), tell } }),
    });
    ready(running.address, running.first);
    await new Promise<void>((stop) => {
      process.once('SIGINT', () => stop());
      process.once('SIGTERM', () => stop());
    });
    io.err(io.language === 'vi' ? 'Đang dừng…' : 'Stopping…');
    await running.close();
  };
