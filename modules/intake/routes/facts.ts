import { Readable } from 'node:stream';
import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../../platform/http/page.ts';
import { notFound, notValid } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import type { FactType } from '../../../platform/ledger/fact.ts';
import { idOf } from '../../../platform/ledger/identity.ts';
import { visiblePeople } from '../../people/index.ts';
import { postedFact, postedResult, recordStream, type PostedResult } from '../post-facts.ts';
import { readFacts, readOneFact, takenBackBy } from '../read-facts.ts';
import type { ToolsOf } from './run-answer.ts';

const gigabyte = 1_073_741_824;

/** Under which name the caller's facts are known unless they name one: the API key's, or the person's. */
const sourceOf = async (app: App, caller: Caller): Promise<string> => {
  if (caller.via !== 'api-key') return 'app';
  const [key] = await app.owner<
    { name: string | null }[]
  >`select name from auth.apikey where id = ${caller.credential}`;
  return key?.name ?? 'api';
};

/** Records facts: one, an array, or lines in any number; each is answered for itself. */
export const postFacts = (toolsOf: ToolsOf) =>
  route({
    method: 'POST',
    path: '/api/v1/facts',
    permission: 'facts.write',
    summary: 'Record facts: an array, or lines of JSON in any number; each is answered for itself, in order',
    tag: 'Facts',
    bodyKind: 'ndjson-or-json',
    bodyLimit: gigabyte,
    body: postedFact,
    answer: z.object({
      recorded: z.number(),
      duplicate: z.number(),
      refused: z.number(),
      results: z.array(postedResult),
    }),
    async handle({ body, caller, raw, reply }, app) {
      const by = { source: await sourceOf(app, caller), actor: caller.person };
      const stream = recordStream(toolsOf(app), caller.tenant, body, by);
      const asLines = /x-ndjson/.test(raw.headers.accept ?? '') && raw.headers['idempotency-key'] === undefined;
      if (asLines) {
        const lines = async function* () {
          for await (const results of stream) yield results.map((result) => `${JSON.stringify(result)}\n`).join('');
        };
        return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(lines()));
      }
      const results: PostedResult[] = [];
      const counts = { recorded: 0, duplicate: 0, refused: 0 };
      for await (const answered of stream)
        for (const result of answered) {
          results.push(result);
          counts[result.status]++;
        }
      return { ...counts, results };
    },
  });

const factAnswer = z.object({
  id: z.string(),
  type: z.string(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  source: z.string(),
  externalId: z.string(),
  channel: z.string(),
  actor: z.string().nullable(),
  account: z.string().nullable(),
  person: z.string().nullable(),
  corrects: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
});

type Shown = Awaited<ReturnType<typeof readFacts>>[number];

const iso = (ms: number): string => new Date(ms).toISOString();

const shown = ({ seq: _, ...fact }: Shown): z.input<typeof factAnswer> => ({
  ...fact,
  happenedAt: iso(fact.happenedAt),
  recordedAt: iso(fact.recordedAt),
});

const time = z.iso.datetime({ offset: true }).optional();

/** The ledger, the last recorded first. */
export const listFacts = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/facts',
    permission: 'facts.read',
    summary: 'Facts as they were recorded, the last one first',
    tag: 'Facts',
    query: z.strictObject({
      type: z.string().max(100).optional(),
      account: z.string().max(120).optional().meta({ description: 'The account’s reference, or its id' }),
      from: time.meta({ description: 'Happened at or after this' }),
      to: time.meta({ description: 'Happened before this' }),
      ...paging,
    }),
    answer: z.object({ items: z.array(factAnswer), ...nextPage }),
    async handle({ query, caller }, app) {
      const { tenant } = caller;
      const { secret } = app.settings;
      const { type, account, from, to, limit, cursor } = query;
      const purpose = `facts ${tenant}`;
      const rows = await inTenant(toolsOf(app).sql, tenant, async (tx) =>
        readFacts(tx, tenant, await visiblePeople(tx, caller), {
          type,
          account:
            account === undefined || z.uuid().safeParse(account).success ? account : idOf(tenant, 'account', account),
          from: from === undefined ? undefined : Date.parse(from),
          to: to === undefined ? undefined : Date.parse(to),
          before: cursor ? Number(openCursor(secret, purpose, cursor)[0]) : null,
          limit: limit + 1,
        }),
      );
      const items = rows.slice(0, limit);
      const more = rows.length > limit;
      return { items: items.map(shown), next: more ? cursorOf(secret, purpose, [items.at(-1)!.seq]) : null };
    },
  });

const params = z.object({ fact: z.uuid() });

/** One fact, and what took it back. */
export const readFact = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/facts/:fact',
    permission: 'facts.read',
    summary: 'One fact, and whether it was corrected or withdrawn',
    tag: 'Facts',
    params,
    answer: factAnswer.extend({ takenBackBy: z.string().nullable() }),
    handle: ({ params: { fact: id }, caller }, app) =>
      inTenant(toolsOf(app).sql, caller.tenant, async (tx) => {
        const [fact, by] = [
          await readOneFact(tx, caller.tenant, await visiblePeople(tx, caller), id),
          await takenBackBy(tx, caller.tenant, id),
        ];
        if (!fact) throw notFound('fact');
        return { ...shown(fact), takenBackBy: by };
      }),
  });

/** Takes a fact back without another in its place. */
export const withdrawFact = (toolsOf: ToolsOf) =>
  route({
    method: 'POST',
    path: '/api/v1/facts/:fact/withdraw',
    permission: 'facts.write',
    summary: 'Take a fact back: it was not so, and nothing takes its place',
    tag: 'Facts',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    answer: z.object({ id: z.string() }),
    async handle({ params: { fact: id }, body, caller }, app) {
      const tools = toolsOf(app);
      const { tenant } = caller;
      const fact = await inTenant(tools.sql, tenant, async (tx) =>
        readOneFact(tx, tenant, await visiblePeople(tx, caller), id),
      );
      if (!fact) throw notFound('fact');
      const type = tools.types.get(fact.type) as unknown as FactType | undefined;
      const account = type?.account?.(fact.payload) ?? null;
      const [result] = await tools.record(tenant, [
        {
          type: 'fact.withdrawn',
          happenedAt: app.now(),
          source: 'app',
          externalId: `withdraw:${id}`,
          channel: 'api',
          actor: caller.person,
          payload: { fact: id, account, reason: body.reason },
        },
      ]);
      if (result!.status === 'refused') throw notValid('path.fact', result!.reason);
      return { id: result!.id };
    },
  });
