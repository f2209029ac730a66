import type { FastifyServerOptions } from 'fastify';

/** Names whose values never reach a log, wherever they stand in what is logged. */
const secrets = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'key',
  'secret',
  'authorization',
  'cookie',
  'code',
  'backupCodes',
  'totpURI',
];

/** pino's settings: no header, no query and no body of a request is logged, and secrets are struck out of the rest. */
export const logSettings = (level: string): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  redact: {
    paths: [
      ...secrets,
      ...secrets.map((name) => `*.${name}`),
      ...secrets.map((name) => `*.*.${name}`),
      '*["set-cookie"]',
      'err.query',
      'err.parameters',
      'err.args',
    ],
    censor: '[not logged]',
  },
  serializers: {
    // The query may hold a token of a mailed link.
    req: (request) => ({
      id: request.id,
      method: request.method,
      path: request.url.split('?', 1)[0],
      address: request.ip,
    }),
    res: (reply) => ({ status: reply.statusCode }),
  },
});
