import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Actor } from '#app/actor.ts';
import { addAgency } from '#app/catalogue/add-agency.ts';
import { addIndicator } from '#app/catalogue/add-indicator.ts';
import { changeIndicator } from '#app/catalogue/change-indicator.ts';
import { decidePlan } from '#app/catalogue/decide-plan.ts';
import { defineIndicator } from '#app/catalogue/define-indicator.ts';
import { endAgency } from '#app/catalogue/end-agency.ts';
import type { CatalogueBook, Edited } from '#app/catalogue/ports.ts';
import { renameAgency } from '#app/catalogue/rename-agency.ts';
import { setBaseline } from '#app/catalogue/set-baseline.ts';
import { setSigner } from '#app/catalogue/set-signer.ts';
import { succeedAgency } from '#app/catalogue/succeed-agency.ts';
import { type UndoneFault, undoChange } from '#app/catalogue/undo-change.ts';
import type { EntryKind } from '#core/catalogue-entry.ts';
import { vietnamDay } from '#core/instant.ts';
import type { Result } from '#core/result.ts';
import {
  agencyEntries,
  baselineEntries,
  type Entries,
  entryHistory,
  indicatorEntries,
  signerEntries,
} from '../answers/catalogue-answer.ts';
import { editRefusal, staleRefusal } from '../answers/catalogue-refusal.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import {
  AgencyEntriesWire,
  BaselineEntriesWire,
  EntryHistoryWire,
  IndicatorEntriesWire,
  SignerEntriesWire,
} from '../wire/catalogue.ts';
import {
  AddAgencyWire,
  AddBaselineWire,
  AddIndicatorWire,
  AddSignerWire,
  ChangeBaselineWire,
  ChangeIndicatorWire,
  ChangeSignerWire,
  DecidePlanWire,
  DefineIndicatorWire,
  EditedWire,
  EndAgencyWire,
  EntryQueryWire,
  RenameAgencyWire,
  SucceedAgencyWire,
  UndoWire,
} from '../wire/catalogue-change.ts';

const READS = { right: 'catalogue.read' } as const;
const CHANGES = { right: 'catalogue.change' } as const;
const Known = Type.Object({ knownOn: Type.Optional(Type.String({ maxLength: 40 })) });
const OneCode = Type.Object({ code: Type.String({ maxLength: 150 }) });
const OneDeed = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** What a change is made with: the catalogue as far as he sees who changes it, himself, and the day. */
type Changing = { readonly book: CatalogueBook; readonly actor: Actor; readonly today: string };

/** The catalogue as it is kept in the product: lists, histories, changes and what takes them back. */
export const catalogueRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const bookOf = (request: FastifyRequest): CatalogueBook =>
      services.catalogue(seen(request).sight);
    const today = (): string => vietnamDay(services.clock());

    list(app, 'indicators', ['indicator'], IndicatorEntriesWire, indicatorEntries);
    list(app, 'agencies', ['agency'], AgencyEntriesWire, agencyEntries);
    list(app, 'baselines', ['baseline'], BaselineEntriesWire, baselineEntries);
    list(app, 'signers', ['signer'], SignerEntriesWire, signerEntries);
    app.get<{ Querystring: Static<typeof EntryQueryWire> }>(
      '/api/v1/catalogue/history',
      {
        config: READS,
        schema: { querystring: EntryQueryWire, response: { 200: EntryHistoryWire } },
      },
      async (request) => {
        const book = bookOf(request);
        return entryHistory(await book.history(request.query), await book.catalogue(null));
      },
    );

    change(app, 'POST', 'indicators', AddIndicatorWire, (body, { book, actor }) =>
      addIndicator(book, actor, body),
    );
    change(app, 'PATCH', 'indicators/:code', ChangeIndicatorWire, (body, { book, actor }, code) =>
      changeIndicator(book, actor, { ...body, code }),
    );
    change(app, 'POST', 'indicators/:code/definitions', DefineIndicatorWire, (body, by, code) =>
      defineIndicator(by.book, by.actor, { ...body, code }),
    );
    change(app, 'POST', 'agencies', AddAgencyWire, (body, { book, actor }) =>
      addAgency(book, actor, body),
    );
    change(app, 'PATCH', 'agencies/:code', RenameAgencyWire, (body, by, code) =>
      renameAgency(by.book, by.actor, { ...body, code, today: by.today }),
    );
    change(app, 'POST', 'agencies/:code/end', EndAgencyWire, (body, { book, actor }, code) =>
      endAgency(book, actor, { ...body, code }),
    );
    change(app, 'POST', 'agencies/:code/succession', SucceedAgencyWire, (body, by, code) =>
      succeedAgency(by.book, by.actor, { ...body, code }),
    );
    change(app, 'POST', 'baselines', AddBaselineWire, (body, { book, actor }) =>
      setBaseline(book, actor, { ...body, seen: null }),
    );
    change(app, 'PATCH', 'baselines/:code', ChangeBaselineWire, (body, { book, actor }, code) =>
      setBaseline(book, actor, { ...body, code }),
    );
    change(app, 'POST', 'baselines/:code/decisions', DecidePlanWire, (body, by, code) =>
      decidePlan(by.book, by.actor, { ...body, code }),
    );
    change(app, 'POST', 'signers', AddSignerWire, (body, { book, actor }) =>
      setSigner(book, actor, { ...body, seen: null }),
    );
    change(app, 'PATCH', 'signers/:code', ChangeSignerWire, (body, { book, actor }, code) =>
      setSigner(book, actor, { ...body, code }),
    );
    app.post<{ Params: { id: string }; Body: Static<typeof UndoWire> }>(
      '/api/v1/catalogue/deeds/:id/undo',
      {
        config: CHANGES,
        schema: { params: OneDeed, body: UndoWire, response: { 200: EditedWire } },
      },
      async (request) => {
        const { reason } = request.body;
        const undone = { deed: request.params.id, reason };
        return answered(request, await undoChange(bookOf(request), actorIn(request), undone), 0);
      },
    );

    function list<S extends TSchema>(
      on: FastifyInstance,
      name: string,
      kinds: readonly EntryKind[],
      wire: S,
      answer: (entries: Entries) => Static<S>,
    ): void {
      on.get<{ Querystring: { knownOn?: string } }>(
        `/api/v1/catalogue/${name}`,
        { config: READS, schema: { querystring: Known, response: { 200: wire } } },
        async (request) => {
          const knownOn = knownOnAsked(request.query.knownOn);
          const book = bookOf(request);
          const [entries, catalogue] = await Promise.all([
            book.entries(kinds, knownOn),
            book.catalogue(knownOn),
          ]);
          return answer({ entries, catalogue, today: today() });
        },
      );
    }

    function change<S extends TSchema>(
      on: FastifyInstance,
      method: 'POST' | 'PATCH',
      path: string,
      wire: S,
      work: (body: Static<S>, by: Changing, code: string) => Promise<Result<Edited, UndoneFault>>,
    ): void {
      on.route<{ Params: { code?: string }; Body: Static<S> }>({
        method,
        url: `/api/v1/catalogue/${path}`,
        config: CHANGES,
        schema: {
          body: wire,
          response: { 200: EditedWire },
          ...(path.includes(':code') ? { params: OneCode } : {}),
        },
        handler: async (request) => {
          const by = { book: bookOf(request), actor: actorIn(request), today: today() };
          const { body } = request;
          const done = await work(body, by, request.params.code ?? '');
          return answered(request, done, seenIn(body));
        },
      });
    }

    async function answered(
      request: FastifyRequest,
      done: Result<Edited, UndoneFault>,
      seenRevision: number,
    ): Promise<Static<typeof EditedWire>> {
      if (!done.ok) throw editRefusal(done.error);
      if (done.value.kind === 'changed') return { deed: done.value.deed };
      const book = bookOf(request);
      const [key] = done.value.entries;
      const revisions = key ? await book.history(key) : [];
      // What somebody does not see is not there for him.
      if (revisions.length === 0) throw editRefusal({ code: 'entry.unknown', at: 'code' });
      throw staleRefusal(revisions, seenRevision, await book.catalogue(null));
    }
  };

/** The revision that a body says it saw; one that makes something saw none. */
const seenIn = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'seen' in body && typeof body.seen === 'number'
    ? body.seen
    : 0;
