import { ok, type Result, refused } from '#core/result.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';

const HEAD = 4096;
const PAGE = /<(?:!doctype\s+html|html|head|meta|body)\b/i;
const CHARSET = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i;

/**
 * A page in the encoding that it declares, such as windows-1258 of Word's own pages; null where the bytes are no page or
 * declare none.
 */
export function decodePage(bytes: Uint8Array): Result<string, ReadFault> | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, charset] = CHARSET.exec(head) ?? [];
  if (charset === undefined || !PAGE.test(head)) return null;
  try {
    return ok(new TextDecoder(charset, { fatal: true }).decode(bytes));
  } catch {
    // An encoding nobody knows, or bytes that are not in it.
    return refused(readFault({ code: 'text.encoding' }));
  }
}
