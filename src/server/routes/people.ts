import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import {
  addAccount,
  changeAccount,
  closeAccount,
  endRole,
  eraseAccount,
  giveRole,
  listPeople,
  type PersonFault,
  resetPassword,
} from '#app/people/administer.ts';
import { vietnamDay } from '#core/instant.ts';
import type { Result } from '#core/result.ts';
import { peopleAnswer } from '../answers/people-answer.ts';
import { actorIn } from '../door.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import type { Services } from '../services.ts';
import {
  type ChangeAccountBody,
  ChangeAccountWire,
  ErasedWire,
  type GrantBody,
  GrantWire,
  type NewAccountBody,
  NewAccountWire,
  OneTimeWire,
  PeopleWire,
  ReasonWire,
} from '../wire/people.ts';

const Uuid = Type.String({ format: 'uuid' });
const One = Type.Object({ id: Uuid });
const OneRole = Type.Object({ id: Uuid, grant: Uuid });

type Of<Body> = { Params: { id: string; grant: string }; Body: Body };

/** The accounts of others and what they may do; every change with a reason. */
export const peopleRoutes =
  (services: Services, seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    const config = { right: 'people.change' } as const;
    app.get(
      '/api/v1/people',
      { config: { right: 'people.read' }, schema: { response: { 200: PeopleWire } } },
      async (request) => {
        const catalogue = await seen(request).figures.catalogue(null);
        const people = await listPeople(services, actorIn(request));
        return peopleAnswer(people, catalogue, {
          today: vietnamDay(services.clock()),
          signOn: services.signOn,
        });
      },
    );
    app.post<Of<NewAccountBody>>(
      '/api/v1/people',
      { config, schema: { body: NewAccountWire, response: { 201: OneTimeWire } } },
      async (request, reply) => {
        const added = await addAccount(services, actorIn(request), request.body);
        return reply.code(201).send(orRefuse(added));
      },
    );
    app.patch<Of<ChangeAccountBody>>(
      '/api/v1/people/:id',
      { config, schema: { params: One, body: ChangeAccountWire } },
      async (request, reply) => {
        const { id } = request.params;
        orRefuse(await changeAccount(services, actorIn(request), { ...request.body, id }));
        return reply.code(204).send();
      },
    );
    app.post<Of<{ reason: string }>>(
      '/api/v1/people/:id/password',
      { config, schema: { params: One, body: ReasonWire, response: { 200: OneTimeWire } } },
      async (request) => {
        const { id } = request.params;
        const reset = await resetPassword(services, actorIn(request), { ...request.body, id });
        return { id, ...orRefuse(reset) };
      },
    );
    app.post<Of<{ reason: string }>>(
      '/api/v1/people/:id/close',
      { config, schema: { params: One, body: ReasonWire } },
      async (request, reply) => {
        const { id } = request.params;
        orRefuse(await closeAccount(services, actorIn(request), { ...request.body, id }));
        return reply.code(204).send();
      },
    );
    app.post<Of<{ reason: string }>>(
      '/api/v1/people/:id/erasure',
      { config, schema: { params: One, body: ReasonWire, response: { 200: ErasedWire } } },
      async (request) => {
        const { id } = request.params;
        return orRefuse(await eraseAccount(services, actorIn(request), { ...request.body, id }));
      },
    );
    app.post<Of<GrantBody>>(
      '/api/v1/people/:id/roles',
      { config, schema: { params: One, body: GrantWire } },
      async (request, reply) => {
        const { id } = request.params;
        const { reason, ...grant } = request.body;
        orRefuse(await giveRole(services, actorIn(request), { id, reason, grant }));
        return reply.code(204).send();
      },
    );
    app.post<Of<{ reason: string }>>(
      '/api/v1/people/:id/roles/:grant/end',
      { config, schema: { params: OneRole, body: ReasonWire } },
      async (request, reply) => {
        const { grant } = request.params;
        orRefuse(await endRole(services, actorIn(request), { ...request.body, grant }));
        return reply.code(204).send();
      },
    );
  };

/** What was done, or the refusal of it. */
export function orRefuse<T>(done: Result<T, PersonFault>): T {
  if (done.ok) return done.value;
  const { code } = done.error;
  const refuse = (at: string, vi: string, en: string, status = 422): Refusal =>
    new Refusal(status, code, 'Chưa lưu được', [fault(code, vi, en, at)]);
  switch (code) {
    case 'login.malformed':
      throw refuse(
        'login',
        'Tên đăng nhập có 3 đến 40 chữ cái không dấu, chữ số, dấu chấm hoặc gạch nối.',
        'A login has 3 to 40 letters without accents, digits, dots or hyphens.',
      );
    case 'login.taken':
      throw refuse('login', 'Tên đăng nhập này đã có.', 'This login is taken.', 409);
    case 'name.malformed':
      throw refuse('name', 'Ghi họ tên hoặc chức danh.', 'Give a name or a position.');
    case 'reason.malformed':
      throw refuse(
        'reason',
        'Ghi lý do, nhiều nhất 500 ký tự.',
        'Give a reason, at most 500 characters.',
      );
    case 'grant.dates':
      throw refuse(
        'to',
        'Ngày phải có thật, ngày cuối không trước ngày đầu.',
        'The days must exist, the last not before the first.',
      );
    case 'deputy.role':
      throw refuse(
        'role',
        'Chỉ vai trò lãnh đạo ký thay, ký thừa lệnh hoặc ký thừa ủy quyền.',
        'Only in the role of a leader does one sign for somebody.',
      );
    case 'deputy.days':
      throw refuse(
        'to',
        'Ký thay người khác phải có ngày cuối.',
        'Signing for somebody must have a last day.',
      );
    case 'deputy.head':
      throw refuse(
        'for',
        'Người được ký thay phải có vai trò lãnh đạo của chính mình từ ngày đầu, và không phải là chính người này.',
        'Who is signed for must be a leader in his own right from the first day, and somebody else.',
      );
    case 'deputy.position':
      throw refuse(
        'position',
        'Ghi chức vụ in trên chữ ký, nhiều nhất 120 ký tự trên một dòng.',
        'Give the position over the signature, at most 120 characters on one line.',
      );
    case 'deputy.document':
      throw refuse(
        'document',
        'Ghi văn bản giao ký, nhiều nhất 120 ký tự; ký thừa ủy quyền phải có.',
        'Give the document, at most 120 characters; signing by authority needs one.',
      );
    case 'place.unknown':
      throw refuse('place', 'Không có địa bàn này.', 'There is no such place.');
    case 'administrator.last':
      throw refuse(
        'reason',
        'Đây là quản trị viên cuối cùng. Giao vai trò quản trị cho người khác trước.',
        'This is the last administrator. Give somebody else the role first.',
        409,
      );
    case 'person.unknown':
      throw notFound(code, { vi: 'Không có tài khoản này', en: 'There is no such account' });
    case 'grant.unknown':
      throw notFound(code, { vi: 'Không có vai trò này', en: 'There is no such role' });
  }
}
