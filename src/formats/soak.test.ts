import { expect, test } from 'vitest';
import { soakFiles } from './testing/soak-files.ts';

// The whole of it is `npm run soak -- files`; its result stands in docs/soak.md.
test.each([
  ['docx', 200],
  ['pdf', 10],
] as const)(
  'a slice of the soak: .%s files with faults are read or refused',
  async (kind, count) => {
    const soak = await soakFiles(kind);
    expect(await soak({ seed: 1, count })).toMatchObject({ inputs: count, fault: null });
  },
);
