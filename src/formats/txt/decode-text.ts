import { ok, type Result, refused } from '#core/result.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';

/**
 * A text file decoded as it stands, without a byte-order mark: UTF-8, or UTF-16 where its mark says so. Bytes that are
 * neither are refused rather than guessed at: a wrong guess would change figures' units and names.
 */
export function decodeText(bytes: Uint8Array): Result<string, ReadFault> {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) return refused(readFault({ code: 'text.encoding' }));
    return ok(text);
  } catch {
    return refused(readFault({ code: 'text.encoding' }));
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
