import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { AuditFilter } from '#app/audit/ports.ts';
import {
  AUDIT_COLUMNS,
  type AuditExport,
  auditCells,
  auditFilter,
  exportAudit,
  readAudit,
} from '#app/audit/read-audit.ts';
import { vietnamDay } from '#core/instant.ts';
import { auditAnswer } from '../answers/audit-answer.ts';
import { attached } from '../attached.ts';
import { actorIn } from '../door.ts';
import { fault, Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import { type AuditQuery, AuditQueryWire, AuditWire, ChainWire } from '../wire/audit.ts';

type Asked = { Querystring: AuditQuery };

/** Computing the chain reads every row that there is. */
const PER_MINUTE = { max: 6, timeWindow: '1 minute' };

/** What was done by whom, for whoever may read it; as a list, as files, and whether its chain is whole. */
export const auditRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const config = { right: 'audit.read' } as const;
    const filterIn = async (request: FastifyRequest<Asked>): Promise<AuditFilter> => {
      const { query } = request;
      const { figures } = seen(request);
      const filter = await auditFilter(
        { figures, clock: services.clock },
        {
          person: query.person ?? null,
          kind: query.kind ?? null,
          thing: query.thing ?? null,
          agency: query.agency ?? null,
          place: query.place ?? null,
          from: query.from ?? null,
          to: query.to ?? null,
        },
      );
      if (!filter.ok) throw noDay(filter.error.at);
      return filter.value;
    };
    app.get<Asked>(
      '/api/v1/audit',
      { config, schema: { querystring: AuditQueryWire, response: { 200: AuditWire } } },
      async (request) => {
        const { audit, figures } = seen(request);
        const filter = await filterIn(request);
        const after = request.query.after ?? null;
        const page = await readAudit({ audit }, actorIn(request), { filter, after });
        const choices = after === null ? await audit.choices() : null;
        const catalogue = await figures.catalogue(null);
        return auditAnswer({ page, choices, catalogue, chain: services.chain.last() });
      },
    );
    const file = { config, schema: { querystring: AuditQueryWire } };
    app.get<Asked>('/api/v1/audit.csv', file, async (request, reply) => {
      const asked = await exported(request);
      return named(reply, request, { asked, ending: 'csv' })
        .type('text/csv; charset=utf-8')
        .send(Readable.from(csv(asked)));
    });
    app.get<Asked>('/api/v1/audit.jsonl', file, async (request, reply) => {
      const asked = await exported(request);
      return named(reply, request, { asked, ending: 'jsonl' })
        .type('application/jsonl; charset=utf-8')
        .send(Readable.from(jsonLines(asked)));
    });
    app.post(
      '/api/v1/audit/chain',
      { config: { ...config, rateLimit: PER_MINUTE }, schema: { response: { 200: ChainWire } } },
      () => services.chain.verify(),
    );

    const exported = async (request: FastifyRequest<Asked>): Promise<AuditExport> => {
      const { audit } = seen(request);
      const after = request.query.after ?? null;
      return exportAudit({ audit }, actorIn(request), { filter: await filterIn(request), after });
    };
    async function* csv({ rows }: AuditExport): AsyncIterable<string> {
      yield `\uFEFF${services.csvLine(AUDIT_COLUMNS)}\r\n`;
      for await (const row of rows) yield `${services.csvLine(auditCells(row))}\r\n`;
    }
    const named = (
      reply: Parameters<typeof attached>[0],
      { url }: FastifyRequest,
      { asked, ending }: { readonly asked: AuditExport; readonly ending: string },
    ) => {
      const next = new URL(url, 'http://here');
      if (asked.goesOnAfter !== null) {
        next.searchParams.set('after', asked.goesOnAfter);
        reply.header('link', `<${next.pathname}${next.search}>; rel="next"`);
      }
      return attached(reply, `nhat-ky-${vietnamDay(services.clock())}.${ending}`);
    };
  };

async function* jsonLines({ rows }: AuditExport): AsyncIterable<string> {
  for await (const { isLong: _, person: __, figure: ___, ...row } of rows)
    yield `${JSON.stringify(row)}\n`;
}

const noDay = (at: string): Refusal =>
  new Refusal(400, 'day.malformed', 'Không có ngày này', [
    fault('day.malformed', 'Ghi ngày dạng 2026-03-01.', 'Give a day as 2026-03-01.', at),
  ]);
