import { isIP } from 'node:net';
import type { Label } from '#core/label.ts';
import { type Call, type Option, UsageError } from './command.ts';
import type { ServeOptions } from './ports.ts';

/* Where the system listens, what browsers call it, and what stands between. */

const THIS_MACHINE = '127.0.0.1';
const LOOPBACK = new Set([THIS_MACHINE, '::1', 'localhost']);
const MOST_PROXIES = 10;

export const SITE_OPTIONS: readonly Option[] = [
  {
    name: 'host',
    value: 'ADDRESS',
    help: {
      vi: `địa chỉ để nghe (mặc định ${THIS_MACHINE}, chỉ máy này); địa chỉ khác cần --public-url`,
      en: `address to listen at (${THIS_MACHINE} by default, this machine only); another needs --public-url`,
    },
  },
  {
    name: 'public-url',
    value: 'URL',
    help: {
      vi: 'địa chỉ mà trình duyệt thấy, ví dụ https://bao-cao.tinh.vn, khi đứng sau một proxy có TLS',
      en: 'what browsers have in their address line, such as https://report.example.vn, behind a proxy with TLS',
    },
  },
  {
    name: 'trust-proxy',
    value: 'N|ADDRESSES',
    help: {
      vi: 'tin X-Forwarded-For của N proxy đứng trước, hoặc của các địa chỉ này (10.0.0.5,10.1.0.0/16)',
      en: 'believe X-Forwarded-For of the N proxies before it, or of those addresses (10.0.0.5,10.1.0.0/16)',
    },
  },
];

export function siteOf(
  options: Call['options'],
): Pick<ServeOptions, 'host' | 'publicUrl' | 'proxies'> {
  const host = options.host ?? THIS_MACHINE;
  const publicUrl = publicUrlOf(options['public-url']);
  if (!LOOPBACK.has(host) && publicUrl === null) {
    throw wrong(
      `--host ${host} cho máy khác vào, nên cần --public-url: địa chỉ mà trình duyệt thấy`,
      `--host ${host} lets other machines in, so --public-url is needed: what browsers have in their address line`,
    );
  }
  return { host, publicUrl, proxies: proxiesOf(options['trust-proxy']) };
}

/** Passwords and cookies go over TLS, unless they never leave this machine. */
function publicUrlOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isBare = url !== null && url.href === `${url.origin}/` && url.username === '';
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere(url.hostname));
  if (url !== null && isBare && isSafe) return url.origin;
  throw wrong(
    `--public-url nhận địa chỉ dạng https://tên-máy, không có đường dẫn; "${text}" không phải vậy`,
    `--public-url takes an address like https://name without a path; "${text}" is none`,
  );
}

const isHere = (hostname: string): boolean => LOOPBACK.has(hostname.replace(/^\[|\]$/g, ''));

function proxiesOf(text: string | undefined): number | readonly string[] {
  if (text === undefined) return 0;
  const count = /^\d+$/.test(text) ? Number(text) : null;
  if (count !== null && count <= MOST_PROXIES) return count;
  const addresses = text.split(',').map((address) => address.trim());
  if (count === null && addresses.every(isNetwork)) return addresses;
  throw wrong(
    `--trust-proxy nhận số proxy (0 đến ${MOST_PROXIES}) hoặc các địa chỉ cách nhau bằng dấu phẩy; "${text}" không phải vậy`,
    `--trust-proxy takes a number of proxies (0 to ${MOST_PROXIES}) or addresses with commas between; "${text}" is neither`,
  );
}

/** An address, or one with the length of its network: 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  if (length === undefined) return true;
  return (
    /^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= (kind === 4 ? 32 : 128)
  );
}

const wrong = (vi: string, en: string): UsageError => new UsageError({ vi, en } satisfies Label);
