import type { CheckAnswer, CheckPlacesAnswer } from '../../src/server/wire/check.ts';
import { apiAddress, request, requestFile } from '../api.ts';

const FILE = { 'content-type': 'application/octet-stream' };

/** As the server says it takes them. */
export const MAX_FILE_BYTES = 20_000_000;

export const sendForCheck = (file: File, signal: AbortSignal): Promise<CheckAnswer> =>
  request(apiAddress(['checks'], { name: file.name }), {
    method: 'POST',
    headers: FILE,
    body: file,
    signal,
  });

export const sendForComments = (
  file: File,
  { language, without }: { readonly language: 'vi' | 'en'; readonly without: readonly number[] },
): Promise<Blob> =>
  requestFile(
    apiAddress(['checks', 'commented'], {
      name: file.name,
      language,
      without: without.join(','),
    }),
    { method: 'POST', headers: FILE, body: file },
  );

/** The areas of the province; null where the server does not give them, and names are not looked at. */
export const areasForNames = (signal: AbortSignal): Promise<CheckPlacesAnswer | null> =>
  request<CheckPlacesAnswer>(apiAddress(['checks', 'places']), { signal }).catch(() => null);
