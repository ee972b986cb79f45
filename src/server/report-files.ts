import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Report } from '#report/report.ts';
import { attached } from './attached.ts';
import { notTypeset } from './not-typeset.ts';
import type { Services } from './services.ts';

export const REPORT_FORMATS = ['docx', 'pdf', 'html'] as const;

type Format = (typeof REPORT_FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

type Writers = Pick<Services, 'writeDocx' | 'writePdf' | 'writeHtml'>;

/** Answers with a report as a file to take away. */
export async function sendReport(
  writers: Writers,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  {
    report,
    name,
    format,
  }: { readonly report: Report; readonly name: string; readonly format: Format },
): Promise<FastifyReply> {
  const bytes = await written(writers, request, { report, format });
  return attached(reply, `${name}.${format}`).type(TYPES[format]).send(bytes);
}

async function written(
  { writeDocx, writePdf, writeHtml }: Writers,
  { log }: FastifyRequest,
  { report, format }: { readonly report: Report; readonly format: Format },
): Promise<Buffer | string> {
  switch (format) {
    case 'docx':
      return Buffer.from(await writeDocx(report));
    case 'html':
      return writeHtml(report);
    case 'pdf': {
      const typeset = await writePdf(report);
      if (typeset.ok) return Buffer.from(typeset.value);
      log.error(typeset.error);
      throw notTypeset(typeset.error);
    }
  }
}
