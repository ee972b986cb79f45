import { expect, test } from 'vitest';
import { soak } from './testing/soak.ts';

// The whole of it, 100 and 30 kills, is `npm run soak`; its result stands in docs/soak.md.
test.skipIf(process.env.TEST_DATABASE_URL !== undefined)(
  'a slice of the soak: no acknowledged write is lost, and it comes back by itself',
  { timeout: 120_000 },
  async () => {
    const result = await soak({ app: 3, postgres: 2, say: () => {} });
    expect(result).toMatchObject({ lost: [], wrongRollUps: [] });
    expect(result.acknowledged).toBeGreaterThan(0);
  },
);
