import type { Call, Option } from './command.ts';
import type { SignOnOptions } from './ports.ts';

export const SIGN_ON_OPTIONS: readonly Option[] = [
  {
    name: 'oidc-issuer',
    value: 'URL',
    help: {
      vi: 'nơi đăng nhập chung (OpenID Connect); hoặc TONGHOP_OIDC_ISSUER',
      en: 'a house that vouches for people (OpenID Connect); or TONGHOP_OIDC_ISSUER',
    },
  },
  {
    name: 'oidc-client',
    value: 'ID',
    help: {
      vi: 'mã của hệ thống này ở đó; hoặc TONGHOP_OIDC_CLIENT',
      en: 'what this system is called there; or TONGHOP_OIDC_CLIENT',
    },
  },
  {
    name: 'oidc-secret-file',
    value: 'FILE',
    help: {
      vi: 'tệp chứa khóa của mã đó; hoặc TONGHOP_OIDC_SECRET_FILE, TONGHOP_OIDC_SECRET',
      en: 'file with its secret; or TONGHOP_OIDC_SECRET_FILE, TONGHOP_OIDC_SECRET',
    },
  },
  {
    name: 'oidc-name',
    value: 'TEXT',
    help: {
      vi: 'tên ghi trên nút đăng nhập (mặc định tên máy của nơi đó); hoặc TONGHOP_OIDC_NAME',
      en: 'what the button calls it (the name of its host by default); or TONGHOP_OIDC_NAME',
    },
  },
];

export const signOnOf = (options: Call['options']): SignOnOptions => ({
  issuer: options['oidc-issuer'],
  client: options['oidc-client'],
  secretFile: options['oidc-secret-file'],
  name: options['oidc-name'],
});
