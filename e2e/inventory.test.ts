import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

/*
 * The pack against the inventory of the real report, row by row: every measured row has its facts with the
 * same digits and unit, every plan and year-on-year cell its comparison, every other row its words,
 * every cited document its directive. The inventory is not part of the project.
 */

const INVENTORY =
  process.env.TONGHOP_INVENTORY ?? '../shared/reference/lai-chau-2024-9m-figures.md';
const PACK = 'packs/lai-chau';
const NOT_MEASURED = new Set(['rule', 'name', 'ordinal', 'list']);

type Row = {
  readonly section: string;
  readonly item: string;
  readonly subject: string;
  readonly value: string;
  readonly plan: string;
  readonly change: string;
  readonly kind: string;
};
type Line = Readonly<Record<string, string>>;

const present = existsSync(INVENTORY);
if (!present) console.warn(`skipped: the inventory ${INVENTORY} is not here`);

const text = present ? readFileSync(INVENTORY, 'utf8').normalize('NFC') : '';
const rows = measuredRows();
const facts = lines('facts/2024-9M');
const comparisons = lines('comparisons/2024-9M');
const words = lines('words');

describe.skipIf(!present)('the pack and the inventory of the real report', () => {
  test('the inventory is whole: 452 rows, 408 of them measured', () => {
    expect(rows.length).toBe(452);
    expect(rows.filter((row) => !NOT_MEASURED.has(row.kind)).length).toBe(408);
  });

  test('every row has its facts, comparisons or words', () => {
    const bare = rows.filter((row) => {
      const at = (all: readonly Line[]) => all.some((line) => stands(line, row));
      return !at(facts) && !at(comparisons) && !at(words);
    });
    expect(bare.map(nameOf)).toEqual([]);
  });

  test('every measured value stands in the pack with the same digits', () => {
    const lost = rows
      .filter((row) => !NOT_MEASURED.has(row.kind))
      .flatMap((row) => {
        const kept = digits([
          ...facts.filter((f) => stands(f, row)).map((f) => f.value ?? ''),
          ...comparisons.filter((c) => stands(c, row)).map((c) => c.printed ?? ''),
          // "1 trong 5 tỉnh": the five are counted, the one is a way of speaking.
          ...words.filter((w) => w.kind === 'ordinal' && stands(w, row)).map((w) => w.text ?? ''),
        ]);
        return digits([printedOnly(row.value)])
          .filter((d) => !kept.includes(d))
          .map((d) => `${nameOf(row)}: ${d} of "${row.value}"`);
      });
    expect(lost).toEqual([]);
  });

  test('every measured unit is that of the row', () => {
    const measures =
      /(triệu đồng|tỷ đồng|triệu USD|triệu kWh|triệu m³|m³|ha|tấn|kg|MW|%|điểm %)(?![\p{L}\d])/gu;
    const wrong = rows
      .filter((row) => !NOT_MEASURED.has(row.kind))
      .flatMap((row) => {
        const kept = [...facts, ...comparisons]
          .filter((line) => stands(line, row))
          .map((line) => line.value ?? line.printed ?? '')
          .join(' ; ');
        return [...printedOnly(row.value).matchAll(measures)]
          .map(([unit]) => unit)
          .filter((unit) => !kept.includes(unit) && !kept.includes(unit.replace('m³', 'm3')))
          .map((unit) => `${nameOf(row)}: ${unit} of "${row.value}" not in "${kept}"`);
      });
    expect(wrong).toEqual([]);
  });

  test('all 30 plan and 67 year-on-year cells have their comparisons', () => {
    const planned = rows.filter((row) => row.plan !== '');
    const changed = rows.filter((row) => row.change !== '');
    expect([planned.length, changed.length]).toEqual([30, 67]);
    const lost = [
      ...planned.map((row) => [row, row.plan] as const),
      ...changed.map((row) => [row, row.change] as const),
    ].flatMap(([row, cell]) => {
      const kept = digits(comparisons.filter((c) => stands(c, row)).map((c) => c.printed ?? ''));
      const values = digits(facts.filter((f) => stands(f, row)).map((f) => f.value ?? ''));
      return wanted(cell)
        .filter((d) => !kept.includes(d) && !values.includes(d))
        .map((d) => `${nameOf(row)}: ${d} of "${cell}"`);
    });
    expect(lost).toEqual([]);
  });

  test('all cited documents are directives with their dates', () => {
    const known = new Map(lines('directives').map((d) => [d.number, d.date]));
    const cited = section('## 4.', '## 5.')
      .map(cellsOf)
      .filter((cells) => cells.length === 5 && /^\d+$/.test(cells[0] ?? ''));
    expect(cited.length).toBe(45);
    const lost = cited.filter(([, written = '']) => {
      const [number = '', date = ''] = written.replace(/^0\d; /, '').split(', ');
      const [day = '', month = '', year = ''] = date.split('/');
      const iso = date ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
      return !known.has(number) || (iso !== null && known.get(number) !== iso);
    });
    expect(lost).toEqual([]);
  });
});

function measuredRows(): readonly Row[] {
  let at = '';
  return section('## 3.', '## 4.').flatMap((line) => {
    if (line.startsWith('### ')) at = sectionCode(line.slice(4));
    const cells = cellsOf(line);
    const [item = '', , subject = '', value = '', plan = '', change = '', , , kind = ''] = cells;
    if (cells.length !== 10 || !/^\d+$/.test(item)) return [];
    return [{ section: at, item, subject, value, plan, change, kind }];
  });
}

function section(from: string, to: string): readonly string[] {
  const start = text.indexOf(`\n${from}`);
  return start < 0 ? [] : text.slice(start, text.indexOf(`\n${to}`)).split('\n');
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function sectionCode(title: string): string {
  if (title.startsWith('Phần thứ II')) return 'II';
  const [, path = ''] =
    /^(A|B\/II|B\/I\/1\/1\.\d(?: [a-d]\))?|B\/I\/\d(?: [a-e]\))?)/.exec(title) ?? [];
  return path
    .replace('B/I/1/', 'B.I.')
    .replaceAll('/', '.')
    .replace(/ ([a-e])\)/, '.$1');
}

function lines(folder: string): readonly Line[] {
  return readdirSync(join(PACK, folder)).flatMap((name) =>
    parse<Line>(readFileSync(join(PACK, folder, name), 'utf8').normalize('NFC'), {
      columns: true,
      comment: '#',
      relax_column_count: false,
    }),
  );
}

/** A line of the pack that names the row's place in the report, also among other places. */
function stands(line: Line, row: Row): boolean {
  const here = line.section === row.section && (line.item ?? '').split(' ').includes(row.item);
  return here || (line.also ?? '').split(' ').includes(`${row.section}/${row.item}`);
}

/** Numbers as their digits; a leading zero of a small count says nothing. */
const digits = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((t) => t.match(/\d[\d.,]*\d|\d/g) ?? []).map((d) => d.replace(/^0+(?=\d)/, ''));

/** What the inventory computed itself stands in brackets or after "=", "≤" or "so". */
const printedOnly = (value: string): string =>
  value.replace(/\([^)]*\)/g, ' ').replace(/KH \d{4}/g, ' ');

/** The figures of a comparison's cell; "118,3% (vượt 18,3%)" may be kept either way. */
function wanted(cell: string): readonly string[] {
  const over = /\(vượt ([\d,]+)%\)/.exec(cell);
  if (over?.[1]) return [over[1]];
  return digits([cell.replace(/\([^)]*\)|so .*$|KH giao/g, ' ')]).map((d) =>
    /^10[35]$/.test(d) ? String(Number(d) - 100) : d,
  );
}

const nameOf = (row: Row): string => `${row.section}/${row.item} ${row.subject}`;
