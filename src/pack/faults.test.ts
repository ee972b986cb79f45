import { describe, expect, test } from 'vitest';
import { faultText } from './fault.ts';
import {
  added,
  COMPARISON_COLUMNS,
  type Contents,
  changed,
  FACT_COLUMNS,
  faultsOf,
  indicator,
  readTiny,
  TINY,
  teaFact,
} from './testing/tiny-pack.ts';

type Case = {
  readonly what: string;
  readonly changes: Contents;
  readonly faults: readonly string[];
};

const broken = (what: string, changes: Contents, ...faults: readonly string[]): Case => ({
  what,
  changes,
  faults,
});

const fact = (row: string): Contents => added('facts/2024-9M/agr.csv', row);
const tea = (value: string, rest?: string): Contents => ({
  'facts/2024-9M/agr.csv': `${FACT_COLUMNS}\n${teaFact(value, rest)}\n`,
  'comparisons/2024-9M/all.csv': null,
});
const TEA = 'facts/2024-9M/agr.csv';
const INDICATORS = 'indicators/agr.yaml';
const compare = (row: string): Contents => ({
  'comparisons/2024-9M/all.csv': `${COMPARISON_COLUMNS}\n${row}\n`,
});
const COMPARE = 'comparisons/2024-9M/all.csv';

const FILES: readonly Case[] = [
  broken('a file of another name', { 'places/place.csv': '' }, 'places/place.csv:1:1 file.unknown'),
  broken('a file that is missing', { 'sources.yaml': null }, 'sources.yaml:1:1 file.missing'),
  broken(
    'a folder named after no period',
    { 'facts/2024-13/x.csv': FACT_COLUMNS },
    'facts/2024-13/x.csv:1:1 reference.unknown',
  ),
  broken(
    'a folder under another code of its period',
    { 'facts/2024-6M/x.csv': FACT_COLUMNS },
    'facts/2024-6M/x.csv:1:1 period.code',
  ),
  broken(
    'a file named after no sector',
    { 'indicators/agri.yaml': '' },
    'indicators/agri.yaml:1:1 code.sector',
  ),
  broken(
    'another schema, and nothing else',
    { ...changed('pack.yaml', 'schema: 1', 'schema: 2'), [TEA]: 'x' },
    'pack.yaml:1:9 pack.schema',
  ),
];

const YAML: readonly Case[] = [
  broken(
    'broken YAML',
    { 'sectors.yaml': '- { code: agr, name: A\n' },
    'sectors.yaml:2:1 yaml.syntax',
  ),
  broken(
    'a map where a list belongs',
    { 'sources.yaml': 'code: bc\n' },
    'sources.yaml:1:1 yaml.shape',
  ),
  broken(
    'an unknown key',
    changed('sources.yaml', 'date:', 'dat:'),
    'sources.yaml:1:30 field.unknown',
  ),
  broken(
    'a key twice',
    changed('pack.yaml', 'code: tiny', 'code: tiny\ncode: tiny'),
    'pack.yaml:3:1 field.twice',
  ),
  broken(
    'a missing key',
    changed('sectors.yaml', ', name: Thể thao', ''),
    'sectors.yaml:2:3 field.missing',
  ),
  broken(
    'a tag',
    changed('pack.yaml', 'code: tiny', 'code: !!str tiny'),
    'pack.yaml:2:13 yaml.tag',
  ),
  broken(
    'maps out of order',
    changed('pack.yaml', '2025-07-01', '2023-07-01'),
    'pack.yaml:7:5 pack.boundaries',
  ),
  broken(
    'a day that does not exist',
    changed('periods.yaml', '2023-05-31', '2023-02-30'),
    'periods.yaml:1:73 field.malformed',
  ),
  broken(
    'a period that ends before it begins',
    changed('periods.yaml', '2023-05-31', '2022-05-31'),
    'periods.yaml:1:3 dates.reversed',
  ),
  broken(
    'a named period under a calendar code',
    added('periods.yaml', '- { code: 2024-Q3, label: x, from: 2024-01-01, to: 2024-01-02 }'),
    'periods.yaml:3:11 period.code',
  ),
  broken(
    'an unknown previous period',
    changed('periods.yaml', 'previous: nh-2022-2023', 'previous: nh-2022'),
    'periods.yaml:2:95 reference.unknown',
  ),
];

const PLACES: readonly Case[] = [
  broken(
    'a province that is no place',
    changed('pack.yaml', '12@2004', '13@2004'),
    'pack.yaml:4:11 reference.unknown',
  ),
  broken(
    'a province that is a district',
    changed('pack.yaml', '12@2004-01-01', '105@2021-01-01'),
    'pack.yaml:4:11 place.level',
  ),
  broken(
    'an id twice',
    added('places/places.csv', '009,2025-07-01,,commune,phường,Tân Phong,,12@2004-01-01,,,,'),
    'places/places.csv:8:1 code.twice',
  ),
  broken(
    'one code at the same time',
    added('places/places.csv', '009,2025-08-01,,commune,phường,Tân Phong,,12@2004-01-01,,,,'),
    'places/places.csv:8:1 place.overlap',
  ),
  broken(
    'an unknown parent',
    changed('places/places.csv', 'Bình Lư,,105@2021-01-01', 'Bình Lư,,106@2021-01-01'),
    'places/places.csv:4:47 reference.unknown',
  ),
  broken(
    'no parent',
    changed('places/places.csv', 'Tân Phong,,12@2004-01-01', 'Tân Phong,,'),
    'places/places.csv:7:1 place.parent',
  ),
  broken(
    'a parent that had ended',
    changed('places/places.csv', 'Tân Phong,,12@2004-01-01', 'Tân Phong,,105@2021-01-01'),
    'places/places.csv:7:43 place.parent',
  ),
  broken(
    'a parent of the same level',
    changed('places/places.csv', 'Tân Phong,,12@2004-01-01', 'Tân Phong,,001@2025-07-01'),
    'places/places.csv:7:43 place.level',
  ),
  broken(
    'a name with its kind',
    changed('places/places.csv', 'phường,Tân', 'phường,Phường Tân'),
    'places/places.csv:7:32 place.name',
  ),
  broken(
    'half a centre',
    changed('places/places.csv', '22.3,103.6', '22.3,'),
    'places/places.csv:6:64 place.centre',
  ),
  broken(
    'a decimal comma',
    changed('places/places.csv', '173.91', '"173,91"'),
    'places/places.csv:6:52 field.malformed',
  ),
  broken(
    'a former commune that went nowhere',
    changed('places/crosswalk.csv', '002@2021-01-01,001@2025-07-01,2025-07-01,Nghị quyết\n', ''),
    'places/places.csv:5:1 crosswalk.missing',
  ),
  broken(
    'a former commune that went two ways',
    added('places/crosswalk.csv', '002@2021-01-01,009@2025-07-01,2025-07-01,Nghị quyết'),
    'places/crosswalk.csv:4:1 crosswalk.twice',
  ),
  broken(
    'a crosswalk between levels',
    added('places/crosswalk.csv', '105@2021-01-01,009@2025-07-01,2025-07-01,Nghị quyết'),
    'places/crosswalk.csv:4:1 crosswalk.level',
  ),
  broken(
    'dates that do not meet',
    changed('places/crosswalk.csv', '001@2025-07-01,2025-07-01', '001@2025-07-01,2025-07-02'),
    'places/crosswalk.csv:2:31 crosswalk.dates',
  ),
  broken(
    'a pair of neighbours twice',
    added('places/neighbours.csv', '009@2025-07-01,001@2025-07-01'),
    'places/neighbours.csv:3:1 neighbours.twice',
  ),
  broken(
    'neighbours that never met',
    added('places/neighbours.csv', '009@2025-07-01,002@2021-01-01'),
    'places/neighbours.csv:3:1 neighbours.dates',
  ),
];

const MEASURES: readonly Case[] = [
  broken(
    'an agency that does not exist',
    changed('agencies/successions.csv', 'so-nnmt', 'so-nnm'),
    'agencies/successions.csv:2:11 reference.unknown',
  ),
  broken(
    'a succession after the agency ended',
    changed('agencies/successions.csv', '2025-03-01', '2025-04-01'),
    'agencies/successions.csv:2:1 agency.dates',
  ),
  broken(
    'a former name of no body, after its last day, or twice',
    {
      'agencies/former-names.csv':
        'code,until,name\nso-x,2022-01-01,a\nso-nnptnt,2025-02-28,b\nso-nnmt,2025-04-01,c\nso-nnmt,2025-04-01,d\n',
    },
    'agencies/former-names.csv:2:1 reference.unknown',
    'agencies/former-names.csv:3:1 agency.dates',
    'agencies/former-names.csv:5:9 field.twice',
  ),
  broken(
    'a signer of no agency, or who ends before he begins',
    {
      'signers.yaml': `- { code: a, agency: so-x, on_behalf: TM., position: B, from: 2024-01-01 }
- { code: b, agency: so-nnmt, on_behalf: TM., position: B, from: 2024-01-01, to: 2023-01-01 }
`,
    },
    'signers.yaml:1:22 reference.unknown',
    'signers.yaml:2:82 dates.reversed',
  ),
  broken(
    'a document of a plan without a year, or two on one day',
    {
      'baselines.yaml': `- code: plan:province
  name: a
  phrase: b
  decisions: [{ year: 24, document: 1/QĐ, from: 2024-01-01 }]
- code: plan:central
  name: a
  phrase: b
  decisions:
    - { year: 2024, document: 1/QĐ, from: 2024-01-01 }
    - { year: 2024, document: 2/QĐ, from: 2024-01-01 }
`,
    },
    'baselines.yaml:4:23 field.malformed',
    'baselines.yaml:9:5 field.twice',
  ),
  broken(
    'a signature of no agency',
    changed('outlines/bao-cao.md', 'position: CHỦ TỊCH }', 'position: CHỦ TỊCH, of: so-x }'),
    'outlines/bao-cao.md:1:1 reference.unknown',
  ),
  broken(
    'an indicator of no sector',
    added(INDICATORS, indicator('arg.rice', 'ha')),
    `${INDICATORS}:6:11 code.sector`,
  ),
  broken(
    'a code twice over two files',
    added('indicators/spo.yaml', indicator('agr.herd', 'con')),
    'indicators/spo.yaml:16:11 code.twice',
  ),
  broken(
    'an unknown owner',
    added(INDICATORS, indicator('agr.x', 'ha').replace('so-nnmt', 'so-nnmm')),
    'indicators/agr.yaml:6:158 reference.unknown',
  ),
  broken(
    'an owner that did not exist yet',
    added(INDICATORS, indicator('agr.x', 'ha').replace('2025-03-01', '2025-02-01')),
    'indicators/agr.yaml:6:158 indicator.owner',
  ),
  broken(
    'a rate that is summed',
    added(INDICATORS, indicator('agr.x', '"%"').replace('flow', 'rate')),
    'indicators/agr.yaml:6:88 indicator.summed',
  ),
  broken(
    'a weight that does not exist',
    added(INDICATORS, indicator('agr.x', 'ha').replace('places: sum', 'places: weighted(agr.y)')),
    'indicators/agr.yaml:6:96 reference.unknown',
  ),
  broken(
    'an aggregation of another name',
    added(INDICATORS, indicator('agr.x', 'ha').replace('time: sum', 'time: mean')),
    'indicators/agr.yaml:6:98 field.malformed',
  ),
  broken(
    'a unit that is none',
    added(INDICATORS, indicator('agr.x', '"12 ha"')),
    'indicators/agr.yaml:6:64 field.malformed',
  ),
  broken(
    'versions that do not follow',
    changed('indicators/spo.yaml', 'version: 2', 'version: 3'),
    'indicators/spo.yaml:12:5 indicator.definitions',
  ),
  broken(
    'a part that is no indicator',
    changed('breakdowns/agr.yaml', 'agr.tea.autumn:', 'agr.tea.autum:'),
    'breakdowns/agr.yaml:5:37 reference.unknown',
  ),
  broken(
    'a part of another dimension',
    changed('breakdowns/agr.yaml', 'agr.tea.autumn:', 'agr.tea.area:'),
    'breakdowns/agr.yaml:5:37 breakdown.unit',
  ),
  broken(
    'parts in a circle',
    added(
      'breakdowns/agr.yaml',
      '- { code: agr.loop, whole: agr.tea.spring, closed: false, by: x, parts: { agr.tea.output: y } }',
    ),
    'breakdowns/agr.yaml:6:11 breakdown.circle',
  ),
  broken(
    'a breakdown of nothing',
    added(
      'breakdowns/agr.yaml',
      '- { code: agr.none, whole: agr.tea.spring, closed: false, by: x, parts: {} }',
    ),
    'breakdowns/agr.yaml:6:73 breakdown.parts',
  ),
];

const FACTS: readonly Case[] = [
  broken('no header', { [TEA]: '# nothing\n', [COMPARE]: null }, `${TEA}:1:1 csv.header`),
  broken(
    'an unknown column',
    changed(TEA, 'also', 'alos'),
    'facts/2024-9M/agr.csv:2:76 field.unknown',
  ),
  broken(
    'a missing column, once',
    changed(TEA, 'status,', 'state,'),
    'facts/2024-9M/agr.csv:2:1 csv.header',
    'facts/2024-9M/agr.csv:2:37 field.unknown',
  ),
  broken(
    'a comma too many',
    fact('agr.herd,2024-9M,,,1,5 con,ước,,bc,B.I.1,,1,,,'),
    `${TEA}:9:1 csv.cells`,
  ),
  broken(
    'a quote inside a cell',
    tea('1 tấn', 'ước,,bc,B.I.1,,1,,text.unclear: xã "A",'),
    'facts/2024-9M/agr.csv:2:69 csv.quote',
  ),
  broken(
    'text after a quoted cell',
    fact('agr.herd,2024-9M,001@2021-01-01,,"1" con,ước,,bc,B.I.1,,1,,,'),
    'facts/2024-9M/agr.csv:9:35 figure.unit',
    'facts/2024-9M/agr.csv:9:37 csv.quote',
  ),
  broken(
    'a cell that never closes',
    { [TEA]: `${FACT_COLUMNS}\n${teaFact('1 tấn').replace('tấn"', 'tấn')}\n`, [COMPARE]: null },
    'facts/2024-9M/agr.csv:2:1 csv.cells',
    'facts/2024-9M/agr.csv:2:26 csv.quote',
  ),
  broken(
    'an unknown indicator',
    fact('agr.hert,2024-9M,,,1 con,ước,,bc,B.I.1,,1,,,'),
    `${TEA}:9:1 reference.unknown`,
  ),
  broken(
    'an unknown source',
    fact('agr.herd,2023,,,1 con,ước,,bd,B.I.1,,1,,,'),
    `${TEA}:9:28 reference.unknown`,
  ),
  broken(
    'an unknown baseline',
    fact('agr.herd,2024-9M,,plan:central,1 con,ước,,bc,B.I.1,,1,,,'),
    `${TEA}:9:19 reference.unknown`,
  ),
  broken(
    'a place that had ended',
    fact('agr.herd,2026,001@2021-01-01,,1 con,ước,,bc,B.I.1,,1,,,'),
    `${TEA}:9:15 fact.place`,
  ),
  broken(
    'a period that is none',
    fact('agr.herd,2024-Q5,,,1 con,ước,,bc,B.I.1,,1,,,'),
    `${TEA}:9:10 reference.unknown`,
  ),
  broken(
    'a figure in English notation',
    tea('1,077.5 tấn'),
    'facts/2024-9M/agr.csv:2:32 figure.malformed',
  ),
  broken(
    'a figure that breaks in a quoted cell',
    tea('gần 12.34 tấn'),
    'facts/2024-9M/agr.csv:2:33 figure.malformed',
  ),
  broken('a unit of another dimension', tea('12 ha'), 'facts/2024-9M/agr.csv:2:30 figure.unit'),
  broken('a number without its unit', tea('12'), 'facts/2024-9M/agr.csv:2:27 figure.unit'),
  broken(
    'withheld without a reason',
    tea('withheld:'),
    'facts/2024-9M/agr.csv:2:27 figure.malformed',
  ),
  broken(
    'a print in brackets without question',
    tea('[1.07] tấn'),
    'facts/2024-9M/agr.csv:2:27 figure.unquestioned',
  ),
  broken(
    'a status of another name',
    tea('12 tấn', 'uớc,,bc,B.I.1,,1,,,'),
    'facts/2024-9M/agr.csv:2:35 field.malformed',
  ),
  broken(
    'a window that is none',
    tea('12 tấn', 'ước,2024-09-31,bc,B.I.1,,1,,,'),
    'facts/2024-9M/agr.csv:2:39 field.malformed',
  ),
  broken(
    'a section with a slash',
    tea('12 tấn', 'ước,,bc,B/I,,1,,,'),
    'facts/2024-9M/agr.csv:2:43 field.malformed',
  ),
  broken(
    'an item that is no number',
    tea('12 tấn', 'ước,,bc,B.I.1,,0,,,'),
    'facts/2024-9M/agr.csv:2:50 field.malformed',
  ),
  broken(
    'a second place without item',
    tea('12 tấn', 'ước,,bc,B.I.1,,1,B.I/2 B.II,,'),
    'facts/2024-9M/agr.csv:2:58 field.malformed',
  ),
  broken(
    'an unknown question',
    tea('12 tấn', 'ước,,bc,B.I.1,,1,,odd: lạ,'),
    'facts/2024-9M/agr.csv:2:53 question.malformed',
  ),
  broken('a figure twice', fact(teaFact('1.077,5 tấn')), 'facts/2024-9M/agr.csv:9:27 fact.twice'),
  broken(
    'parts that cannot reach the total',
    changed(TEA, '1 nghìn tấn', '2 nghìn tấn'),
    'facts/2024-9M/agr.csv:3:27 breakdown.total',
  ),
];

const OTHERS: readonly Case[] = [
  broken(
    'a comparison of nothing',
    compare('agr.herd,2023,,prior,"+5,4%",bc,B.I.1,1,,'),
    `${COMPARE}:2:1 comparison.fact`,
  ),
  broken(
    'a change without sign',
    compare('agr.tea.output,2024-9M,,prior,"5,4%",bc,B.I.1,1,,'),
    `${COMPARE}:2:32 comparison.malformed`,
  ),
  broken(
    'a plan in tonnes',
    compare('agr.tea.output,2024-9M,,plan:province,5 tấn,bc,B.I.1,1,,'),
    `${COMPARE}:2:39 comparison.malformed`,
  ),
  broken(
    'a change in another unit',
    compare('agr.tea.output,2024-9M,,prior,+5 ha,bc,B.I.1,1,,'),
    `${COMPARE}:2:31 comparison.unit`,
  ),
  broken(
    'points of a weight',
    compare('agr.tea.output,2024-9M,,prior,+5 điểm %,bc,B.I.1,1,,'),
    `${COMPARE}:2:31 comparison.unit`,
  ),
  broken(
    'against an unknown plan',
    compare('agr.tea.output,2024-9M,,plan:provinc,5%,bc,B.I.1,1,,'),
    `${COMPARE}:2:25 comparison.against`,
  ),
  broken(
    'against itself',
    compare('agr.tea.output,2024-9M,,2024-9M,+5%,bc,B.I.1,1,,'),
    `${COMPARE}:2:25 comparison.against`,
  ),
  broken(
    'against a year before that nobody names',
    {
      ...compare('spo.share,nh-2022-2023,,prior,+5 điểm %,bc,B.I.1,1,,'),
      ...added('facts/2024-9M/spo.csv', 'spo.share,nh-2022-2023,,,5%,ước,,bc,B.I.1,,1,,,'),
    },
    `${COMPARE}:2:25 comparison.against`,
  ),
  broken(
    'a comparison twice',
    added(COMPARE, 'agr.tea.output,2024-9M,,plan:province,"118,3%",bc,B.I.1,2,,'),
    `${COMPARE}:6:1 comparison.twice`,
  ),
  broken(
    'items that are no numbers',
    compare('agr.tea.output,2024-9M,,prior,+5%,bc,B.I.1,1;2,,'),
    `${COMPARE}:2:44 field.malformed`,
  ),
  broken(
    'a document twice',
    added('directives/van-ban.csv', '287/KH-UBND,Kế hoạch,,,,'),
    'directives/van-ban.csv:4:1 code.twice',
  ),
  broken(
    'a document number with a space',
    added('directives/van-ban.csv', '287 KH,Kế hoạch,,,,'),
    'directives/van-ban.csv:4:1 field.malformed',
  ),
  broken(
    'an outline with a slip',
    changed('outlines/bao-cao.md', ':result[', ':reslt['),
    'outlines/bao-cao.md:14:15 outline.malformed',
  ),
  broken(
    'an outline of an unknown indicator',
    changed('outlines/bao-cao.md', ':result[agr.tea.output', ':result[agr.tea.outpt'),
    'outlines/bao-cao.md:14:15 outline.code',
  ),
  broken(
    'an outline of an unknown document',
    changed('outlines/bao-cao.md', '287/KH', '288/KH'),
    'outlines/bao-cao.md:7:14 outline.code',
  ),
  broken(
    'an outline of an unknown breakdown',
    changed('outlines/bao-cao.md', 'by-season', 'by-year'),
    'outlines/bao-cao.md:14:44 outline.code',
  ),
  broken(
    'an outline of an unknown place',
    changed('outlines/bao-cao.md', '001@2021-01-01', '003@2021-01-01'),
    'outlines/bao-cao.md:16:17 outline.code',
  ),
  broken(
    'a kind of word that is none',
    changed('words/all.csv', 'name,Đề', 'noun,Đề'),
    'words/all.csv:2:1 field.malformed',
  ),
];

describe.each([
  ['files', FILES],
  ['yaml', YAML],
  ['places', PLACES],
  ['measures', MEASURES],
  ['facts', FACTS],
  ['comparisons, documents, words', OTHERS],
])('%s', (_part, cases) => {
  test.each(cases)('$what is named where it stands', ({ changes, faults }) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});

test('all faults are named at once, in order of file, line and column', () => {
  const faults = faultsOf({
    ...changed('sectors.yaml', 'name: Thể thao', 'nam: Thể thao'),
    ...changed(
      'places/places.csv',
      '2021-01-01,2025-06-30,district',
      '2021-01-01,2025-06-31,district',
    ),
    ...fact('agr.herd,2024,,,12 ha,uoc,,bc,B.I.1,,1,,,'),
    'notes.txt': 'x',
  });
  expect(faults).toEqual([
    `${TEA}:9:20 figure.unit`,
    `${TEA}:9:23 field.malformed`,
    'notes.txt:1:1 file.unknown',
    'places/places.csv:3:16 field.malformed',
    'sectors.yaml:2:3 field.missing',
    'sectors.yaml:2:16 field.unknown',
  ]);
});

test('a part that cannot be read does not make faults of what refers to it', () => {
  expect(
    faultsOf({
      'sectors.yaml': '- {',
      'places/places.csv': null,
      'agencies/agencies.csv': 'code\nx\n',
    }),
  ).toEqual([
    'agencies/agencies.csv:1:1 csv.header',
    'agencies/agencies.csv:1:1 csv.header',
    'places/places.csv:1:1 file.missing',
    'sectors.yaml:1:4 yaml.syntax',
  ]);
});

test('a fault says in both languages what is wrong and what would be accepted', () => {
  const read = readTiny(fact('agr.hert,2024-9M,,,1 con,ước,,bc,B.I.1,,1,,,'));
  if (read.ok) throw new Error('the pack is broken');
  const [first] = read.error;
  if (!first) throw new Error('there is a fault');
  expect(faultText(first, 'vi', 'packs/x/')).toBe(
    `packs/x/${TEA}:9:1: không có chỉ tiêu "agr.hert"; chấp nhận: agr.herd [reference.unknown]`,
  );
  expect(faultText(first, 'en')).toBe(
    `${TEA}:9:1: there is no indicator "agr.hert"; accepted: agr.herd [reference.unknown]`,
  );
});

test('a total missed by rounding, by truncation or with a question is no fault', () => {
  const withParts = (total: string, spring: string, autumn: string, question = ''): Contents => ({
    [COMPARE]: null,
    [TEA]: [
      FACT_COLUMNS,
      `agr.tea.output,2024-9M,,,"${total}",ước,,bc,B.I.1,,1,,${question},`,
      `agr.tea.spring,2024-9M,,,"${spring}",ước,,bc,B.I.1,,1,,,`,
      `agr.tea.autumn,2024-9M,,,"${autumn}",ước,,bc,B.I.1,,1,,,`,
      '',
    ].join('\n'),
  });
  expect(faultsOf(withParts('101 tấn', '50 tấn', '50 tấn'))).toEqual([]);
  expect(faultsOf(withParts('98 tấn', '50 tấn', '50 tấn'))).toEqual([
    `${TEA}:2:27 breakdown.total`,
  ]);
  expect(
    faultsOf(withParts('98 tấn', '50 tấn', '50 tấn', 'parts.do-not-reach-total: hỏi')),
  ).toEqual([]);
  expect(faultsOf(withParts('98 tấn', '50 tấn', '...'))).toEqual([]);
  expect(faultsOf(withParts('98 tấn', '50 tấn', '-'))).toEqual([`${TEA}:2:27 breakdown.total`]);
  expect(faultsOf(withParts('98 tấn', 'trên 50 tấn', '50 tấn'))).toEqual([]);
  expect(Object.keys(TINY)).toContain(TEA);
});
