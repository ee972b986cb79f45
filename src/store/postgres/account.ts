import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Refusal } from '../fault.ts';

const run = promisify(execFile);

/** As whom PostgreSQL runs. It refuses root, so root lends it another name or another account. */
export type Account =
  | { readonly kind: 'own' }
  /** A user namespace in which root is nobody: files stay root's, and a folder of mode 0700 will do. */
  | { readonly kind: 'namespace' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number };

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
};

const NAMESPACE = ['-U', '--map-user=65534', '--map-group=65534'] as const;

/** The accounts that a machine may keep for this, best first. */
const UNPRIVILEGED = ['postgres', 'nobody'] as const;

/**
 * As whom to run on data owned by `owner`, or on new data. Data stay with the account that made them.
 */
export async function accountFor(owner: { uid: number; gid: number } | null): Promise<Account> {
  if (process.getuid?.() !== 0) return { kind: 'own' };
  if (owner && owner.uid !== 0) return { kind: 'other', uid: owner.uid, gid: owner.gid };
  if (await hasNamespaces()) return { kind: 'namespace' };
  const account = owner ? null : await unprivilegedAccount();
  if (account) return account;
  throw new Refusal({ code: 'postgres.needs-account' });
}

export function commandAs(account: Account, file: string, args: readonly string[]): Command {
  switch (account.kind) {
    case 'own':
      return { file, args, identity: {} };
    case 'namespace':
      return { file: 'unshare', args: [...NAMESPACE, file, ...args], identity: {} };
    case 'other':
      return { file, args, identity: { uid: account.uid, gid: account.gid } };
  }
}

/** What PostgreSQL's programs may know of our environment: none of its secrets, no PG… variable. */
export function environment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

async function hasNamespaces(): Promise<boolean> {
  try {
    await run('unshare', [...NAMESPACE, 'true']);
    return true;
  } catch {
    return false; // forbidden here, or a system without unshare
  }
}

async function unprivilegedAccount(): Promise<Account | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of UNPRIVILEGED) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0) return { kind: 'other', uid: Number(uid), gid: Number(gid) };
  }
  return null;
}
