import type { Label } from '#core/label.ts';
import type { Problem } from './wire/problem.ts';

/** A failure that an answer can be made of: RFC 9457, with our code and the single faults. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(status: number, code: string, title: string, errors: Problem['errors'] = []) {
    super(code);
    this.problem = { type: `urn:tonghop:${code}`, title, status, code, errors };
  }
}

export const fault = (
  code: string,
  vi: string,
  en: string,
  at?: string,
): Problem['errors'][number] =>
  at === undefined ? { code, message: { vi, en } } : { code, at, message: { vi, en } };

export const notFound = (code: string, title: Label & { readonly en: string }): Refusal =>
  new Refusal(404, code, title.vi, [fault(code, title.vi, title.en)]);
