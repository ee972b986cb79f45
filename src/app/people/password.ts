import { ok, type Result, refused } from '#core/result.ts';
import { fold } from '#core/vi/fold.ts';

/** Long enough that it is not guessed; a longer one only keeps the server busy. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

/** Fewer than so many different characters are a pattern. */
const DIFFERENT = 5;

/** What everybody tries first. With the login, the name and digits around them they are no password. */
const WORDS = ['password', 'matkhau', 'tonghop', 'qwerty', 'admin', 'quantri', 'vietnam', 'abcdef'];

export type PasswordFault =
  | { readonly code: 'password.too-short'; readonly least: number }
  | { readonly code: 'password.too-long'; readonly most: number }
  | { readonly code: 'password.easy' };

/**
 * Whether a password may be chosen. As NIST SP 800-63B asks: length and what is easily guessed count, kinds of
 * characters do not. What is typed is composed (NFC), so that it is the same on every keyboard.
 */
export function newPassword(
  typed: string,
  about: readonly string[],
): Result<string, PasswordFault> {
  const password = typed.normalize('NFC');
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) {
    return refused({ code: 'password.too-short', least: PASSWORD_LENGTH.least });
  }
  if (length > PASSWORD_LENGTH.most) {
    return refused({ code: 'password.too-long', most: PASSWORD_LENGTH.most });
  }
  const left = [...WORDS, ...about.map(letters)]
    .filter((word) => word.length >= 3)
    .reduce((rest, word) => rest.replaceAll(word, ''), letters(password));
  if (new Set(password).size < DIFFERENT || left.replace(/\d/g, '').length < 3) {
    return refused({ code: 'password.easy' });
  }
  return ok(password);
}

const letters = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');
