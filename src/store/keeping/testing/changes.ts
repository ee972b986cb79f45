import type { PlaceId } from '#core/place.ts';
import { fact } from '#core/testing/builders.ts';
import { writeChanges } from '../../changes.ts';
import { loadPack } from '../../load-pack.ts';
import type { Store } from '../../store.ts';
import { A1, A2, B1, PROVINCE, smallProvince } from '../../testing/small-province.ts';

/** A second province in the same database. */
export const OTHER: PlaceId = '99@2004-01-01';

const AT = '2026-01-02T03:04:05.678Z';

/** Some figures, with all that hangs on them; figures of months and years that nothing else writes. */
export const figuresIn = (store: Store, province: PlaceId) =>
  store.write(province, (tx) =>
    loadPack(tx, {
      catalogue: { ...smallProvince(), province },
      facts: [A1, A2, B1, PROVINCE].flatMap((place, n) =>
        ['2023-01', '2023-02', '2023'].map((period) =>
          fact('t.output', { value: `${n + 1},50 tấn`, key: { place, period } }),
        ),
      ),
      actor: 'system',
      at: AT,
    }),
  );

/** One statement with a change row for each of the texts. */
export const changesOf = (
  store: Pick<Store, 'write'>,
  province: PlaceId,
  texts: readonly string[],
): Promise<void> =>
  store.write(province, (tx) =>
    writeChanges(
      tx,
      texts.map((text) => ({
        action: 'save' as const,
        entity: 'fact',
        key: text,
        before: null,
        after: { text },
      })),
      { actor: 'tester', reason: texts.join(' '), at: AT },
    ),
  );
