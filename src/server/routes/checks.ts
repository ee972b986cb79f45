import { Type } from '@sinclair/typebox';
import type { FastifyError, FastifyPluginAsync, FastifyRequest } from 'fastify';
import {
  areasForNames,
  checkReport,
  commentReport,
  type FileFault,
  type SentFile,
} from '#app/checks.ts';
import { checkAnswer } from '../answers/check-answer.ts';
import { actorIn } from '../door.ts';
import { fault, Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import { CheckPlacesWire, CheckWire } from '../wire/check.ts';

/** Of a report as it lies on the disk; the real one has 100 kB, with pictures some have 10 MB. */
const MAX_MEGABYTES = 20;
const FILE = 'application/octet-stream';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const Body = Type.Unsafe<Buffer>({
  description: `The bytes of the file, at most ${MAX_MEGABYTES} MB`,
  contentMediaType: FILE,
});
const Name = Type.String({ maxLength: 255, description: 'Tells Markdown from plain text' });
const CheckQuery = Type.Object({ name: Type.Optional(Name) });
const CommentQuery = Type.Object({
  name: Type.Optional(Name),
  language: Type.Optional(Type.Union([Type.Literal('vi'), Type.Literal('en')])),
  /** Numbers of findings that get no comment: 0,4. */
  without: Type.Optional(Type.String({ maxLength: 20_000, pattern: '^\\d{1,6}(,\\d{1,6})*$' })),
});

type Check = { Body: Buffer | undefined; Querystring: { name?: string } };
type Comment = {
  Body: Buffer | undefined;
  Querystring: { name?: string; language?: 'vi' | 'en'; without?: string };
};

/** A report of anybody's, checked: what it says, what of it cannot be right, and a copy with comments. */
export const checkRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const { files, clock } = services;
    const portsOf = (request: FastifyRequest) => ({ files, figures: seen(request).figures });
    // Files are taken here and nowhere else, and nothing but files.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      FILE,
      { parseAs: 'buffer', bodyLimit: MAX_MEGABYTES * 1_000_000 },
      (_request, body, done) => done(null, body),
    );
    app.setErrorHandler((error: FastifyError) => {
      throw worded(error);
    });
    app.post<Check>(
      '/api/v1/checks',
      {
        config: { right: 'file.check' },
        schema: { body: Body, querystring: CheckQuery, response: { 200: CheckWire } },
      },
      async (request) => {
        const { body, query } = request;
        const checked = await checkReport(
          portsOf(request),
          actorIn(request),
          sent(body, query.name),
        );
        if (!checked.ok) throw refusalOf(checked.error);
        return checkAnswer(checked.value);
      },
    );
    app.get(
      '/api/v1/checks/places',
      { config: { right: 'file.check' }, schema: { response: { 200: CheckPlacesWire } } },
      async (request) => areasForNames(portsOf(request), actorIn(request)),
    );
    app.post<Comment>(
      '/api/v1/checks/commented',
      { config: { right: 'file.check' }, schema: { body: Body, querystring: CommentQuery } },
      async (request, reply) => {
        const { body, query } = request;
        const copy = await commentReport(portsOf(request), actorIn(request), {
          file: sent(body, query.name),
          language: query.language ?? 'vi',
          at: clock(),
          without: (query.without ?? '').split(',').filter(Boolean).map(Number),
        });
        if (!copy.ok) throw refusalOf(copy.error);
        return reply
          .header('content-disposition', 'attachment; filename="commented.docx"')
          .type(DOCX)
          .send(Buffer.from(copy.value));
      },
    );
  };

const sent = (body: Buffer | undefined, name = ''): SentFile => ({
  name: name.normalize('NFC'),
  bytes: body ?? new Uint8Array(),
});

const STATUS: Readonly<Record<string, number>> = {
  'file.too-large': 413,
  'file.busy': 503,
  'kind.legacy': 415,
  'kind.unknown': 415,
  'kind.not-word': 415,
};

function refusalOf({ code, message }: FileFault): Refusal {
  const title = 'Không đọc được tệp';
  return new Refusal(STATUS[code] ?? 422, code, title, [{ code, at: 'body', message }]);
}

/** What the framework refuses before the file is looked at, in words about files. */
function worded(error: FastifyError): FastifyError | Refusal {
  if (error.statusCode === 413) {
    return new Refusal(413, 'file.too-large', 'Tệp quá lớn', [
      fault(
        'file.too-large',
        `Tệp vượt mức ${MAX_MEGABYTES} MB. Tách tệp ra hoặc bỏ bớt hình ảnh.`,
        `The file has more than ${MAX_MEGABYTES} MB. Split it, or take pictures out.`,
        'body',
      ),
    ]);
  }
  if (error.statusCode === 415) {
    return new Refusal(415, 'request.media-type', 'Không nhận kiểu nội dung này', [
      fault(
        'request.media-type',
        `Gửi nguyên tệp với kiểu nội dung ${FILE}.`,
        `Send the file itself as ${FILE}.`,
        'headers/content-type',
      ),
    ]);
  }
  return error;
}
