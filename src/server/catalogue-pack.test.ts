import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCAL_ACTOR, SYSTEM_ACTOR } from '#app/actor.ts';
import { addIndicator } from '#app/catalogue/add-indicator.ts';
import { decidePlan } from '#app/catalogue/decide-plan.ts';
import { defineIndicator } from '#app/catalogue/define-indicator.ts';
import type { CatalogueBook } from '#app/catalogue/ports.ts';
import { renameAgency } from '#app/catalogue/rename-agency.ts';
import { setSigner } from '#app/catalogue/set-signer.ts';
import { succeedAgency } from '#app/catalogue/succeed-agency.ts';
import { undoChange } from '#app/catalogue/undo-change.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { orThrow } from '#core/result.ts';
import { headOf } from '#pack/head-of.ts';
import { readPackFiles } from '#pack/read-pack.ts';
import type { RawFile } from '#pack/source-file.ts';
import { packFiles, packFolder } from '#pack/write-pack.ts';
import { provinceCatalogue } from '#store/catalogue/province-catalogue.ts';
import { provinceFigures } from '#store/figures.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';

/* The sample province, changed in the product, written as a pack, and taken in elsewhere. */

const AT = '2026-03-01T02:00:00.000Z';
const base = orThrow(packFolder('packs/lai-chau'));
const sample = read(base);
const stores: TestStore[] = [];

async function opened(catalogue: Catalogue) {
  const ground = await testStore();
  stores.push(ground);
  const { province } = catalogue;
  const figures = provinceFigures(ground.store, province, () => AT);
  await figures.load(catalogue, [], SYSTEM_ACTOR);
  const book: CatalogueBook = provinceCatalogue(
    { seen: ground.store, whole: ground.store },
    province,
    () => AT,
  );
  return { figures, book };
}

let figures: Awaited<ReturnType<typeof opened>>['figures'];
let book: CatalogueBook;
beforeAll(async () => {
  ({ figures, book } = await opened(sample));
});
afterAll(async () => {
  for (const { close } of stores) await close();
});

function read(files: readonly RawFile[]): Catalogue {
  return orThrow(readPackFiles(files, AT)).catalogue;
}

test('what is changed here reads as the same catalogue there, and what is undone is as it was', async () => {
  expect(await figures.catalogue(null)).toEqual(sample);
  const reason = 'thử';
  const text = { vi: 'kể cả diện tích xen canh: "mới"', en: 'new' };
  const basis = 'Thông tư #5';
  const seen = 1;
  const results = [
    await defineIndicator(book, LOCAL_ACTOR, {
      ...{ code: 'agr.tea.area', seen, from: '2025-01-01', text, basis, priceBase: null, reason },
    }),
    await addIndicator(book, LOCAL_ACTOR, {
      code: 'agr.bamboo.area',
      name: { vi: 'Diện tích tre', en: null },
      unit: 'ha',
      kind: 'stock',
      overPlaces: { kind: 'sum' },
      overTime: { kind: 'last' },
      good: 'up',
      publicity: 'internal',
      persons: false,
      owner: { agency: 'so-nnmt', from: '2025-03-01' },
      ...{ text, basis: null, reason },
    }),
    await renameAgency(book, LOCAL_ACTOR, {
      ...{ code: 'so-ct', seen, name: { vi: 'Sở Công Thương, Du lịch', en: null }, short: null },
      ...{ from: '2026-01-01', today: '2026-03-01', reason },
    }),
    await succeedAgency(book, LOCAL_ACTOR, {
      code: 'so-nnmt',
      seen,
      into: { kind: 'new', code: 'so-moi', name: { vi: 'Sở mới', en: null }, short: 'SM' },
      on: '2026-02-01',
      field: { vi: 'nông nghiệp, môi trường', en: null },
      ...{ former: 'ends', indicators: 'all', reason },
    }),
    await decidePlan(book, LOCAL_ACTOR, {
      ...{ code: 'plan:province', seen, year: 2025, document: '1/QĐ-UBND', from: '2025-01-02' },
      ...{ subject: null, reason },
    }),
    await setSigner(book, LOCAL_ACTOR, {
      ...{ code: 'pho-chu-tich', seen: null, agency: 'vp-ubnd', onBehalf: 'TM. UBND' },
      ...{
        position: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
        name: null,
        from: '2026-01-01',
        to: null,
        reason,
      },
    }),
  ];
  const deeds = results.map((result) => {
    const done = orThrow(result);
    if (done.kind !== 'changed') throw new Error('nobody else changes anything here');
    return done.deed;
  });

  const changed = await figures.catalogue(null);
  expect(changed).not.toEqual(sample);
  const written = orThrow(packFiles(changed, { base, head: headOf(changed) }));
  const readBack = read(written);
  expect(readBack).toEqual(changed);
  const there = await opened(readBack);
  expect(await there.figures.catalogue(null)).toEqual(changed);
  const anew = orThrow(packFiles(changed, { base: [], head: headOf(changed) }));
  expect(headOf(changed)).toEqual({ code: 'lai-chau', name: expect.anything() });
  expect(read(anew)).toEqual(changed);

  for (const deed of deeds.toReversed()) {
    expect((await undoChange(book, LOCAL_ACTOR, { deed, reason })).ok).toBe(true);
  }
  expect(await figures.catalogue(null)).toEqual(sample);
});
