import type { FastifyRequest } from 'fastify';
import { SYSTEM_ACTOR } from '#app/actor.ts';
import type { AuditLog } from '#app/audit/ports.ts';
import type { Editions } from '#app/editions/ports.ts';
import { type Kept, keptUntilWrite } from '#app/kept.ts';
import type { Figures } from '#app/ports.ts';
import { readProvince } from '#app/province.ts';
import type { RegisterPorts } from '#app/registers/ports.ts';
import { type Search, searchIn } from '#app/search/search.ts';
import { type SentencesOfPeriod, sentencesFrom } from '#app/sentences.ts';
import type { Publicity } from '#core/indicator.ts';
import { vietnamDay } from '#core/instant.ts';
import { provinceAnswer } from './answers/province-answer.ts';
import { signedInAs } from './door.ts';
import type { Services } from './services.ts';
import type { ProvinceAnswer } from './wire/province.ts';

/** The figures as far as somebody may see them, and what is kept of them; nothing is kept across sights. */
export type Seen = {
  readonly sight: Publicity;
  readonly figures: Figures;
  readonly editions: Editions;
  readonly audit: AuditLog;
  /** What every screen asks for first; made anew after a write, and each day. */
  readonly first: () => Promise<ProvinceAnswer>;
  /** What is asked for registers, as far as he sees. */
  readonly registers: RegisterPorts;
  readonly sentences: SentencesOfPeriod;
  readonly search: Search;
};

export type SeenIn = (request: Pick<FastifyRequest, 'signedIn'>) => Seen;

export function seenIn(services: Services): SeenIn {
  const made = new Map<Publicity, Seen>();
  return (request) => {
    const { sight } = signedInAs(request).person;
    const seen = made.get(sight) ?? seenWith(services, sight);
    made.set(sight, seen);
    return seen;
  };
}

function seenWith(services: Services, sight: Publicity): Seen {
  const figures = services.figures(sight);
  const outlines = [...services.reports.values()].map(({ outline }) => outline);
  const sentences = sentencesFrom(figures, outlines);
  const kept = keptUntilWrite<ProvinceAnswer>(figures.mark);
  return {
    sight,
    figures,
    editions: services.editions(sight),
    audit: services.audit(sight),
    first: () => {
      const today = vietnamDay(services.clock());
      return kept(today, async () =>
        provinceAnswer(await readProvince(figures, SYSTEM_ACTOR), services, today),
      );
    },
    registers: { registers: services.registers(sight), figures, clock: services.clock },
    sentences,
    search: searchIn(figures, sentences),
  };
}

/** What was answered and is kept until something is written, apart for each sight. */
export function keptBySight<T>(): (seen: Seen) => Kept<T> {
  const kept = new Map<Publicity, Kept<T>>();
  return ({ sight, figures }) => {
    const found = kept.get(sight) ?? keptUntilWrite<T>(figures.mark);
    kept.set(sight, found);
    return found;
  };
}
