import type { LightMyRequestResponse } from 'fastify';
import { changedTables, type Digest } from './digest.ts';

/** Words of the inside: a stack, SQL, a path of the machine, a driver's message. */
const inside =
  /\bat .+:\d+:\d+|node_modules|\/(work|home|tmp|usr)\/|\.ts\b|\b(select|insert|update|delete) .+ (from|into|set)\b|PostgresError|relation "|syntax error/i;

/** What is wrong with a refusal's form; empty when all is well. */
export const wrongRefusal = (answer: LightMyRequestResponse): string[] => {
  const wrong: string[] = [];
  if (!String(answer.headers['content-type']).startsWith('application/problem+json'))
    wrong.push(`is ${String(answer.headers['content-type'])} and no problem+json`);
  else {
    const body = answer.json<Record<string, unknown>>();
    if (body['status'] !== answer.statusCode) wrong.push('names another status than its own');
    for (const field of ['type', 'title', 'detail', 'instance'])
      if (typeof body[field] !== 'string') wrong.push(`has no ${field}`);
  }
  const told = inside.exec(answer.body);
  if (told) wrong.push(`tells of the inside: ${told[0].slice(0, 80)}`);
  return wrong;
};

/** Does something that must be refused, and says what is wrong with how it was: a status, the form, what it left. */
export const refusedBy = async (
  digest: () => Promise<Digest>,
  before: Digest,
  statuses: readonly number[],
  ask: () => Promise<LightMyRequestResponse>,
): Promise<string[]> => {
  const answer = await ask();
  const wrong = statuses.includes(answer.statusCode) && answer.statusCode >= 400 ? wrongRefusal(answer) : [];
  if (!statuses.includes(answer.statusCode))
    wrong.push(`answers ${answer.statusCode} and not ${statuses.join(' or ')}: ${answer.body.slice(0, 160)}`);
  const changed = changedTables(before, await digest());
  if (changed.length > 0) wrong.push(`leaves a trace in ${changed.join(', ')}`);
  return wrong;
};

/** True when anything of an answer, its headers too, bears the other organisation's mark. */
export const tells = (answer: LightMyRequestResponse, mark: string): boolean =>
  `${answer.body}${JSON.stringify(answer.headers)}`.toLowerCase().includes(mark.toLowerCase());
