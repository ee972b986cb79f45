import { inLanguage } from '#core/label.ts';
import { NotTypeset } from '#formats/pdf/not-typeset.ts';
import { KeyRefused } from '#server/identity/secret-key.ts';
import { NotKept } from '#store/keeping/not-kept.ts';
import { NotOpened } from '#store/not-opened.ts';
import type { Io } from '../command.ts';
import { faultText } from '../faults.ts';
import { keepingMessage } from '../keeping-messages.ts';
import { keyMessage } from '../key-messages.ts';
import { openingMessage, PORT_IN_USE, typesettingMessage } from '../messages.ts';
import { PackRefused } from '../pack-refused.ts';

/** What could not be done, in the reader's words; a fault of the program keeps its trace. */
export function failureText(error: unknown, io: Io): string {
  if (error instanceof PackRefused) {
    return error.faults.map((fault) => faultText(fault, io.language)).join('\n');
  }
  if (error instanceof NotOpened) return inLanguage(openingMessage(error.fault), io.language);
  if (error instanceof NotKept) return inLanguage(keepingMessage(error.fault), io.language);
  if (error instanceof KeyRefused) return inLanguage(keyMessage(error.fault), io.language);
  if (error instanceof NotTypeset) {
    return inLanguage(typesettingMessage(error.fault), io.language);
  }
  const isPort = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isPort) return inLanguage(PORT_IN_USE, io.language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
