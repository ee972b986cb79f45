import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Result } from '#core/result.ts';
import type { PackFault } from '../fault.ts';
import type { Pack } from '../pack.ts';
import { readPackFiles } from '../read-pack.ts';

/** A file's content; null takes the file away. */
export type Contents = Readonly<Record<string, string | Uint8Array | null>>;

export const KNOWN_FROM = '2024-10-01T00:00:00Z';

export const FACT_COLUMNS =
  'indicator,period,place,series,value,status,window,source,section,note,item,also,question,question_en';

export const COMPARISON_COLUMNS =
  'indicator,period,place,against,printed,source,section,item,question,question_en';

export const indicator = (code: string, unit: string, rest = ''): string =>
  `- { code: ${code}, name: { vi: Chỉ tiêu, en: Indicator }, unit: ${unit}, kind: flow, places: sum, time: sum, good: up, owners: { 2021-01-01: so-nnptnt, 2025-03-01: so-nnmt }${rest} }\n`;

/** A row of facts about tea; later columns are left to the caller. */
export const teaFact = (value: string, rest = 'ước,,bc,B.I.1,,1,,,'): string =>
  `agr.tea.output,2024-9M,,,"${value}",${rest}`;

/** A small pack without a fault: two districts, three communes that became one, tea and rice. */
export const TINY: Readonly<Record<string, string>> = {
  'pack.yaml': `schema: 1
code: tiny
name: { vi: Tỉnh Nhỏ, en: Tiny province }
province: 12@2004-01-01
boundaries:
  - { code: before, name: trước, on: 2024-01-01 }
  - { code: since, name: từ, on: 2025-07-01 }
`,
  'sectors.yaml':
    '- { code: agr, name: { vi: Nông nghiệp, en: Agriculture } }\n- { code: spo, name: Thể thao }\n',
  'baselines.yaml': '- { code: plan:province, name: Kế hoạch năm, phrase: kế hoạch }\n',
  'sources.yaml': '- { code: bc, name: Báo cáo, date: 2024-09 }\n',
  'periods.yaml': `- { code: nh-2022-2023, label: năm học 2022-2023, from: 2022-09-01, to: 2023-05-31 }
- { code: nh-2023-2024, label: năm học 2023-2024, from: 2023-09-01, to: 2024-05-31, previous: nh-2022-2023 }
`,
  'places/places.csv': `code,from,to,level,kind,name,name_en,parent,area_km2,population,lat,lon
12,2004-01-01,,province,tỉnh,Nhỏ,Tiny province,,,,,
105,2021-01-01,2025-06-30,district,huyện,Tam Đường,,12@2004-01-01,,,,
001,2021-01-01,2025-06-30,commune,xã,Bình Lư,,105@2021-01-01,,,,
002,2021-01-01,2025-06-30,commune,thị trấn,Tam Đường,,105@2021-01-01,,,,
001,2025-07-01,,commune,xã,Bình Lư,,12@2004-01-01,173.91,18606,22.3,103.6
009,2025-07-01,,commune,phường,Tân Phong,,12@2004-01-01,,,,
`,
  'places/crosswalk.csv': `from,into,on,basis
001@2021-01-01,001@2025-07-01,2025-07-01,Nghị quyết
002@2021-01-01,001@2025-07-01,2025-07-01,Nghị quyết
`,
  'places/neighbours.csv': 'place,neighbour\n001@2025-07-01,009@2025-07-01\n',
  'agencies/agencies.csv': `code,name,name_en,short,from,to
so-nnptnt,Sở Nông nghiệp và Phát triển nông thôn,,Sở NN&PTNT,2021-01-01,2025-02-28
so-nnmt,Sở Nông nghiệp và Môi trường,,,2025-03-01,
`,
  'agencies/successions.csv':
    'from,into,on,field,field_en\nso-nnptnt,so-nnmt,2025-03-01,nông nghiệp,agriculture\n',
  'indicators/agr.yaml': [
    indicator('agr.tea.area', 'ha'),
    indicator('agr.tea.output', 'tấn'),
    indicator('agr.tea.spring', 'tấn'),
    indicator('agr.tea.autumn', 'nghìn tấn'),
    indicator('agr.herd', 'con', ', persons: false, publicity: internal'),
  ].join(''),
  'indicators/spo.yaml': `- code: spo.share
  name: Tỷ lệ
  unit: "%"
  kind: rate
  places: weighted(spo.members)
  time: last
  good: none
  owners: { 2021-01-01: so-nnptnt }
  numerator: spo.members
  denominator: spo.members
  definitions:
    - { version: 1, from: 2021-01-01, text: cũ }
    - { version: 2, from: 2024-01-01, text: { vi: mới, en: new }, basis: Thông tư, price_base: "2020" }
${indicator('spo.members', 'người', ', persons: true')}${indicator('spo.rank', 'bậc').replace('flow', 'rank').replace('places: sum', 'places: never')}`,
  'breakdowns/agr.yaml': `- code: agr.tea.by-season
  whole: agr.tea.output
  closed: true
  by: vụ
  parts: { agr.tea.spring: vụ xuân, agr.tea.autumn: vụ thu }
`,
  'facts/2024-9M/agr.csv': `# figures of agriculture
${FACT_COLUMNS}
agr.tea.output,2024-9M,,,"1.077,5 tấn",ước,regime,bc,B.I.1,,1,B.II/2,,
agr.tea.spring,2024-9M,,,"77,5 tấn",ước,,bc,B.I.1,3,2,,,
agr.tea.autumn,2024-9M,,,1 nghìn tấn,sơ bộ,,bc,B.I.1,,2,,,
agr.tea.output,2024,,plan:province,2.000 tấn,chính thức,calendar,bc,B.I.1,,3,,,
agr.tea.area,2024-9M,001@2021-01-01,actual,gần 5 nghìn ha,ước,2024-09-15,bc,B.I.1,,4,,,
agr.herd,2024-9M,,,[10.6517] con,ước,,bc,B.I.1,,5,,"figure.unreadable: ""10.6517"" in sai",misprinted
`,
  'facts/2024-9M/spo.csv': `${FACT_COLUMNS}
spo.share,nh-2023-2024,,,"55,5%",ước,,bc,B.II,,1,,,
spo.members,2024-9M,,,-,ước,,bc,B.II,,2,,,
spo.rank,2023,,,12 bậc,chính thức,,bc,B.II,,3,,,
`,
  'comparisons/2024-9M/all.csv': `${COMPARISON_COLUMNS}
agr.tea.output,2024-9M,,plan:province,"vượt 18,3%",bc,B.I.1,1 2,,
agr.tea.output,2024-9M,,prior,"tăng 1,5 lần",bc,B.I.1,1,,
spo.share,nh-2023-2024,,prior,"−0,34 điểm %",bc,B.II,1,,
spo.rank,2023,,2022,+22 bậc,bc,B.II,3,text.unclear: chưa rõ,
`,
  'directives/van-ban.csv': `number,type,date,issuer,subject,section
287/KH-UBND,Kế hoạch,2024-01-19,Ủy ban nhân dân tỉnh,Kế hoạch,A
17-NQ/TU,Nghị quyết,,,,A B.I
`,
  'words/all.csv': 'kind,text,meaning,section,item\nname,Đề án 06,tên đề án,B.I.4,21\n',
  'outlines/bao-cao.md': `---
title: Tình hình :period
issuer: { name: ỦY BAN NHÂN DÂN }
symbol: BC-UBND
place: Nhỏ
addressees: []
intro: "Theo :ref[287/KH-UBND]:"
signature: { on_behalf: TM., position: CHỦ TỊCH }
recipients: [Lưu]
---

# NÔNG NGHIỆP

Sản lượng chè :result[agr.tea.output], gồm :parts[agr.tea.output]{by=agr.tea.by-season}[^n].

[^n]: Diện tích :value[agr.tea.area]{place=001@2021-01-01}.
`,
  'README.md': '# Tiny\n',
};

const encoder = new TextEncoder();

/** The tiny pack with some files changed, read from memory. */
export function readTiny(changes: Contents = {}): Result<Pack, readonly PackFault[]> {
  const files = Object.entries({ ...TINY, ...changes }).flatMap(([path, content]) =>
    content === null ? [] : [{ path, bytes: bytesOf(content) }],
  );
  return readPackFiles(files, KNOWN_FROM);
}

/** The same on the disk, in a new folder. */
export function writeTiny(changes: Contents = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-pack-'));
  for (const [path, content] of Object.entries({ ...TINY, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytesOf(content));
  }
  return folder;
}

/** A file of the tiny pack with one stretch replaced; the stretch has to be there. */
export function changed(path: string, from: string, to: string): Contents {
  const text = TINY[path];
  if (!text?.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, () => to) };
}

/** A file of the tiny pack with lines added at its end. */
export const added = (path: string, ...lines: readonly string[]): Contents => ({
  [path]: `${TINY[path] ?? ''}${lines.join('\n')}\n`,
});

/** `file:line:column code` of each fault. */
export function faultsOf(changes: Contents): readonly string[] {
  const read = readTiny(changes);
  if (read.ok) return [];
  return read.error.map((f) => `${f.file}:${f.line}:${f.column} ${f.code}`);
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content;
