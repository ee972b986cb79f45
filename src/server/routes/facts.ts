import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import { type ReviseFault, readFact, reviseFact } from '#app/facts.ts';
import { parseFactKey } from '#core/fact.ts';
import { vietnamDay } from '#core/instant.ts';
import { factAnswer } from '../answers/fact-answer.ts';
import { actorIn, rightMissing } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import { FactWire, type SaveFact, SaveFactWire } from '../wire/fact.ts';

const Query = Type.Object({
  key: Type.String({ maxLength: 300 }),
  knownOn: Type.Optional(Type.String({ maxLength: 40 })),
});

/** One figure: read with its comparisons, origin and revisions; revised with a reason. */
export const factRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Querystring: { key: string; knownOn?: string } }>(
      '/api/v1/facts',
      {
        config: { right: 'figure.read' },
        schema: { querystring: Query, response: { 200: FactWire } },
      },
      async (request) => {
        const key = keyOf(request.query.key);
        const knownOn = knownOnAsked(request.query.knownOn);
        const view = await readFact(seen(request).figures, actorIn(request), { key, knownOn });
        if (!view) throw unknownFact();
        return factAnswer(view.book, view.fact, view.history, vietnamDay(services.clock()));
      },
    );
    app.post<{ Body: SaveFact }>(
      '/api/v1/facts',
      { config: { right: 'figure.revise' }, schema: { body: SaveFactWire } },
      async (request) => {
        const { key, revision, ...typed } = request.body;
        const outcome = await reviseFact(seen(request).figures, actorIn(request), {
          ...typed,
          key: keyOf(key),
          seen: revision,
          today: vietnamDay(services.clock()),
        });
        if (!outcome.ok) throw refusalOf(outcome.error);
        if (outcome.value.kind === 'stale') throw stale(outcome.value.revision);
        return { revision: outcome.value.revision };
      },
    );
  };

function keyOf(text: string) {
  const key = parseFactKey(text);
  if (key) return key;
  throw new Refusal(400, 'fact.key-malformed', 'Mã số liệu không đúng', [
    fault(
      'fact.key-malformed',
      'Mã số liệu có năm phần: chỉ tiêu/địa bàn/kỳ/dãy/nguồn.',
      'A fact key has five parts: indicator/place/period/series/source.',
      'key',
    ),
  ]);
}

const unknownFact = (): Refusal =>
  notFound('fact.unknown', { vi: 'Không có số liệu này', en: 'There is no such fact' });

const stale = (revision: number): Refusal =>
  new Refusal(409, 'fact.stale', 'Số liệu vừa được sửa', [
    fault(
      'fact.stale',
      `Số liệu này vừa được sửa lần ${revision}. Xem lại rồi sửa tiếp.`,
      `This figure has just got revision ${revision}. Look at it, then go on.`,
    ),
  ]);

/** What was typed cannot be taken: says where it broke and what would be accepted. */
function refusalOf(error: ReviseFault): Refusal {
  const refuse = (vi: string, en: string, at = 'value'): Refusal =>
    new Refusal(422, error.code, 'Chưa lưu được', [fault(error.code, vi, en, at)]);
  switch (error.code) {
    case 'number.malformed':
      return refuse(
        `Không đọc được số ở ký tự thứ ${error.at + 1}. Viết dấu chấm cho hàng nghìn, dấu phẩy cho phần thập phân: 11.056,22.`,
        `The number breaks at character ${error.at + 1}. Write dots for thousands and a comma for decimals: 11.056,22.`,
      );
    case 'unit.malformed':
      return refuse(`"${error.text}" không phải đơn vị tính.`, `"${error.text}" is no unit.`);
    case 'unit.differs':
      return refuse(
        `Đơn vị "${error.unit}" không cùng loại với chỉ tiêu. Dùng "${error.wanted}".`,
        `The unit "${error.unit}" is not of the indicator's kind. Use "${error.wanted}".`,
      );
    case 'figure.empty':
      return refuse('Chưa nhập giá trị.', 'No value was given.');
    case 'figure.too-long':
      return refuse('Giá trị quá dài.', 'The value is too long.');
    case 'absence.no-reason':
      return refuse('Ghi lý do không công bố.', 'Say why it is withheld.');
    case 'print.malformed':
      return refuse('Chữ sau dấu ngoặc không phải đơn vị.', 'What follows the bracket is no unit.');
    case 'text.malformed':
      return refuse(
        `Ký tự thứ ${error.at + 1} không nhìn thấy được và không được nhận. Xóa nó rồi gõ lại.`,
        `Character ${error.at + 1} is invisible and is not taken. Delete it and type again.`,
      );
    case 'fact.unknown':
      return unknownFact();
    case 'fact.implied':
      return refuse(
        'Số này suy ra từ so sánh, không sửa trực tiếp được. Sửa số liệu mà nó suy ra từ đó.',
        'This figure is implied by a comparison. Revise the figure that it follows from.',
      );
    case 'right.missing':
      return rightMissing();
    case 'reason.empty':
      return refuse('Ghi lý do sửa.', 'Give a reason.', 'reason');
  }
}
