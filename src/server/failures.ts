import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { faultsOf } from './invalid.ts';
import { fault, Refusal } from './problem.ts';
import type { Problem } from './wire/problem.ts';

/** Every failure has one shape (RFC 9457), whatever threw it. */
export function setAnswers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal) return send(reply, error.problem);
    if (error.validation) return send(reply, invalid(error));
    const status = error.statusCode ?? 500;
    if (status < 500) return send(reply, refusedByServer(status, error));
    request.log.error(error);
    return send(reply, broken());
  });
  app.setNotFoundHandler((_request, reply) =>
    send(reply, {
      type: 'urn:tonghop:route.unknown',
      title: 'Không có địa chỉ này',
      status: 404,
      code: 'route.unknown',
      errors: [fault('route.unknown', 'Không có địa chỉ này.', 'There is no such address.')],
    }),
  );
}

/** What the framework refuses before any route is found: an address that is none, or too long. */
export const answerFrameworkError = (error: FastifyError, reply: FastifyReply): FastifyReply =>
  send(reply, refusedByServer(error.statusCode ?? 400, error));

const send = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').send(problem);

function invalid({ validation = [], validationContext = 'body' }: FastifyError): Problem {
  const errors = faultsOf(validation, validationContext);
  return problem(400, 'request.invalid', 'Dữ liệu gửi lên không đúng mẫu', [...errors]);
}

function refusedByServer(status: number, error: FastifyError): Problem {
  const code = status === 413 ? 'request.too-large' : 'request.refused';
  const vi = status === 413 ? 'Dữ liệu gửi lên quá lớn' : 'Yêu cầu không đúng';
  return problem(status, code, vi, [fault(code, `${vi}.`, error.message)]);
}

function broken(): Problem {
  const vi = 'Hệ thống gặp lỗi. Chưa có gì được ghi; thử lại sau ít phút.';
  const en = 'The system failed. Nothing was written; try again in a few minutes.';
  return problem(500, 'server.failed', 'Hệ thống gặp lỗi', [fault('server.failed', vi, en)]);
}

const problem = (
  status: number,
  code: string,
  title: string,
  errors: Problem['errors'],
): Problem => ({ type: `urn:tonghop:${code}`, title, status, code, errors });
