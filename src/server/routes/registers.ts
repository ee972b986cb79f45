import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import { actOnRecord } from '#app/registers/act-on-record.ts';
import { countFigures, recordsBehindFigure } from '#app/registers/count-figures.ts';
import { listRecords, listRegisters } from '#app/registers/list-registers.ts';
import { openRecord } from '#app/registers/open-record.ts';
import { vietnamDay } from '#core/instant.ts';
import { isPlaceId } from '#core/place.ts';
import { recordAnswer } from '../answers/record-answer.ts';
import {
  figuresAnswer,
  pageOf,
  registerAnswer,
  registersAnswer,
} from '../answers/register-answer.ts';
import { findingsSeen } from '../answers/register-words.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import {
  dayAsked,
  recordStale,
  recordUnknown,
  refusalOfAct,
  refusalOfFigures,
  registerUnknown,
} from '../register-refusals.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import {
  type ActBody,
  ActedWire,
  ActWire,
  BehindWire,
  RecordWire,
  RegisterFiguresWire,
  RegistersWire,
  RegisterWire,
} from '../wire/register.ts';

const Word = Type.Optional(Type.String({ maxLength: 120 }));
const Register = Type.Object({ code: Type.String({ maxLength: 80 }) });
const OneRecord = Type.Object({ ...Register.properties, id: Type.String({ format: 'uuid' }) });
const Cut = Type.Object({ day: Word, knownOn: Word });
const List = Type.Object({
  ...Cut.properties,
  state: Word,
  place: Word,
  q: Word,
  /** `field:word`, of fields of choices. */
  where: Word,
  after: Type.Optional(Type.String({ maxLength: 400 })),
});
const Figures = Type.Object({
  ...Cut.properties,
  from: Word,
  by: Type.Optional(Type.Union([Type.Literal('place'), Type.Literal('state')])),
});

type Asked<Query = unknown, Body = unknown> = {
  Params: { code: string; id: string; indicator: string };
  Querystring: Query & { day?: string; knownOn?: string; after?: string };
  Body: Body;
};

const PAGE = 100;

/** Registers: their records as of a day, one record with its log, what may happen to it, and what they count. */
export const registerRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const config = { right: 'record.read' } as const;
    app.get(
      '/api/v1/registers',
      { config, schema: { response: { 200: RegistersWire } } },
      async (request) => {
        const { lines, catalogue } = await listRegisters(seen(request).registers, actorIn(request));
        return registersAnswer(lines, catalogue, vietnamDay(services.clock()));
      },
    );
    app.get<Asked<{ state?: string; place?: string; q?: string; where?: string }>>(
      '/api/v1/registers/:code',
      {
        config,
        schema: { params: Register, querystring: List, response: { 200: RegisterWire } },
      },
      async (request) => {
        const { query, params } = request;
        const actor = actorIn(request);
        const [field, word] = query.where?.split(':', 2) ?? [];
        const view = await listRecords(seen(request).registers, actor, {
          register: params.code,
          query: {
            day: dayAsked(query.day),
            known: knownOnAsked(query.knownOn),
            states: query.state === undefined ? null : [query.state],
            place: query.place !== undefined && isPlaceId(query.place) ? query.place : null,
            text: query.q ?? '',
            choices: field && word ? [[field, word]] : [],
          },
          after: query.after === undefined ? null : pageOf(query.after),
          size: PAGE,
        });
        if (!view) throw registerUnknown(params.code);
        return registerAnswer(view, actor);
      },
    );
    app.get<Asked>(
      '/api/v1/registers/:code/records/:id',
      { config, schema: { params: OneRecord, querystring: Cut, response: { 200: RecordWire } } },
      async (request) => {
        const { params, query } = request;
        const actor = actorIn(request);
        const view = await openRecord(seen(request).registers, actor, {
          register: params.code,
          record: params.id,
          day: dayAsked(query.day),
          known: knownOnAsked(query.knownOn),
        });
        if (!view) throw recordUnknown();
        return recordAnswer(view, actor);
      },
    );
    app.post<Asked<unknown, ActBody>>(
      '/api/v1/registers/:code/records/:id',
      {
        config: { right: 'record.write' },
        schema: { params: OneRecord, body: ActWire, response: { 200: ActedWire } },
      },
      async (request) => {
        const { params, body } = request;
        const actor = actorIn(request);
        const acted = await actOnRecord(seen(request).registers, actor, {
          ...body,
          register: params.code,
          record: params.id,
        });
        if (!acted.ok) throw refusalOfAct(acted.error);
        if (acted.value.kind === 'stale') throw recordStale();
        const { questions, asked } = acted.value;
        return {
          seen: acted.value.seen,
          questions: findingsSeen(questions, asked, actor),
        };
      },
    );
    const window = (query: { from?: string; day?: string; knownOn?: string }) => ({
      from: dayAsked(query.from),
      day: dayAsked(query.day),
      known: knownOnAsked(query.knownOn),
    });
    app.get<Asked<{ from?: string; by?: 'place' | 'state' }>>(
      '/api/v1/registers/:code/figures',
      {
        config,
        schema: { params: Register, querystring: Figures, response: { 200: RegisterFiguresWire } },
      },
      async (request) => {
        const { params, query } = request;
        const figures = await countFigures(seen(request).registers, actorIn(request), {
          ...window(query),
          register: params.code,
          by: query.by ?? null,
        });
        if (!figures.ok) throw refusalOfFigures(figures.error, params.code);
        return figuresAnswer(figures.value);
      },
    );
    app.get<Asked<{ from?: string }>>(
      '/api/v1/registers/:code/figures/:indicator',
      {
        config,
        schema: {
          params: Type.Object({
            ...Register.properties,
            indicator: Type.String({ maxLength: 80 }),
          }),
          querystring: Type.Object({ ...Cut.properties, from: Word, after: Word }),
          response: { 200: BehindWire },
        },
      },
      async (request) => {
        const { params, query } = request;
        const behind = await recordsBehindFigure(seen(request).registers, actorIn(request), {
          ...window(query),
          register: params.code,
          indicator: params.indicator,
          after: query.after !== undefined && UUID.test(query.after) ? query.after : null,
          size: PAGE,
        });
        if (!behind.ok) throw refusalOfFigures(behind.error, params.code);
        const { records } = behind.value;
        return {
          records: records.map(({ record, title }) => ({ id: record, title })),
          next: records.length === PAGE ? (records.at(-1)?.record ?? null) : null,
        };
      },
    );
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
