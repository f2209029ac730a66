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

/** What is wrong with an answer that must refuse: its status, its form. */
export const wrongAnswer = (answer: LightMyRequestResponse, statuses: readonly number[]): string[] => {
  if (!statuses.includes(answer.statusCode))
    return [`answers ${answer.statusCode} and not ${statuses.join(' or ')}: ${answer.body.slice(0, 160)}`];
  return answer.statusCode >= 400 ? wrongRefusal(answer) : [];
};

/** What the refused left behind; empty when every table is as it was. */
export const traces = async (digest: () => Promise<Digest>, before: Digest): Promise<string[]> => {
  const changed = changedTables(before, await digest());
  return changed.length > 0 ? [`a refused request left a trace in ${changed.join(', ')}`] : [];
};

/** Does something that must be refused, and says what is wrong with how it was: status, form, what it left. */
export const refusedBy = async (
  digest: () => Promise<Digest>,
  before: Digest,
  statuses: readonly number[],
  ask: () => Promise<LightMyRequestResponse>,
): Promise<string[]> => [...wrongAnswer(await ask(), statuses), ...(await traces(digest, before))];

/** True when anything of an answer, its headers too, bears the other organisation's mark. */
export const tells = (answer: LightMyRequestResponse, mark: string): boolean =>
  `${answer.body}${JSON.stringify(answer.headers)}`.toLowerCase().includes(mark.toLowerCase());
