import type { Label } from '#core/label.ts';

/** Why there is no key to keep secrets with; the codes are those of the server. */
export type KeyFault =
  | { readonly code: 'key.malformed'; readonly from: string }
  | { readonly code: 'key.open-to-others'; readonly path: string }
  | { readonly code: 'key.not-read'; readonly path: string; readonly reason: string };

export function keyMessage(fault: KeyFault): Label {
  switch (fault.code) {
    case 'key.malformed':
      return {
        vi: `Khóa bí mật trong ${fault.from} không đúng dạng. Cần 32 byte viết bằng base64 (44 ký tự) hoặc hệ 16 (64 ký tự), ví dụ do "openssl rand -base64 32" tạo ra.`,
        en: `The secret key in ${fault.from} is not of the right form. 32 bytes in base64 (44 characters) or hexadecimal (64) are needed, such as "openssl rand -base64 32" makes.`,
      };
    case 'key.open-to-others':
      return {
        vi: `Người khác trên máy này đọc được khóa bí mật ${fault.path}. Chạy: chmod 600 ${fault.path}`,
        en: `Others on this machine can read the secret key ${fault.path}. Run: chmod 600 ${fault.path}`,
      };
    case 'key.not-read':
      return {
        vi: `Không đọc hoặc không ghi được khóa bí mật ${fault.path}: ${fault.reason}. Chọn thư mục khác bằng --data, hoặc đặt TONGHOP_SECRET_KEY.`,
        en: `The secret key ${fault.path} cannot be read or written: ${fault.reason}. Choose another directory with --data, or set TONGHOP_SECRET_KEY.`,
      };
  }
}
