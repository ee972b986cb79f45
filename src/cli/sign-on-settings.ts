import { readFileSync } from 'node:fs';
import type { Language } from '#core/label.ts';
import { UsageError } from './command.ts';
import type { SignOnOptions } from './ports.ts';

export type SignOnSettings = {
  readonly name: string;
  readonly issuer: string;
  readonly client: string;
  readonly secret: string | null;
};

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const NAME_LENGTH = 60;
const SECRET_LENGTH = 1000;

/** Which house vouches for people: by the options, else by the environment; null where neither names one. */
export function signOnSettings(
  env: Readonly<Record<string, string | undefined>>,
  options: SignOnOptions,
): SignOnSettings | null {
  const issuer = options.issuer ?? env.TONGHOP_OIDC_ISSUER;
  const client = options.client ?? env.TONGHOP_OIDC_CLIENT;
  if (!issuer && !client) return null;
  const url = issuer && URL.canParse(issuer) ? new URL(issuer) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!issuer || url === null || !isSafe || url.search !== '' || url.hash !== '') {
    throw new UsageError({
      vi: `--oidc-issuer nhận địa chỉ https của nơi đăng nhập chung; "${issuer ?? ''}" không phải vậy`,
      en: `--oidc-issuer takes the https address of the sign-on service; "${issuer ?? ''}" is none`,
    });
  }
  if (!client) {
    throw new UsageError({
      vi: 'Có --oidc-issuer thì cần --oidc-client: mã của hệ thống này ở đó',
      en: '--oidc-issuer needs --oidc-client: what this system is called there',
    });
  }
  const name = (options.name ?? env.TONGHOP_OIDC_NAME ?? '').trim() || url.hostname;
  const secret = secretOf(env, options);
  return { issuer, client, secret, name: [...name].slice(0, NAME_LENGTH).join('') };
}

function secretOf(
  env: Readonly<Record<string, string | undefined>>,
  options: SignOnOptions,
): string | null {
  const file = options.secretFile ?? env.TONGHOP_OIDC_SECRET_FILE;
  if (!file) return env.TONGHOP_OIDC_SECRET || null;
  const text = readText(file)?.trim() ?? '';
  if (text !== '' && text.length <= SECRET_LENGTH) return text;
  throw new UsageError({
    vi: `Không đọc được khóa trong tệp ${file}; tệp chỉ chứa khóa, nhiều nhất ${SECRET_LENGTH} ký tự`,
    en: `There is no secret to be read in ${file}; it holds nothing else, at most ${SECRET_LENGTH} characters`,
  });
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // said by whoever wanted it
  }
}

/** For whoever runs the system; whoever wanted in is told less. */
export const signOnFailed = (reason: string, language: Language): string =>
  language === 'vi'
    ? `Đăng nhập qua OIDC không được: ${reason}`
    : `Sign-on by OIDC failed: ${reason}`;
