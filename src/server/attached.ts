import type { FastifyReply } from 'fastify';

/** An answer that a browser keeps as a file of this name. */
export const attached = (reply: FastifyReply, name: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`);
