import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { LOCAL_ACTOR } from '#app/actor.ts';
import { chainWatch } from '#app/audit/chain-watch.ts';
import { readIndicator } from '#app/indicator.ts';
import { readOverview } from '#app/overview.ts';
import { addSampleAccounts } from '#app/people/first-accounts.ts';
import type { Publicity } from '#core/indicator.ts';
import { ok } from '#core/result.ts';
import { PROVINCE } from '#core/testing/builders.ts';
import { checkFile } from '#formats/checking/check-file.ts';
import { commentedCopy } from '#formats/checking/commented-copy.ts';
import { createApp } from '#server/app.ts';
import { proof } from '#server/identity/proof.ts';
import { sealWith } from '#server/identity/seal.ts';
import { THIS_MACHINE } from '#server/site.ts';
import { webFrom } from '#server/web.ts';
import { provinceAudit } from '#store/audit/audit.ts';
import { chainFound } from '#store/audit/chain-found.ts';
import { provinceCatalogue } from '#store/catalogue/province-catalogue.ts';
import { provinceEditions } from '#store/editions/editions.ts';
import { provinceFigures } from '#store/figures.ts';
import { provincePeople } from '#store/people/people.ts';
import { provinceRegisters } from '#store/registers/registers.ts';
import type { SeenStore } from '#store/store.ts';
import { CHROMIUM } from '../e2e/chromium.ts';
import { sampleCookie } from '../e2e/sign-in.ts';
import { rehearsing, replay, type Tape } from './by-hand.ts';
import { type Screen, screens, WEB } from './cold.ts';
import { type Ground, MILLION } from './ground.ts';
import { guardingLines } from './guarding.ts';
import { inTurns, type Line, type Results, waited } from './measure.ts';
import { BOUNDARY, COMPARED } from './province.ts';

const READINGS = 200;

type People = ReturnType<typeof provincePeople>;

const clock = (): string => new Date().toISOString();

/** What a screen asks for, over HTTP on this machine, beside its own statements through the bare driver. */
export async function httpBench(ground: Ground): Promise<Results> {
  const { store, bare, all, filled } = ground;
  const seal = sealWith([randomBytes(32)]);
  const ports = {
    people: provincePeople(store, PROVINCE, clock),
    proof: proof(seal),
    clock,
  };
  const specialist = { login: 'chuyen-vien', name: 'Chuyên viên', agency: null };
  const accounts = [{ ...specialist, role: 'specialist' as const }];
  await addSampleAccounts(ports, LOCAL_ACTOR, { accounts, when: 'always' });
  const appOver = (people: People, seenAs: (sight: Publicity) => SeenStore) =>
    createApp({
      version: 'bench',
      province: { vi: 'Tỉnh' },
      site: THIS_MACHINE,
      figures: (sight) => provinceFigures(seenAs(sight), PROVINCE, clock),
      editions: (sight) => provinceEditions(seenAs(sight), PROVINCE, clock),
      audit: (sight) => provinceAudit(seenAs(sight), PROVINCE),
      chain: chainWatch(() => store.read(PROVINCE, chainFound), clock),
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      catalogue: (sight) =>
        provinceCatalogue({ seen: seenAs(sight), whole: store }, PROVINCE, clock),
      registers: (sight) => provinceRegisters(seenAs(sight), PROVINCE, clock),
      ...ports,
      people,
      signOn: null,
      seal,
      origin: () => '',
      sampleLogins: ['chuyen-vien'],
      reports: new Map(),
      writeDocx: async () => new Uint8Array(),
      writeHtml: () => '',
      writePdf: async () => ok(new Uint8Array()),
      writeXlsx: async () => new Uint8Array(),
      csvLine: (cells) => cells.join(','),
      web: webFrom(resolve(WEB)),
      files: { check: checkFile, comment: commentedCopy },
    });
  const app = await appOver(ports.people, store.seenAs);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    const cookie = await sampleCookie(address);
    const ask = async (path: string): Promise<number> => {
      const answer = await fetch(`${address}/api/v1/${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return (await answer.text()).length;
    };
    const kept = (tape: Tape) => provinceFigures(rehearsing(store, tape), PROVINCE, clock);
    const asked = { period: COMPARED.month, place: null, boundary: BOUNDARY, knownOn: null };
    const [ofOverview, ofIndicator]: [Tape, Tape] = [[], []];
    await readOverview(kept(ofOverview), LOCAL_ACTOR, asked);
    const [code = ''] = all.indicators;
    await readIndicator(kept(ofIndicator), LOCAL_ACTOR, { ...asked, code });
    const words = `period=${asked.period}&boundary=${BOUNDARY}`;
    const overview = `overview?${words}`;
    const indicator = (run: number): string =>
      `indicators/${all.indicators[run % all.indicators.length]}?${words}`;
    const kB = async (path: string): Promise<string> =>
      `${Math.round((await ask(path)) / 1000)} kB`;
    const sizes = { overview: await kB(overview), indicator: await kB(indicator(0)) };
    const times = await inTurns(READINGS, {
      overview: () => ask(overview),
      overviewByHand: () => replay(bare, ofOverview),
      indicator: (run) => ask(indicator(run)),
      indicatorByHand: () => replay(bare, ofIndicator),
    });
    const guarding = await guardingLines(
      ground,
      async ({ people, seenAs }) => {
        const free = await appOver(people, seenAs);
        const at = await free.listen({ port: 0, host: '127.0.0.1' });
        return { address: at, close: () => free.close() };
      },
      { address, cookie },
    );
    const lines: readonly Line[] = [
      {
        what: `the overview, ${sizes.overview} of JSON, packed`,
        took: waited(times.overview),
        beside: { what: 'its statements through pg', took: waited(times.overviewByHand) },
      },
      {
        what: `one indicator, ${sizes.indicator} of JSON, packed`,
        took: waited(times.indicator),
        beside: { what: 'its statements through pg', took: waited(times.indicatorByHand) },
      },
    ];
    const cold = CHROMIUM === null ? [] : (await screens(address, screensOf(code))).lines;
    return {
      lines: [...lines, ...guarding.lines, ...cold],
      notes: [
        `The store of the section below. ${READINGS} requests of each kind, in turns.`,
        ...guarding.notes,
        'Screens: from an empty browser on the same machine to the first figures, the slowest run as p99.',
      ],
      partial: filled.facts < MILLION || CHROMIUM === null,
    };
  } finally {
    await app.close();
  }
}

/** The generated province has no report; its period is named, since its latest is one that a load was timed with. */
const screensOf = (indicator: string): readonly Screen[] => {
  const period = `?period=${COMPARED.month}`;
  return [
    { what: 'screen: overview', path: `/${period}`, shown: '.figures' },
    { what: 'screen: one indicator', path: `/indicators/${indicator}${period}`, shown: '.loud' },
    {
      what: 'screen: places',
      path: `/places${period}&indicator=${indicator}`,
      shown: '.unit-list',
    },
  ];
};
