import { join, resolve } from 'node:path';
import type { BackupNews } from '#app/keeping.ts';
import { inLanguage } from '#core/label.ts';
import type { Io } from '../command.ts';
import { backupNews } from '../keeping-messages.ts';
import { PackRefused } from '../pack-refused.ts';
import type { Serve } from '../ports.ts';
import { sampleDoors } from '../sample-doors.ts';
import { signOnFailed, signOnSettings } from '../sign-on-settings.ts';
import { dataFolder, HOME, packFrom, SAMPLE_PACK, storeAt } from './ground.ts';

export const serveUntilStopped =
  (io: Io, version: string): Serve =>
  async (options, ready) => {
    const { data, publicUrl, proxies, backups } = options;
    const pack = packFrom(options.pack ?? SAMPLE_PACK);
    if (!pack.ok) throw new PackRefused(pack.error);
    const tell = (news: BackupNews): void => io.err(inLanguage(backupNews(news), io.language));
    const [{ startServer }, { KeyRefused, secretKeys }] = await Promise.all([
      import('#server/main.ts'),
      import('#server/identity/secret-key.ts'),
    ]);
    const keys = secretKeys(process.env, dataFolder({ data }));
    if (!keys.ok) throw new KeyRefused(keys.error);
    const signOn = signOnSettings(process.env, options.signOn);
    const running = await startServer({
      pack: pack.value,
      store: storeAt({ data }),
      port: options.port,
      host: options.host,
      version,
      site: { origin: publicUrl, proxies },
      sample: sampleDoors(options, SAMPLE_PACK),
      keys: keys.value,
      signOn: signOn && { ...signOn, tell: (reason) => io.err(signOnFailed(reason, io.language)) },
      web: join(HOME, 'dist/web'),
      log: io.err,
      ...(backups === undefined ? {} : { backups: { folder: resolve(backups), tell } }),
    });
    ready(running);
    await new Promise<void>((stop) => {
      process.once('SIGINT', () => stop());
      process.once('SIGTERM', () => stop());
    });
    io.err(io.language === 'vi' ? 'Đang dừng…' : 'Stopping…');
    await running.close();
  };
