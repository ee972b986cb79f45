import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { invariant } from '#core/result.ts';

/** Keeps a text from whoever reads the place where it is kept, and from being used at another place. */
export type Seal = {
  /** `about` says what it is and whose; what was sealed about one thing does not open about another. */
  readonly seal: (text: string, about: string) => string;
  /** Null where it was altered, is about something else, or its key is not here. */
  readonly open: (sealed: string, about: string) => string | null;
  readonly isSealed: (text: string) => boolean;
  /** Whether it was sealed with the key that seals now; the others only open. */
  readonly isFresh: (sealed: string) => boolean;
};

export const KEY_BYTES = 32;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The form of what follows; another one begins with another word. */
const FORM = 'tk1';

/** AES-256-GCM: the first key seals, each opens what was sealed with it and says so by its id. */
export function sealWith(keys: readonly Uint8Array[]): Seal {
  const [first] = keys;
  invariant(first !== undefined, 'there is a key');
  invariant(
    keys.every(({ length }) => length === KEY_BYTES),
    'keys are of 256 bits',
  );
  const byId = new Map([...keys].reverse().map((key) => [idOf(key), key]));
  const fresh = `${FORM}:${idOf(first)}:`;
  return {
    seal: (text, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const body = Buffer.concat([nonce, hidden, cipher.getAuthTag()]);
      return fresh + body.toString('base64url');
    },
    open: (sealed, about) => {
      const [form, id = '', body = '', ...more] = sealed.split(':');
      const key = byId.get(id);
      if (form !== FORM || key === undefined || more.length > 0) return null;
      return opened(key, Buffer.from(body, 'base64url'), about);
    },
    isSealed: (text) => text.startsWith(`${FORM}:`),
    isFresh: (sealed) => sealed.startsWith(fresh),
  };
}

function opened(key: Uint8Array, body: Buffer, about: string): string | null {
  if (body.length < NONCE_BYTES + TAG_BYTES) return null;
  const cipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(Buffer.from(about));
  cipher.setAuthTag(body.subarray(-TAG_BYTES));
  try {
    const text = cipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, cipher.final()]).toString('utf8');
  } catch {
    return null; // the tag is not of this key, text and place
  }
}

/** Tells keys apart and says nothing about them. */
const idOf = (key: Uint8Array): string =>
  createHmac('sha256', key).update('tonghop key id').digest('hex').slice(0, 16);
