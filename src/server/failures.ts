import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faultsOf } from './invalid.ts';
import { fault, Refusal } from './problem.ts';
import { noteFailure, noteRefusal } from './refused.ts';
import type { Problem } from './wire/problem.ts';

/** Every failure has one shape (RFC 9457), whatever threw it. */
export function setAnswers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const problem = problemOf(error);
    if (problem !== null) return refuse(request, reply, problem);
    noteFailure(request, error);
    return send(reply, broken());
  });
  app.setNotFoundHandler((request, reply) =>
    refuse(request, reply, {
      type: 'urn:tonghop:route.unknown',
      title: 'Không có địa chỉ này',
      status: 404,
      code: 'route.unknown',
      errors: [fault('route.unknown', 'Không có địa chỉ này.', 'There is no such address.')],
    }),
  );
}

/** What is to be said of it; null where the fault is ours. */
function problemOf(error: FastifyError | Refusal): Problem | null {
  if (error instanceof Refusal) return error.problem;
  if (error.validation) return invalid(error);
  const status = error.statusCode ?? 500;
  return status < 500 ? refusedByServer(status, error) : null;
}

const refuse = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply => {
  noteRefusal(request, problem);
  return send(reply, problem);
};

/** What the framework refuses before any route is found: an address that is none, or too long. */
export const answerFrameworkError = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => refuse(request, reply, refusedByServer(error.statusCode ?? 400, error));

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
