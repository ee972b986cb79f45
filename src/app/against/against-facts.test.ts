import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFromBook } from '#app/reports.ts';
import { type FactBook, factBook } from '#core/fact-book.ts';
import { impliedFacts } from '#core/implied.ts';
import { parsePeriod } from '#core/period.ts';
import { orThrow } from '#core/result.ts';
import { readPack } from '#pack/read-pack.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { plainText } from '#report/plain-text.ts';
import { plainDocument } from '#text/plain-document.ts';
import { againstFacts } from './against-facts.ts';

const PERIOD = orThrow(parsePeriod('2024-9M'));

let book: FactBook;
let report: string;

beforeAll(() => {
  const pack = orThrow(readPack('packs/lai-chau', '2024-09-20T00:00:00Z'));
  const outline = 'packs/lai-chau/outlines/bao-cao-9-thang.md';
  const parsed = orThrow(parseOutline('bao-cao-9-thang', readFileSync(outline, 'utf8')));
  book = factBook(pack.catalogue, [...pack.facts, ...impliedFacts(pack.facts)]);
  report = plainText(
    buildFromBook(book, { outline: parsed, period: PERIOD, knownOn: null }).report,
  );
});

const held = (text: string) => againstFacts(plainDocument(text), book, PERIOD);
const said = (text: string) => held(text).findings.map(({ message }) => message.vi);

describe('the report of the sample pack', () => {
  test('agrees with the figures that it was written from', () => {
    const { matched, agreeing, findings } = held(report);
    expect(findings).toEqual([]);
    expect(matched).toBeGreaterThanOrEqual(20);
    expect(agreeing).toBe(matched);
  });

  test('with a figure changed differs there, and the kept figure is offered', () => {
    const changed = report.replace('125.797 tấn', '152.797 tấn');
    const { findings, matched, agreeing } = held(changed);
    expect([findings.length, matched - agreeing]).toEqual([1, 1]);
    const [finding] = findings;
    const [span = [0, 0]] = finding?.spans ?? [];
    expect(changed.slice(...span)).toBe('152.797 tấn');
    expect([finding?.rule, finding?.severity]).toEqual(['fact.differs', 'question']);
    expect(finding?.repairs.map(({ text }) => text)).toEqual(['125.797']);
    expect(finding?.message.vi).toContain('Sản lượng lương thực có hạt');
  });

  test('of an official figure it is sure', () => {
    const facts = [...book.byKey.values()].map((fact) => ({
      ...fact,
      status: 'official' as const,
    }));
    const official = { ...factBook(book, facts), knownOn: null };
    const text = 'Sản lượng lương thực có hạt đạt 152.797 tấn.';
    expect(againstFacts(plainDocument(text), official, PERIOD).findings[0]?.severity).toBe('error');
  });
});

describe('a sentence', () => {
  test.each([
    [
      'in other words and another scale',
      'Tổng sản lượng lương thực có hạt ước đạt 125,8 nghìn tấn.',
    ],
    [
      'with its period',
      'Tính chung 9 tháng năm 2024, sản lượng lương thực có hạt ước đạt 125.797 tấn.',
    ],
  ])('%s is recognised, and agrees', (_, text) => {
    expect(held(text)).toMatchObject({ matched: 1, agreeing: 1 });
  });

  test.each([
    ['of another time', 'Năm 2023, sản lượng lương thực có hạt đạt 225.000 tấn.'],
    ['of a part of the period', 'Trong 6 tháng, sản lượng lương thực có hạt đạt 90.000 tấn.'],
    ['of a plan', 'Mục tiêu sản lượng lương thực có hạt cả năm đạt 225.000 tấn.'],
    ['of a smaller area', 'Tại huyện Tam Đường, sản lượng lương thực có hạt đạt 20.000 tấn.'],
    ['of a wider area', 'Cả nước có sản lượng lương thực có hạt đạt 47 triệu tấn.'],
    ['of a narrower subject', 'Sản lượng lương thực có hạt vụ mùa đạt 60.000 tấn.'],
    ['of a part', 'Sản lượng đạt 300.000 tấn, trong đó lương thực có hạt 90.000 tấn.'],
    ['in another dimension', 'Sản lượng lương thực có hạt đạt 900 tỷ đồng.'],
  ])('%s is not taken for it', (_, text) => {
    expect(held(text)).toMatchObject({ matched: 0, findings: [] });
  });

  test('beyond what rounding allows differs', () => {
    expect(said('Sản lượng lương thực có hạt ước đạt 125,7 nghìn tấn.')).toEqual([]);
    expect(said('Sản lượng lương thực có hạt ước đạt 125,5 nghìn tấn.')).toHaveLength(1);
  });
});
