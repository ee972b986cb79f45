import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { chainWatch } from '#app/audit/chain-watch.ts';
import type { AuditLog } from '#app/audit/ports.ts';
import type { Editions } from '#app/editions/ports.ts';
import { memoryFigures } from '#app/testing/memory-figures.ts';
import type { Fact } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { impliedFacts } from '#core/implied.ts';
import { ok, orThrow } from '#core/result.ts';
import { checkFile } from '#formats/checking/check-file.ts';
import { commentedCopy } from '#formats/checking/commented-copy.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { createApp } from '../app.ts';
import { KEY_BYTES, sealWith } from '../identity/seal.ts';
import type { Services } from '../services.ts';
import { THIS_MACHINE } from '../site.ts';
import { noRegisters } from './no-registers.ts';
import { asSomebody, noCatalogue, noProof, onePerson, signedInWith } from './signed-in.ts';

const OUTLINE = `---
title: Báo cáo :period
issuer: { name: ỦY BAN NHÂN DÂN TỈNH }
symbol: BC-UBND
place: Lai Châu
addressees: []
intro: Báo cáo như sau.
signature: { on_behalf: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH }
recipients: [Văn phòng]
---
# CHÈ

Sản lượng chè :result[agr.tea].
`;

/** Where nothing was ever done. */
const noAudit: AuditLog = {
  page: async () => ({ rows: [], hasMore: false }),
  lastOf: async () => null,
  choices: async () => ({ actors: [], kinds: [] }),
};

/** Where nothing was ever put forward. */
const noEditions: Editions = {
  of: async () => [],
  one: async () => null,
  submit: async () => null,
  sign: async () => null,
  giveBack: async () => false,
  nameOf: async () => null,
};

/** The HTTP face over figures in memory, with one report of tea; its clock counts up by seconds. */
export const smallApp = async (
  catalogue: Catalogue,
  facts: readonly Fact[],
  more: Partial<Services> = {},
): Promise<FastifyInstance> => asSomebody(await bareApp(catalogue, facts, more));

/** The same, for whoever comes to its door without a token. */
export function bareApp(
  catalogue: Catalogue,
  facts: readonly Fact[],
  more: Partial<Services> = {},
): Promise<FastifyInstance> {
  let second = 0;
  const clock = () => new Date(Date.UTC(2024, 9, 1) + 1000 * second++).toISOString();
  const figures = memoryFigures(catalogue, [...facts, ...impliedFacts(facts)], clock);
  return createApp({
    version: '1.2.3',
    province: { vi: 'Lai Châu' },
    site: THIS_MACHINE,
    figures: () => figures,
    editions: () => noEditions,
    audit: () => noAudit,
    chain: chainWatch(async () => ({ faults: 0, head: null }), clock),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    catalogue: () => noCatalogue,
    registers: () => noRegisters,
    people: onePerson(signedInWith('specialist', 'administrator')),
    proof: noProof,
    signOn: null,
    seal: sealWith([new Uint8Array(KEY_BYTES)]),
    origin: () => 'http://127.0.0.1',
    sampleLogins: [],
    clock,
    reports: new Map([
      ['nine', { outline: orThrow(parseOutline('nine', OUTLINE)), period: '2024-9M' }],
    ]),
    writeDocx: async () => new Uint8Array([80, 75]),
    writeHtml: () => '<!doctype html>',
    writePdf: async () => ok(new Uint8Array([37, 80, 68, 70])),
    writeXlsx: async () => new Uint8Array([80, 75]),
    csvLine: (cells) => cells.join(','),
    files: { check: checkFile, comment: commentedCopy },
    ...more,
  });
}
