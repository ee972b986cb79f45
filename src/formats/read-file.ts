import { readFile, stat } from 'node:fs/promises';
import { type Result, refused } from '#core/result.ts';
import { type ReadDocument, readDocument, sizeFault } from './read-document.ts';
import { type ReadFault, readFault } from './reading/read-fault.ts';

/** Reads a report from the disk; one that is too large is refused before it is read. */
export async function readReportFile(file: string): Promise<Result<ReadDocument, ReadFault>> {
  const found = await stat(file).catch(() => null);
  if (!found) return refused(readFault({ code: 'file.not-found' }));
  if (!found.isFile()) return refused(readFault({ code: 'file.not-a-file' }));
  const tooLarge = sizeFault(found.size);
  if (tooLarge) return refused(tooLarge);
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return refused(readFault({ code: 'file.unreadable' }));
  return readDocument(bytes, file);
}
