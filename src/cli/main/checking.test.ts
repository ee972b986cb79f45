import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed, writeTiny } from '#pack/testing/tiny-pack.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { plainDocument } from '#text/plain-document.ts';
import { openFacts } from './checking.ts';
import { loadPack } from './reports.ts';

const NAMED = { vi: 'Sản lượng chè búp tươi', en: 'Output of tea' };
const named = changed(
  'indicators/agr.yaml',
  'code: agr.tea.output, name: { vi: Chỉ tiêu, en: Indicator }',
  `code: agr.tea.output, name: { vi: ${NAMED.vi}, en: ${NAMED.en} }`,
);
const folders: string[] = [];
const packOf = (...changes: Parameters<typeof writeTiny>): string => {
  const folder = writeTiny(...changes);
  folders.push(folder);
  return folder;
};

/** What is said of a sentence that gives the output of tea. */
async function rulesOf(
  output: string,
  pack: string,
  place: { readonly data?: string } | null,
): Promise<readonly string[]> {
  const opened = await openFacts({ period: '2024-9M', place, pack });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { findings, matched } = opened.value(
    plainDocument(`${NAMED.vi} 9 tháng năm 2024 đạt ${output} tấn.`),
  );
  return [`${matched}`, ...findings.map(({ rule, severity }) => `${rule} ${severity}`)];
}

describe('facts that a report is held against', () => {
  let database: TestStore;
  const before = process.env.DATABASE_URL;
  beforeAll(async () => {
    database = await testStore();
    process.env.DATABASE_URL = database.url;
    const loaded = await loadPack(packOf(named), {});
    expect(loaded.ok && loaded.value.added).toBeGreaterThan(0);
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  test('come from the store that is named, and from the pack where none is', async () => {
    const other = packOf({
      ...named,
      'facts/2024-9M/agr.csv': `indicator,period,place,series,value,status,window,source,section,note,item,also,question,question_en
agr.tea.output,2024-9M,,,"1.200 tấn",ước,,bc,B.I.1,,1,,,
`,
    });
    expect(await rulesOf('1.077,5', other, {})).toEqual(['1']);
    expect(await rulesOf('1.200', other, {})).toEqual(['1', 'fact.differs question']);
    expect(await rulesOf('1.200', other, null)).toEqual(['1']);
  });

  test('are of a period that the pack knows', async () => {
    await expect(
      openFacts({ period: '2024-99', place: {}, pack: packOf(named) }),
    ).rejects.toThrow();
  });
});
